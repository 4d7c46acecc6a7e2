type Names = readonly [string, ...string[]]

/**
 * WordPress cannot nest a shortcode in itself. Shortcodes Ultimate gives each inner one an underscore more:
 * `[su_row]…[_su_row]…[__su_row]`.
 */
export const nestableTags = ([first, ...others]: Names): Names => [
  first,
  ...others,
  ...[first, ...others].flatMap((tag) => [`_${tag}`, `__${tag}`]),
]
