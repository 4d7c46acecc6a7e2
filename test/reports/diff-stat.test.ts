import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createDiffStat, type DiffStatOptions } from '../../src/reports/diff-stat.ts'
import type { FileChange } from '../../src/reports/hunks.ts'

const text = (count: number, word = 'line') =>
  Array.from({ length: count }, (_, index) => `${word} ${index}\n`).join('')

function statOf(changes: readonly FileChange[], options: Partial<DiffStatOptions> = {}): string {
  const stat = createDiffStat({ color: false, width: 60, ...options })
  return [...changes.map(stat.file), stat.total()].join('')
}

describe('the stat of a diff', () => {
  test('has a line for each file that changes, and a sum', () => {
    const changes = [
      { path: 'posts/new.md', before: undefined, after: text(4) },
      { path: 'posts/same.md', before: 'x', after: 'x' },
      { path: 'posts/changed.md', before: `${text(3)}old\n`, after: `${text(3)}fresh\nlines\n` },
      { path: 'pages/gone.md', before: text(2), after: '' },
    ]
    expect(statOf(changes)).toBe(
      [
        ' posts/new.md                          |     4 ++++',
        ' posts/changed.md                      |     3 ++-',
        ' pages/gone.md                         |     2 --',
        ' 3 files changed, 6 insertions(+), 3 deletions(-)',
        '',
      ].join('\n'),
    )
  })

  test('says nothing where nothing changes, and leaves out what there is none of', () => {
    expect(statOf([{ path: 'a', before: 'x', after: 'x' }])).toBe('')
    expect(statOf([{ path: 'a.md', before: undefined, after: 'x\n' }])).toMatch(
      /\n 1 file changed, 1 insertion\(\+\)\n$/,
    )
    expect(statOf([{ path: 'a.md', before: undefined, after: '' }])).toMatch(/ \| {5}0\n 1 file changed\n$/)
  })

  test('keeps to the width, and shows the end of a long path', () => {
    const path = `${'deep/'.repeat(30)}name.md`
    const stat = statOf([{ path, before: text(400, 'old'), after: text(1200, 'new') }])
    const [line = ''] = stat.split('\n')
    expect(line.length).toBeLessThanOrEqual(60)
    expect(line).toMatch(/^ …[/deep]+\/name\.md \| 1,600 \++-+$/)
    expect(line.split('+').length - 1).toBe(Math.floor((1200 * 13) / 1600))
  })

  test('shows at least one sign of what there is', () => {
    expect(statOf([{ path: 'a.md', before: `${text(1)}old\n`, after: `${text(900)}` }])).toMatch(/ \+{5,}-\n/)
  })

  test('shows controls in names, and colours no letter', () => {
    const changes = [{ path: 'a\u001b[2J\n.md', before: 'x\n', after: 'y\n' }]
    expect(statOf(changes)).toContain(' a\\x1b[2J\\n.md ')
    const coloured = statOf(changes, { color: true })
    expect(coloured).toContain('\u001b[32m+\u001b[39m\u001b[31m-\u001b[39m')
    expect(stripVTControlCharacters(coloured)).toBe(statOf(changes))
  })
})
