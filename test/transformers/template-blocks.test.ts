import { describe, expect, it } from 'vitest'
import { readTemplate } from '../../src/transformers/template-blocks.ts'

const heading = '<!-- wp:heading --><h2>News</h2><!-- /wp:heading -->'
const paragraph = '<!-- wp:core/paragraph {"align":"left"} --><p>All of it.</p><!-- /wp:core/paragraph -->'
const title = '<!-- wp:post-title {"isLink":true} /-->'

describe('readTemplate', () => {
  it('keeps what stands beside the template, and counts all blocks', () => {
    const template = `<!-- wp:post-template -->${title}${paragraph}<!-- /wp:post-template -->`
    expect(readTemplate(`<div>${heading}${template}${paragraph}</div>`)).toEqual({
      html: `${heading}\n\n${paragraph}`,
      held: 5,
    })
  })

  it('looks past templates in templates', () => {
    const inner = `<!-- wp:post-template -->${title}<!-- /wp:post-template -->`
    expect(readTemplate(`<!-- wp:post-template -->${inner}${heading}<!-- /wp:post-template -->`).html).toBe('')
  })

  it.each([
    ['a closing delimiter too many', `<!-- /wp:post-template -->${heading}`, heading],
    ['a block that is never closed', '<!-- wp:heading --><h2>News</h2>', ''],
    ['a void block', '<!-- wp:paragraph /--><p>x</p>', ''],
    ['no block at all', '<p>x</p>', ''],
  ])('bears %s', (_what, content, html) => {
    expect(readTemplate(content).html).toBe(html)
  })

  it('does not hang on delimiters that never end', () => {
    expect(readTemplate(`${'<!-- wp:a '.repeat(20_000)}${'{'.repeat(20_000)}`).held).toBe(0)
  })
})
