import { describe, expect, it } from 'vitest'
import { migratePost } from '../../src/migrate/migrate-post.ts'
import { samplePost } from './sample-post.ts'

const widget = (widgetType: string, settings: object) => ({ elType: 'widget', widgetType, settings, elements: [] })
const page = (...widgets: object[]): string =>
  JSON.stringify([{ elType: 'section', elements: [{ elType: 'column', elements: widgets }] }])

describe('a page that Elementor keeps in the meta', () => {
  const meta = {
    _elementor_data: [
      page(widget('heading', { title: 'Tides' }), widget('text-editor', { editor: '<p>Two a <b>day</b>.</p>' })),
    ],
  }

  it('is its body where there is none', () => {
    expect(migratePost(samplePost(' \n', 'wordpress', { meta })).markdown).toBe('## Tides\n\nTwo a **day**.\n')
  })

  it('is what WordPress shows where Elementor was the editor, whatever copy stands in the body', () => {
    const built = { ...meta, _elementor_edit_mode: ['builder'] }
    expect(migratePost(samplePost('Tides Two a day.', 'wordpress', { meta: built })).markdown).toContain('## Tides')
  })

  it('is left alone where there is one', () => {
    expect(migratePost(samplePost('The text.', 'wordpress', { meta })).markdown).toBe('The text.\n')
  })

  it('is nothing where it cannot be read', () => {
    expect(migratePost(samplePost('', 'wordpress', { meta: { _elementor_data: ['{'] } })).markdown).toBe('')
  })
})
