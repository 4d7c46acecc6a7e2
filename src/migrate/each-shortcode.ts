import type { Shortcode, ShortcodeContent } from '../shortcode/index.ts'

/**
 * Every shortcode in the order of the text, the ones within others too, however deep they stand.
 *
 * @param isOpaque Which of them hold code and are not looked into; without it, none.
 */
export function* eachShortcode(
  nodes: readonly ShortcodeContent[],
  isOpaque?: (name: string) => boolean,
): Generator<Shortcode> {
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.type !== 'shortcode') continue
    yield node
    if (!isOpaque?.(node.name)) for (const child of node.children.toReversed()) waiting.push(child)
  }
}
