import { describe, expect, it } from 'vitest'
import { findTypedNotes } from '../../src/content/typed-notes.ts'

const notesIn = (text: string, skip: Parameters<typeof findTypedNotes>[1] = []) =>
  findTypedNotes(text, skip).map(({ contentStart, contentEnd }) => text.slice(contentStart, contentEnd))

describe('findTypedNotes', () => {
  it.each([
    ['A lamp ((Of brass, 1902.)) burns.', 'Of brass, 1902.'],
    ['<p>A <em>lamp</em> ((of <b>old</b> brass)).</p>', 'of <b>old</b> brass'],
    ['A lamp ((see Lights (1902))) burns.', 'see Lights (1902)'],
    ['A lamp ((<a href="https://l.example/a_(b)">log</a>)).', '<a href="https://l.example/a_(b)">log</a>'],
    ['灯 ((挪威北部的灯塔。))', '挪威北部的灯塔。'],
    ['A lamp[1. Of brass] burns.', 'Of brass'],
    ['A lamp[1.&nbsp;Of brass] burns.', 'Of brass'],
    ['A lamp\\[1\\. Of brass\\] burns.', 'Of brass'],
    ['A lamp[[1]]Of brass[[1]] burns.', 'Of brass'],
    ['A lamp\\[\\[1\\]\\]Of brass\\[\\[1\\]\\] burns.', 'Of brass'],
  ])('%s', (text, content) => {
    expect(notesIn(text)).toEqual([content])
  })

  it.each([
    'f((of brass)) has no space in front',
    '((Of brass)) begins the line',
    'A line\n\n((of its own)) paragraph',
    'A lamp\\\n((of brass)) behind a hard break',
    'one word ((again)) says little',
    'a product ((a + b)) of letters',
    'if ((ready == true)) then',
    'while ((row = next_row(table))) go',
    'an aside ((one here) or (two there)) in brackets',
    'a lamp ((of <em>brass)) burns</em>',
    'a lamp ((of <p>old brass</p>)) burns',
    'a lamp <img alt="lamp ((of brass))"> burns',
    'a lamp ((of brass\n\nand oil)) burns',
    'the sum $x ((of all)) y$ of it',
    'once more ((ref:1)), but of what',
    'see [1] and [12], or [sic]',
    'the [2. revised printing] only',
    '[1. Look at the lamp]',
    'a lamp[1.5 metres or so] high',
    'notes[1. of brass] that[3. of iron] go back[2. of wood]',
    '[1. The first lamp](#lamp) of a table of contents',
    'a matrix[[1]] and[[2]] another',
    'a list of lists[[1]](#a) and more[[1]](#b)',
  ])('none in %j', (text) => {
    expect(notesIn(text)).toEqual([])
  })

  it('leaves alone what is to be skipped, and a note may hold some of it', () => {
    const text = 'A `lamp ((of brass))` and a bell ((of `old iron` here)).'
    const skip = [...text.matchAll(/`[^`]*`/g)].map(({ 0: code, index }) => ({
      start: index,
      end: index + code.length,
    }))
    expect(notesIn(text, skip)).toEqual(['of `old iron` here'])
  })

  it('gives a reference the text of the note it names', () => {
    const [, again, chained] = findTypedNotes('A ((first note)), b ((ref:1)), c ((ref:2)), d ((ref:9)).', [])
    expect([again?.again, chained?.again]).toEqual(['first note', 'first note'])
  })

  it('reads hostile texts once', () => {
    const size = 40_000
    for (const piece of [' ((', ' ((a b', ' ((a) (b ', 'a[1. ', 'a[[1]]', '$x ((', '<a ((', ' (((((('])
      expect(notesIn(`x${piece.repeat(size)}`)).toEqual([])
  })
})
