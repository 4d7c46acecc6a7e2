import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostOf } from '../../src/reports/media-hosts.ts'

const byStandard = (address: string): string | undefined => {
  const absolute = address.startsWith('//') ? `https:${address}` : address
  try {
    return new URL(absolute).host || undefined
  } catch {
    return undefined
  }
}

test('the host of an address is that of the URL standard, however it is spelled', () => {
  const label = fc.oneof(
    fc.constantFrom(
      'ferry',
      'a',
      '1',
      '0x1',
      '127',
      'xn--a',
      'xn',
      'a-b',
      'a--b',
      '-a',
      'a-',
      'A',
      'ä',
      '',
      '%61',
      'a_b',
    ),
    fc.string({ maxLength: 3 }),
    fc.constant('x'.repeat(70)),
  )
  const address = fc
    .tuple(
      fc.constantFrom('http://', 'https://', '//', 'HTTP://', 'ftp://', 'mailto:', '/', ''),
      fc.constantFrom('', '', 'me@', 'me:you@'),
      fc.array(label, { maxLength: 4 }).map((labels) => labels.join('.')),
      fc.constantFrom('', '', ':80', ':8080', ':x'),
      fc.constantFrom('/', '/a.jpg', '', '?x', '#x', '\\a', '/%', '/a\tb', '/[ ]'),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(address, (text) => {
      expect(hostOf(text)).toBe(byStandard(text))
    }),
    { numRuns: 2000 },
  )
})
