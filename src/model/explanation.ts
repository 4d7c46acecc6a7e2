/** Who is asked for one shortcode or block, and what happens when nobody answers. */
export interface Explanation {
  readonly kind: 'shortcode' | 'block'
  readonly name: string
  /** The tag that the configuration has it read as. */
  readonly alias?: string
  /** In the order in which they are asked. */
  readonly handlers: readonly Handler[]
  /** What happens when none of them takes it. */
  readonly policy: string
}

/** One transformer, as it declares itself. */
export interface Handler {
  /** The plugin whose preset it belongs to; none: the configuration brought it. */
  readonly preset?: string
  /** Where the repository has one that is built in. */
  readonly file?: string
  /** Every tag and block it takes. */
  readonly names: readonly string[]
  readonly attributes: readonly HandlerAttribute[]
  /** Attributes that are dropped, and said to be. */
  readonly decoration: readonly string[]
  /** Attributes that are dropped without a word. */
  readonly ignored: readonly string[]
  /** What stands between the tags is code. */
  readonly isOpaque: boolean
  /** Its tags are words of prose as well. */
  readonly needsClosingTag: boolean
}

export interface HandlerAttribute {
  readonly name: string
  /** What a value looks like: “a number”. */
  readonly expected: string
  /** What stands for an absent one, as JSON; none where it is simply absent. */
  readonly fallback?: string
}
