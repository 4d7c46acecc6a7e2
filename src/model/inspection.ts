/** One shortcode or block of an input, over all its files. */
export interface InspectionRow {
  readonly kind: 'shortcode' | 'block'
  readonly name: string
  readonly uses: number
  /** How many documents hold it. */
  readonly documents: number
  /** How many files hold it. */
  readonly files: number
  /** Whether a transformer knows it. */
  readonly known: boolean
  /** What happens to one that none knows: of a shortcode the configuration and `--unknown` say it, of a block the HTML stays (`unwrap`). */
  readonly policy?: string
  /** The first use, in the order of the run. */
  readonly example: {
    readonly file: string
    readonly line: number
    /** The source of the opening tag. */
    readonly source: string
  }
}

/** How much of an input transformers know. */
export interface Coverage {
  readonly uses: number
  /** Uses that a transformer knows. */
  readonly known: number
  /** Documents that hold none but known ones, or none at all. */
  readonly documents: number
  /** Both in percent, cut to one decimal: 100 means all. */
  readonly percent: { readonly uses: number; readonly documents: number }
}

export interface InspectionTotals {
  /** Documents read. */
  readonly documents: number
  /** Files they stand in. */
  readonly files: number
  readonly shortcodes: Coverage
  readonly blocks: Coverage
}

/** What an input holds, before anything is migrated: plain JSON, free of times and absolute paths. */
export interface Inspection {
  readonly version: 1
  readonly rows: readonly InspectionRow[]
  readonly totals: InspectionTotals
}
