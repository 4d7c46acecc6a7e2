/** `- flour`, `– flour`, `* flour`, `1. Mix`, `# Mix`: what people type for a list (`Jetpack_Recipes::output_list_content`). */
const marker = /^\s*(?:<p>\s*)*(?:([-–—*]|&#8211;|&#8212;)+|(?:\d+\.|#)+)[^\S\n]+/

/** What is a block of its own already. */
const block = /^\s*<\/?(?:blockquote|div|dl|figure|h[1-6]|hr|li|ol|p|pre|table|ul)\b/i

/** HTML whose typed lists are lists, each other line a paragraph. `undefined` where nobody typed one. */
export function typedLists(html: string): string | undefined {
  const lines = html
    .replace(/<br\s*\/?>[^\S\n]*\n?/gi, '\n')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
  if (!lines.some((line) => marker.test(line))) return undefined
  let open: 'ul' | 'ol' | undefined
  const parts: string[] = []
  const turnTo = (wanted: typeof open): void => {
    if (open === wanted) return
    if (open !== undefined) parts.push(`</${open}>`)
    if (wanted !== undefined) parts.push(`<${wanted}>`)
    open = wanted
  }
  for (const line of lines) {
    const found = marker.exec(line)
    turnTo(found === null ? undefined : found[1] === undefined ? 'ol' : 'ul')
    if (found !== null) parts.push(`<li>${line.slice(found[0].length).replace(/<\/p>\s*$/, '')}</li>`)
    else parts.push(block.test(line) ? line : `<p>${line}</p>`)
  }
  turnTo(undefined)
  return parts.join('\n')
}
