/**
 * Every finding there is: its code and what it carries. Open on purpose: a transformer of a third party may augment this
 * interface with codes of its own, which are reported as warnings.
 */
export interface Diagnostics {
  // Shortcodes
  'shortcode-repaired': { tag: string; kind: string; actual: string; expected: string }
  'shortcode-unknown': { tag: string; policy: string }
  'shortcode-refused': { tag: string }
  'shortcode-declined': { tag: string; reason: string }
  'shortcode-dropped': { tag: string; reason: string }
  'shortcode-failed': { tag: string; reason: string }
  'shortcode-misnested': { tag: string }
  'shortcode-in-code': { tag: string }
  'shortcode-unshown': { tag: string }
  'attribute-invalid': { tag: string; attribute: string; actual: string; expected: string }
  'attribute-unknown': { tag: string; attribute: string }
  'decoration-dropped': { tag: string; attributes: readonly string[] }
  'content-restricted': { tag: string; audience: string }
  'content-missing': { tag: string; what: string }
  'formula-kept': { tag: string; formula: string; count: number }
  // Blocks and HTML
  'block-unknown': { block: string }
  /** `held`: how many blocks it holds that say how to show it. */
  'block-dynamic': { block: string; settings: string; held?: number }
  'block-furniture': { block: string }
  'block-malformed': { block: string; reason: string }
  'element-dropped': { element: string }
  'html-unsafe': { what: string }
  'html-repaired': { actual: string; expected: string }
  'code-markup-dropped': { elements: readonly string[] }
  'list-renumbered': { numbers: string }
  // References
  'media-unresolved': { reference: string }
  'footnote-unresolved': { reference: string }
  'citation-unresolved': { key: string; where: string }
  'comments-left': { count: number }
  'meta-left': { keys: readonly string[] }
  // Verification
  'text-lost': { count: number; words: string }
  'link-lost': { url: string }
  'image-lost': { url: string }
  'embed-lost': { url: string }
  'code-changed': { code: string }
  'heading-lost': { heading: string }
  'table-cell-lost': { cell: string }
  'shortcode-left': { tag: string; count: number }
  // Inferences
  inferred: { field: string; value: string }
  // Sources
  'xml-repaired': { what: string }
  'xml-truncated': { item: string }
  'encoding-repaired': { declared: string; actual: string }
  'front-matter-invalid': { reason: string }
  'json-invalid': { reason: string }
  'file-unrecognised': { reason: string }
  'input-unrecognised': { reason: string }
  'file-unreadable': { reason: string }
  'post-duplicate': { id: number; other: string }
  'id-clash': { id: number; count: number; other: string }
  'items-left-out': { type: string; count: number; reason: string }
  // Documents and files
  'post-skipped': { status: string }
  'type-skipped': { type: string }
  'post-failed': { reason: string }
  'path-adjusted': { wanted: string; given: string; reason: string }
  'file-edited': { path: string }
  'file-left': { path: string; reason: string }
  'link-left': { path: string }
}

export type Code = keyof Diagnostics
