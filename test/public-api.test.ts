import { expect, it } from 'vitest'
import * as shortmark from '../src/index.ts'

it('exports these names, and no other', () => {
  expect(Object.keys(shortmark).sort()).toEqual([
    'blockquote',
    'callout',
    'decline',
    'defineConfig',
    'defineTransformer',
    'details',
    'embed',
    'figure',
    'flag',
    'formatDiagnostic',
    'gallery',
    'heading',
    'html',
    'link',
    'list',
    'markup',
    'migratePost',
    'number',
    'oneOf',
    'paragraph',
    'parseAttributes',
    'parseShortcodes',
    'player',
    'stringifyShortcodes',
    'text',
    'url',
  ])
})
