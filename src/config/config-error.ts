/** The configuration cannot be used. The message names its file. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly file: string

  constructor(file: string, reason: string, options?: ErrorOptions) {
    super(`${file}: ${reason}`, options)
    this.file = file
  }
}
