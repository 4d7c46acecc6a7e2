import { readdirSync, readFileSync } from 'node:fs'
import { toHtml } from 'hast-util-to-html'
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { EXIT, visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { readTree } from '../../src/content/html-to-mdast.ts'
import { stringifyMarkdown } from '../../src/content/markdown.ts'
import { markdownToHast, mdastToHast } from '../../src/content/markdown-to-hast.ts'
import { readOrdinaryMarkdown } from '../../src/content/ordinary/read-ordinary-markdown.ts'
import { showOrdinary } from '../../src/content/ordinary/show-ordinary.ts'
import { showHtml } from '../../src/content/show-html.ts'
import { extractFacts, FactCollector } from '../../src/verify/extract-facts.ts'
import { findLosses } from '../../src/verify/verify.ts'

const root = new URL('../../fixtures/', import.meta.url)

/** A note that nothing refers to is not shown, so nothing of it can be lost. */
const hidesNotes = (markdown: string): boolean => /^\[\^/m.test(markdown) && !/\S\[\^/.test(markdown)

const outputs = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('output.md'))
  .sort()
  .map((path): [string, string] => [path, readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8')])

const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** Damages the first node it can; whether it could. */
const once =
  (damage: (node: Nodes) => boolean) =>
  (tree: Root): boolean => {
    let done = false
    visit(tree, (node) => {
      done = damage(node)
      return done ? EXIT : undefined
    })
    return done
  }

function replaceText(node: Nodes, pattern: RegExp, by: string): boolean {
  if (node.type !== 'text') return false
  const before = node.value
  node.value = before.replace(pattern, by)
  return node.value !== before
}

const elsewhere = 'https://elsewhere.example/x.jpg'

const damages: Readonly<Record<string, (tree: Root) => boolean>> = {
  'a word is gone': once((node) => replaceText(node, /[\p{L}\p{N}]{3,}/u, '')),
  'a word is another': once((node) => replaceText(node, /[\p{L}\p{N}]{3,}/u, 'zzz')),
  'two words are swapped': once((node) => replaceText(node, /(\p{L}{3,}) (\p{L}{4,})/u, '$2 $1')),
  'a link leads elsewhere': once((node) => {
    if (node.type !== 'link' || node.children.length === 0 || node.url.startsWith('#')) return false
    node.url = elsewhere
    return true
  }),
  'a link is only its text': (tree) => {
    let done = false
    visit(tree, 'link', (node, index, parent) => {
      if (done || parent === undefined || index === undefined || node.children.length === 0) return undefined
      if (node.url.startsWith('#')) return undefined
      // GFM makes a link of an address all the same.
      if (/"value":"(?:https?:|www\.|[^" ]+@)/.test(JSON.stringify(node.children))) return undefined
      parent.children.splice(index, 1, ...node.children)
      done = true
      return EXIT
    })
    return done
  },
  'a picture is another': once((node) => {
    if (node.type !== 'image') return false
    node.url = elsewhere
    return true
  }),
  'a picture is gone': (tree) => {
    let done = false
    visit(tree, 'image', (_node, index, parent) => {
      if (parent === undefined || index === undefined) return undefined
      parent.children.splice(index, 1)
      done = true
      return EXIT
    })
    return done
  },
  'white space of code is gone': once((node) => {
    if (node.type !== 'code' || !/\S\s+\S/.test(node.value)) return false
    node.value = node.value.replace(/(\S)\s+(\S)/, '$1$2')
    return true
  }),
  'a heading has another level': once((node) => {
    if (node.type !== 'heading' || node.children.length === 0) return false
    node.depth = node.depth === 1 ? 2 : 1
    return true
  }),
  'a cell is empty': once((node) => {
    if (node.type !== 'tableCell' || !/"value":"[^"]*[\p{L}\p{N}]/u.test(JSON.stringify(node.children))) return false
    node.children = []
    return true
  }),
  'a frame or player shows another thing': once((node) => {
    if (node.type !== 'html' || !/<(?:iframe|audio|video)\b[^>]*\ssrc="/.test(node.value)) return false
    node.value = node.value.replace(/\ssrc="[^"]*"/, ` src="${elsewhere}"`)
    return true
  }),
}

const lossesOf = (meant: Root, markdown: string) =>
  findLosses(
    { source: undefined, meant: extractFacts(mdastToHast(meant)), shown: extractFacts(markdownToHast(markdown)) },
    (url) => url,
  ).losses

/** What the quick look sees, where it is sure of what it sees. */
function quickLossesOf(meant: Root, markdown: string) {
  const read = readOrdinaryMarkdown(markdown)
  const expected = new FactCollector()
  const shown = new FactCollector()
  if (read === undefined || !showOrdinary(meant, expected) || !showOrdinary(read, shown)) return undefined
  return findLosses({ source: expected, meant: expected, shown }, (url) => url).losses
}

/** What is missing of the HTML that was shown before: as its text tells it, and as its tree does. */
function sourceLossesOf(before: Root, markdown: string) {
  const html = toHtml(mdastToHast(before))
  const quick = new FactCollector()
  if (!showHtml(html, quick, () => true)) return undefined
  const tree = readTree(html, { report: () => undefined, mayHoldFootnotes: true })
  const shown = extractFacts(markdownToHast(markdown))
  const [byText, byTree] = [quick, extractFacts(tree)].map(
    (source) => findLosses({ source, meant: shown, shown }, (url) => url).losses,
  )
  return { byText, byTree }
}

describe('the verifier', () => {
  it.each(outputs)('finds nothing to say about %s', (_path, markdown) => {
    expect(lossesOf(parse(markdown), markdown)).toEqual([])
  })

  it.each(Object.entries(damages))('notices in every fixture that %s', (_name, damage) => {
    let damaged = 0
    for (const [path, markdown] of outputs) {
      const tree = parse(markdown)
      if (hidesNotes(markdown) || !damage(tree)) continue
      damaged++
      expect(lossesOf(parse(markdown), stringifyMarkdown(tree)), path).not.toEqual([])
    }
    expect(damaged).toBeGreaterThan(1)
  })

  it.each(Object.entries(damages))('notices at a quick look, if it is sure, that %s', (name, damage) => {
    let noticed = 0
    for (const [path, markdown] of outputs) {
      const tree = parse(markdown)
      if (hidesNotes(markdown) || !damage(tree)) continue
      const losses = quickLossesOf(parse(markdown), stringifyMarkdown(tree))
      if (losses !== undefined) noticed++
      expect(losses, path).not.toEqual([])
    }
    // Of frames and players it is never sure.
    if (!name.startsWith('a frame')) expect(noticed).toBeGreaterThan(1)
  })

  // A link may be shown by the picture that has its address, and order is not held.
  it.each(Object.entries(damages))('misses of the text of HTML what it misses of the tree when %s', (name, damage) => {
    let noticed = 0
    for (const [path, markdown] of outputs) {
      const tree = parse(markdown)
      if (hidesNotes(markdown) || !damage(tree)) continue
      const losses = sourceLossesOf(parse(markdown), stringifyMarkdown(tree))
      if (losses === undefined) continue
      expect(losses.byText, path).toEqual(losses.byTree)
      if (losses.byTree?.length !== 0) noticed++
    }
    if (!name.includes('swapped')) expect(noticed).toBeGreaterThan(1)
  })
})
