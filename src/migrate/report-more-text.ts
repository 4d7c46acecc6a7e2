import type { Block } from '../content/blocks.ts'
import { PointCursor } from '../shortcode/point-cursor.ts'
import type { HtmlBody } from './body-to-html.ts'
import type { Migration } from './context.ts'
import { shiftPlace } from './shift-place.ts'

/** `get_the_content` looks for it in the text as it is stored. */
const withText = /<!--more[^\S\n]+(?!-->)\S(?:(?!<!--).)*?-->/g

/** What the link to the rest is called: the classic spelling of `core/more`, as which the block editor would read it. */
export function reportMoreText({ value, start }: HtmlBody, blocks: readonly Block[], { report }: Migration): void {
  if (!value.includes('<!--more')) return
  const cursor = new PointCursor(value)
  const own = blocks.filter(({ name }) => name === 'core/more')
  for (const { index } of value.matchAll(withText))
    if (!own.some((block) => block.start < index && index < block.end))
      report(
        'decoration-dropped',
        { tag: 'core/more', attributes: ['customText'] },
        shiftPlace({ start: cursor.point(index) }, start),
      )
}
