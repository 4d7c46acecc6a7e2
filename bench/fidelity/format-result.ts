import { basename } from 'node:path'
import type { DocumentResult } from './compare.ts'
import { type Kind, kinds } from './facts.ts'
import type { ExportResult } from './measure-export.ts'

export interface Total {
  readonly expected: number
  readonly lost: number
  readonly extra: number
}

/** Recall of each kind, what was set aside, and the documents that lost most. */
export function formatResult(result: ExportResult, worst: number): string {
  const { documents, unseen, setAside, file } = result
  const residue = documents.flatMap((document) => document.residue).length
  const standing = documents.reduce((sum, document) => sum + document.standing, 0)
  const rows = [
    ['', 'found', 'expected', '%', 'extra'],
    ...kinds.map((kind) => {
      const { expected, lost, extra } = totalOf(documents, kind)
      return [kind, `${expected - lost}`, `${expected}`, recall(expected, lost), `${extra}`]
    }),
  ]
  const aside = Object.entries(setAside).sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    `\n${basename(file)}: ${documents.length} documents`,
    ...rows.map(([name = '', ...cells]) => `  ${name.padEnd(10)}${cells.map((cell) => cell.padStart(10)).join('')}`),
    `  shortcode tags left: ${residue} that WordPress does not show, ${standing} that it shows too`,
    ...(aside.length > 0 ? [`  set aside: ${aside.map(([block, count]) => `${block} ${count}`).join(', ')}`] : []),
    ...(unseen.length > 0 ? [`  not shown by WordPress: ${unseen.join(', ')}`] : []),
    ...worstOf(documents, worst).flatMap(formatDocument),
  ].join('\n')
}

export function totalOf(documents: readonly DocumentResult[], kind: Kind): Total {
  const differences = documents.map((document) => document.differences[kind])
  return {
    expected: differences.reduce((sum, { expected }) => sum + expected, 0),
    lost: differences.reduce((sum, { lost }) => sum + lost.length, 0),
    extra: differences.reduce((sum, { extra }) => sum + extra.length, 0),
  }
}

/** Rounded down: 100 means all. */
export const recall = (expected: number, lost: number): string =>
  expected === 0 ? '–' : lost === 0 ? '100' : (Math.floor((1 - lost / expected) * 10_000) / 100).toFixed(2)

function worstOf(documents: readonly DocumentResult[], count: number): DocumentResult[] {
  return documents
    .map((document) => ({ document, loss: lossOf(document) }))
    .filter(({ loss }) => loss > 0)
    .sort((a, b) => b.loss - a.loss)
    .slice(0, count)
    .map(({ document }) => document)
}

const lossOf = ({ differences, residue }: DocumentResult): number =>
  residue.length + kinds.reduce((sum, kind) => sum + differences[kind].lost.length, 0)

function formatDocument({ name, differences, residue }: DocumentResult): string[] {
  const lines = kinds.flatMap((kind) => {
    const { lost, extra } = differences[kind]
    if (lost.length === 0) return []
    return [sample(`${kind} lost`, lost), ...(kind === 'pairs' || extra.length === 0 ? [] : [sample('  extra', extra)])]
  })
  return [`  ${name}`, ...lines, ...(residue.length > 0 ? [sample('tags left', residue)] : [])]
}

function sample(label: string, entries: readonly string[]): string {
  const shown = entries.slice(0, 5).map((entry) => (entry.length > 70 ? `${entry.slice(0, 69)}…` : entry))
  const more = entries.length > shown.length ? ` … (${entries.length})` : ''
  return `    ${label}: ${shown.map((entry) => JSON.stringify(entry)).join(' ')}${more}`
}
