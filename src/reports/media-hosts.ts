import { compareStrings } from '../diagnostics/format.ts'
import { parseUrl } from '../model/parse-url.ts'
import type { MediaTally } from './summary.ts'

/** References by host; `undefined` for addresses within the site. */
export type Hosts = Map<string | undefined, number>

/** How many of a long list are held; other reports have all of it. */
const kept = 5

export function addReferences(hosts: Hosts, host: string | undefined, references: number): void {
  hosts.set(host, (hosts.get(host) ?? 0) + references)
}

/** Of a host that is spelled like this, no part is spelled otherwise by the URL standard, nor refused. */
const plainHost = /^(?:https?:)?\/\/((?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+)\//

/** `//host/path` has a host too. */
export function hostOf(address: string): string | undefined {
  const plain = plainHost.exec(address)
  if (plain !== null) return plain[1]
  const absolute = address.startsWith('//') ? `https:${address}` : address
  return parseUrl(absolute)?.host || undefined
}

export function mediaTally(hosts: Hosts): MediaTally {
  const list = [...hosts].map(([host, references]) => ({ host, references }))
  return {
    references: list.reduce((sum, { references }) => sum + references, 0),
    hosts: list
      .sort((a, b) => b.references - a.references || compareStrings(a.host ?? '', b.host ?? ''))
      .slice(0, kept),
  }
}
