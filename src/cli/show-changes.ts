import type { DocumentEvent, RunOptions } from '../run/run-options.ts'
import { changesOf, createChangeView, type DiffKind, describeWrites } from './change-view.ts'
import { unwritten } from './conclude.ts'
import { type Io, wantsColor } from './io.ts'
import { createPagedOutput, type PagedOutput, pagerCommand } from './pager.ts'
import { openPatch } from './patch-file.ts'
import type { MigrateFlags } from './to-run-options.ts'
import { writeTo } from './write-to.ts'

/** What a run shows of its changes while it goes on. */
export interface Changes {
  /** Resolves when what there is to see was taken; nothing where there is nothing to wait for. */
  document(event: DocumentEvent): Promise<void> | undefined
  /** Whether somebody looks at the texts of the files. */
  readonly needsTexts: boolean
  /** Whether the terminal belongs to a pager. */
  readonly isPaged: boolean
  /** After the last document of a run that went to its end. Returns what is to be said about the patch. */
  finish(): Promise<string>
  /** After a run that was interrupted. Returns what is to be said about the patch. */
  unfinished(): string
  /** After any run; resolves when the reader has left. */
  close(): Promise<void>
}

export interface Surroundings {
  /** Makes room on the terminal. */
  readonly clear: () => void
  /** Whether a report goes to stdout. */
  readonly isStdoutTaken: boolean
}

export async function openChanges(
  flags: MigrateFlags,
  { dryRun, inPlace, out }: Pick<RunOptions, 'dryRun' | 'inPlace' | 'out'>,
  io: Io,
  { clear, isStdoutTaken }: Surroundings,
): Promise<Changes> {
  const kind = isStdoutTaken ? undefined : diffKind(flags)
  const view =
    kind && createChangeView(kind, { color: wantsColor(flags.color, io.stdout, io.env), width: io.stdout.columns })
  const output = openOutput(flags, dryRun, io)
  const patch =
    flags.patch === undefined
      ? undefined
      : await openPatch(flags.patch, { cwd: io.cwd, out: inPlace ? undefined : out })
  // A diff on the same screen has the names already.
  const tellsNames = dryRun && flags.quiet !== true && !(view !== undefined && io.stdout.isTTY)

  const needsTexts = tellsNames || view !== undefined || patch !== undefined
  let hasShown = false

  async function show(event: DocumentEvent): Promise<void> {
    const names = tellsNames ? describeWrites(event) : ''
    const text = (output.isRead && view?.document(event)) || ''
    if (names !== '' || text !== '') clear()
    if (text !== '') hasShown = true
    io.stderr.write(names)
    await output.write(text)
    await patch?.add(changesOf(event))
  }

  return {
    needsTexts,
    get isPaged() {
      return output.isOpen
    },
    document: (event) => (needsTexts ? show(event) : undefined),
    async finish() {
      await output.write(view?.end() ?? '')
      return (await patch?.finish()) ?? ''
    },
    unfinished: () => (flags.patch === undefined ? '' : unwritten('patch', flags.patch)),
    async close() {
      await output.close()
      // Both streams end on one screen.
      if (hasShown && io.stdout.isTTY && flags.quiet !== true) io.stderr.write('\n')
      await patch?.discard()
    },
  }
}

/** A dry run shows its diff without being asked, unless it goes elsewhere, or nobody wants to hear. */
function diffKind({ diff, dryRun, patch, quiet }: MigrateFlags): DiffKind | undefined {
  return diff ?? (dryRun && !quiet && patch === undefined ? 'disk' : undefined)
}

/** Only what writes nothing may wait for a reader. */
function openOutput({ pager }: MigrateFlags, dryRun: boolean, { stdout, env, startPager }: Io): PagedOutput {
  const command = pagerCommand(env)
  if (dryRun && pager !== false && stdout.isTTY && startPager !== undefined && command !== undefined)
    return createPagedOutput(stdout, () => startPager(command))
  return { write: (text) => writeTo(stdout, text), isRead: true, isOpen: false, close: async () => {} }
}
