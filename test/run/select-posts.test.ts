import { describe, expect, it } from 'vitest'
import { createSelection, type Selection } from '../../src/run/select-posts.ts'
import { summary } from './summary.ts'

const statuses = ['publish', 'future', 'draft', 'pending', 'private', 'trash', 'auto-draft', 'inherit', 'archived']

const accepted = (selection: Selection, passwordProtected = false): string[] =>
  statuses.filter((status) => createSelection(selection)(summary({ status, passwordProtected })) === undefined)

describe('createSelection', () => {
  it('takes what readers see or are to see', () => {
    expect(accepted({})).toEqual(['publish', 'future', 'draft'])
    expect(accepted({}, true)).toEqual([])
  })

  it('takes the statuses named, and no other', () => {
    expect(accepted({ status: ['private', 'archived'] })).toEqual(['private', 'archived'])
    expect(accepted({ status: ['private'] }, true)).toEqual([])
  })

  it('adds protected posts to whatever else is wanted', () => {
    expect(accepted({ status: ['password'] })).toEqual(['publish', 'future', 'draft'])
    expect(accepted({ status: ['password'] }, true)).toEqual(['publish', 'future', 'draft'])
    expect(accepted({ status: ['password', 'private'] }, true)).toEqual(['private'])
  })

  it('takes everything when asked to', () => {
    expect(accepted({ status: ['any'] })).toEqual(statuses)
    expect(accepted({ status: ['any'] }, true)).toEqual(statuses)
  })

  it('takes only the types named', () => {
    const refuse = createSelection({ types: ['page'] })
    expect(refuse(summary({ type: 'page' }))).toBeUndefined()
    expect(refuse(summary({}))).toMatchObject({ code: 'type-skipped', details: { type: 'post' } })
  })

  it('says why and where', () => {
    expect(createSelection({})(summary({ passwordProtected: true }))).toEqual({
      code: 'post-skipped',
      severity: 'info',
      details: { status: 'password-protected' },
      file: 'site.xml',
      place: { line: 7, column: 1 },
    })
  })
})
