import type { RootContent } from 'mdast'
import { inFlow } from './builders.ts'
import type { TransformContext } from './transformer.ts'

/** Elements that part paragraphs, and that a blank line may stand in. */
const block = /<(?:blockquote|div|dl|figure|h[1-6]|ol|p|pre|table|ul)\b/i

/**
 * What stands between the tags of a footnote. It is read apart from the sentence, which its blank lines must not end
 * (`body: 'opaque'`), so paragraphs are made here.
 */
export const footnoteContent = (content: string, context: TransformContext): readonly RootContent[] =>
  block.test(content)
    ? context.html(content)
    : content.split(/\r?\n[^\S\n]*\r?\n/).flatMap((part) => inFlow(context.html(part.trim())))
