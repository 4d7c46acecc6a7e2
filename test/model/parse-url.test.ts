import { expect, it } from 'vitest'
import { parseUrl } from '../../src/model/parse-url.ts'

it.each([
  ['https://tide.example/a', 'tide.example'],
  ['https://münchen.example/', 'xn--mnchen-3ya.example'],
  ['/a', undefined],
  ['https://', undefined],
])('%s has the host %s, however often it is asked', (text, host) => {
  const hosts = new Set<string | undefined>()
  for (let time = 0; time < 20_000; time++) hosts.add(parseUrl(text)?.host)
  expect([...hosts]).toEqual([host])
})
