import type { RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { heading, paragraph, strong, textNode } from '../../src/transformers/builders.ts'
import { untitledPart, withBoldTitle, withPartTitles } from '../../src/transformers/part-titles.ts'

const titles = (...words: readonly string[]): Map<number, RootContent[]> =>
  new Map(words.map((word, index) => [index + 1, [paragraph(word)]]))

describe('withPartTitles', () => {
  it('puts each title before its part, whatever the order', () => {
    const nodes = [...untitledPart(2, [paragraph('comes')]), ...untitledPart(1, [paragraph('goes')])]
    expect(withPartTitles(nodes, titles('Ebb', 'Flow'))).toEqual([
      paragraph([strong('Flow')]),
      paragraph('comes'),
      paragraph([strong('Ebb')]),
      paragraph('goes'),
    ])
  })

  it('keeps titles of parts that are not there, and parts without a title', () => {
    expect(withPartTitles(untitledPart(9, [paragraph('lost')]), titles('Ebb'))).toEqual([
      paragraph('lost'),
      paragraph([strong('Ebb')]),
    ])
  })
})

describe('withBoldTitle', () => {
  it('makes the first line stand out, and nothing else', () => {
    expect(withBoldTitle([paragraph('Ebb'), paragraph('goes')])).toEqual([
      paragraph([strong('Ebb')]),
      paragraph('goes'),
    ])
    expect(withBoldTitle([textNode('Ebb')])).toEqual([paragraph([strong([textNode('Ebb')])])])
  })

  it.each([
    ['a heading', heading(3, 'Ebb')],
    ['what is bold already', paragraph([strong('Ebb')])],
  ])('leaves %s', (_what, node) => {
    expect(withBoldTitle([node])).toEqual([node])
  })
})
