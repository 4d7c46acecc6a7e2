import { describe, expect, it } from 'vitest'
import { socialAddress, socialServiceName } from '../../src/transformers/social-services.ts'

describe('socialServiceName', () => {
  it.each([
    ['github', 'GitHub'],
    ['fivehundredpx', '500px'],
    ['mastodon', 'Mastodon'],
    ['constructor', 'Constructor'],
    ['', ''],
  ])('calls %s “%s”', (slug, name) => {
    expect(socialServiceName(slug)).toBe(name)
  })
})

describe('socialAddress', () => {
  it.each([
    ['crew@quay.example', 'mailto:crew@quay.example'],
    ['github.com/quay', 'https://github.com/quay'],
    ['quay.example/@crew', 'https://quay.example/@crew'],
    ['https://quay.example/@crew', 'https://quay.example/@crew'],
    ['mailto:crew@quay.example', 'mailto:crew@quay.example'],
    ['//quay.example', '//quay.example'],
    ['#', '#'],
    ['/feed/', '/feed/'],
  ])('of %s is %s', (typed, address) => {
    expect(socialAddress(typed)).toBe(address)
  })
})
