/** How an input uses one shortcode or block: what a person must see to say what it is to become. */
export interface UseSample {
  readonly kind: 'shortcode' | 'block'
  readonly name: string
  readonly uses: number
  /** How many documents hold it. */
  readonly documents: number
  /** The commonest first. */
  readonly attributes: readonly AttributeSample[]
  /** The most unnamed values that one use has. */
  readonly positional: number
  /** Whether something stands between the tags of some of them. */
  readonly hasContent: boolean
  /** A few that differ, as they were written, those of different shape first. */
  readonly examples: readonly string[]
}

export interface AttributeSample {
  readonly name: string
  readonly uses: number
  /** Some that differ, in order of appearance, cut to a readable length. Empty ones are left out. */
  readonly values: readonly string[]
}
