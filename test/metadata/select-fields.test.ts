import { describe, expect, it } from 'vitest'
import { checkFields, FieldError, selectFields } from '../../src/metadata/select-fields.ts'
import { emptySite } from '../../src/model/site.ts'

describe('selectFields', () => {
  const metadata = { title: 'A', date: '2020-01-01T00:00:00Z', tags: ['x'] }

  it('takes the fields named, in that order, under their new names', () => {
    expect(Object.entries(selectFields(metadata, ['tags', 'title : heading', 'cover']))).toEqual([
      ['tags', ['x']],
      ['heading', 'A'],
    ])
  })

  it('never reaches for the prototype', () => {
    expect(selectFields(metadata, ['constructor', 'toString'])).toEqual({})
  })

  it.each(['', ':x', 'a:', 'a:b:c'])('refuses %j', (field) => {
    expect(() => selectFields(metadata, [field])).toThrow(FieldError)
  })
})

describe('checkFields', () => {
  const region = { taxonomy: 'region', slug: 'north', name: 'North' }
  const boats = { taxonomy: 'category', slug: 'boats', name: 'Boats' }
  const terms = new Map([region, boats].map((term) => [`${term.taxonomy}:${term.slug}`, term]))
  const site = { ...emptySite, terms }

  it('knows standard fields and the taxonomies of every site', () => {
    expect(() => checkFields(['title:name', 'cover', 'region', 'taxonomy_author'], [emptySite, site])).not.toThrow()
  })

  it('takes any name from a transformer, but not any spelling', () => {
    expect(() => checkFields(['tides'], [site], true)).not.toThrow()
    expect(() => checkFields(['tides:'], [site], true)).toThrow(FieldError)
  })

  it('wants no two fields under one name', () => {
    const clash = /second field `when` \(`date:when`, `modified:when`\)/
    expect(() => checkFields(['date:when', 'modified:when'], [site])).toThrow(clash)
    expect(() => checkFields(['title', 'slug:title'], [site])).toThrow(FieldError)
  })

  it('names the fields there are', () => {
    expect(() => checkFields(['category'], [site])).toThrow(/ categories, /)
    expect(() => checkFields(['titel'], [site])).toThrow(/`titel`, expected one of .*region, .*title, /)
  })
})
