import type { PhrasingContent, RootContent } from 'mdast'
import { phrasingFrom } from '../../../model/phrasing.ts'
import type { ShortcodeContent } from '../../../shortcode/index.ts'
import { parseShortcodes, stringifyShortcodes } from '../../../shortcode/index.ts'
import { bulletList, details, paragraph, strong, textNode } from '../../builders.ts'
import { decline, defineTransformer, type TransformContext } from '../../transformer.ts'

const parts = ['question', 'answer', 'wrong', 'explanation']

/** A question with answers to click; which is right, and why, shows behind it. */
export default defineTransformer({
  tags: ['quiz'],
  attributes: {},
  ignored: ['trackid', 'a8ctraining'],
  requires: 'closing tag',
  body: 'opaque',
  transform({ content }, context) {
    const { children } = parseShortcodes(content, { tags: parts })
    const shown = children.flatMap((node) => choiceIn(node, context))
    const answers = shown.filter(({ kind }) => kind !== 'question')
    if (answers.length === 0) return decline('no answers')
    const told = answers.filter(({ kind, explanation }) => kind === 'answer' || explanation.length > 0)
    return [
      ...shown.filter(({ kind }) => kind === 'question').map(({ text }) => paragraph([strong(text)])),
      bulletList(answers.map(({ text }) => text)),
      ...(told.length === 0 ? [] : details('Answer', [bulletList(told.map(telling))])),
    ]
  },
})

interface Choice {
  readonly kind: 'question' | 'answer' | 'wrong'
  readonly text: PhrasingContent[]
  readonly explanation: PhrasingContent[]
}

function choiceIn(node: ShortcodeContent, context: TransformContext): Choice[] {
  if (node.type !== 'shortcode' || (node.name !== 'question' && node.name !== 'answer' && node.name !== 'wrong'))
    return []
  const html = (nodes: readonly ShortcodeContent[]): PhrasingContent[] => phrasingFrom(fragment(nodes, context))
  const isExplanation = (child: ShortcodeContent): boolean => child.type === 'shortcode' && child.name === 'explanation'
  return [
    {
      kind: node.name,
      text: html(node.children.filter((child) => !isExplanation(child))),
      explanation: node.children.flatMap((child) =>
        child.type === 'shortcode' && isExplanation(child) ? html(child.children) : [],
      ),
    },
  ]
}

const fragment = (children: readonly ShortcodeContent[], context: TransformContext): readonly RootContent[] =>
  context.html(stringifyShortcodes({ type: 'root', children: [...children] }))

/** Its words stand in the list of answers as well, and no node may stand in two places. */
function telling(choice: Choice): PhrasingContent[] {
  const { kind, text, explanation } = structuredClone(choice)
  const answer = kind === 'answer' ? [strong(text)] : text
  return explanation.length === 0 ? answer : [...answer, textNode(' — '), ...explanation]
}
