import type { BlockContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import { paragraph, textNode } from '../../src/transformers/builders.ts'
import { tabTitle, untitledTab, withTabTitles } from '../../src/transformers/tab-titles.ts'

const lines = (nodes: readonly BlockContent[]): string[] => nodes.map((node) => textOf(node))
const tab = (...texts: string[]): BlockContent[] => untitledTab(texts.map((text) => paragraph(text)))
const title = (text: string): BlockContent[] => tabTitle([textNode(text)])

describe('titles of tabs that stand apart from them', () => {
  it('go in front of their tabs, in order', () => {
    const nodes = [...title('One'), ...title('Two'), ...tab('a', 'b'), ...tab('c')]
    expect(lines(withTabTitles(nodes, []))).toEqual(['One', 'a', 'b', 'Two', 'c'])
  })

  it('may be given with what holds the tabs', () => {
    expect(lines(withTabTitles([...tab('a'), ...tab('b')], [[textNode('One')]]))).toEqual(['One', 'a', 'b'])
  })

  it('stay where they are when there are more of them than tabs', () => {
    const nodes = [...title('One'), ...title('Two'), ...tab('a')]
    expect(lines(withTabTitles(nodes, []))).toEqual(['Two', 'One', 'a'])
  })

  it('leave titled tabs alone, and no marks behind', () => {
    const nodes = [paragraph('Titled'), ...tab('a')]
    const placed = withTabTitles(nodes, [[textNode('One')]])
    expect(lines(placed)).toEqual(['Titled', 'One', 'a'])
    expect(placed.map(({ data }) => data?.beginsTab)).toEqual([undefined, undefined, undefined])
  })
})
