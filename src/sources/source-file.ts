/** A file of the inputs. */
export interface SourceFile {
  readonly path: string
  /** As the user would type it, with forward slashes. */
  readonly file: string
  /** Inside the input it was found in, with forward slashes. */
  readonly relativePath: string
  /** Whether it is an input itself, and not something that a folder or a glob holds. */
  readonly isNamed?: boolean
}
