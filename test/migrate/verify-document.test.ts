import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import { samplePost } from './sample-post.ts'

const codes = (body: string): string[] => migratePost(samplePost(body, 'wordpress')).diagnostics.map(({ code }) => code)

describe('the verifier', () => {
  it('finds a heading and a cell in what a shortcode adds words to', () => {
    expect(codes('<h2>Head [tide_x days="3"] of the bay</h2>')).toEqual(['shortcode-unknown'])
    expect(codes('<table><tr><td>[tide_x days="3"] Head</td><td>Bay</td></tr></table>')).toEqual(['shortcode-unknown'])
  })

  it('takes no shortcode for left that stands in code which HTML spells', () => {
    expect(codes('<kbd>[gallery ids="900"]</kbd> and <kbd><b>[gallery]</b></kbd>')).toEqual([])
    expect(codes('<details><summary>Use <code>[gallery]</code></summary>Body</details>')).toEqual([])
    expect(
      codes('<table><tr><td rowspan="2"><code>[gallery]</code></td><td>a</td></tr><tr><td>b</td></tr></table>'),
    ).toEqual([])
  })
})
