/** One shortcode or block of an input, over all its files. */
export interface InspectionRow {
  readonly kind: 'shortcode' | 'block'
  readonly name: string
  readonly uses: number
  /** How many files hold it. */
  readonly files: number
  /** Whether a transformer knows it. */
  readonly known: boolean
  /** The first use, in the order of the run. */
  readonly example: {
    readonly file: string
    readonly line: number
    /** The source of the opening tag. */
    readonly source: string
  }
}

export interface InspectionTotals {
  /** Documents read. */
  readonly documents: number
  /** Files they stand in. */
  readonly files: number
  /** Uses of shortcodes and blocks that a transformer knows. */
  readonly known: number
  /** Uses of those that none knows. */
  readonly unknown: number
}

/** What an input holds, before anything is migrated: plain JSON, free of times and absolute paths. */
export interface Inspection {
  readonly version: 1
  readonly rows: readonly InspectionRow[]
  readonly totals: InspectionTotals
}
