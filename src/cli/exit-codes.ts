/** What the shell is told. Nothing else in the project knows these numbers. */
export const exitCodes = {
  done: 0,
  /** Something that `--check` or `--fail-on` asks about. */
  findings: 1,
  /** The command line, the configuration or the disk made it impossible. */
  couldNotRun: 2,
  /**
   * Ctrl-C: 128 and the number of the signal, as shells have it. SIGTERM gives the same: a script that wants to know whether
   * to run again need not ask who wanted the stop.
   */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
