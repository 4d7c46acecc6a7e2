import type { JsonValue } from '../model/metadata.ts'
import type { ReferencedPost, Site } from '../model/site.ts'
import { isRecord, readJson } from './json-values.ts'

/** A table as `TablePress_Table_Model::load` reads it from its post. */
export interface StoredTable {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly options: Readonly<Record<string, JsonValue>>
  /** Counted from 0. */
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

/**
 * Which post has the table with an id: an option of the site says so, and no export holds options. TablePress 1.5 and newer
 * write the ids into the export as a made-up meta of the post (`add_table_id_to_wp_export`), parted by commas.
 */
const idKey = '_tablepress_export_table_id'

const byId = new WeakMap<Site, ReadonlyMap<string, ReferencedPost>>()

export function findTable(id: string, site: Site): ReferencedPost | undefined {
  let index = byId.get(site)
  if (index === undefined) {
    index = new Map(
      [...site.referenced.values()]
        .filter(({ type }) => type === 'tablepress_table')
        .flatMap((post) =>
          (post.meta[idKey] ?? []).flatMap((ids) => ids.split(',').map((word) => [word.trim(), post] as const)),
        ),
    )
    byId.set(site, index)
  }
  return index.get(tableId(id))
}

/** `shortcode_table` passes over all other characters. */
export const tableId = (text: string): string => text.replace(/[^\w-]/g, '')

/** `undefined` where the body is not the JSON of a table: TablePress calls such a table corrupted. */
export function readTable({ title, body, meta }: ReferencedPost): StoredTable | undefined {
  const stored = readJson(body)
  if (!Array.isArray(stored) || !stored.every((row) => Array.isArray(row))) return undefined
  const options = readJson(meta['_tablepress_table_options']?.[0])
  const visibility = readJson(meta['_tablepress_table_visibility']?.[0])
  const width = stored.reduce((widest: number, row: readonly JsonValue[]) => Math.max(widest, row.length), 0)
  return {
    name: title,
    rows: stored.map((row: readonly JsonValue[]) => Array.from({ length: width }, (_, at) => cellText(row[at]))),
    options: isRecord(options) ? options : {},
    hiddenRows: hidden(visibility, 'rows'),
    hiddenColumns: hidden(visibility, 'columns'),
  }
}

const cellText = (cell: JsonValue | undefined): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''

/** `[1,1,0]`: 0 is a row or column that is not shown. */
function hidden(visibility: JsonValue | undefined, part: 'rows' | 'columns'): ReadonlySet<number> {
  const flags = isRecord(visibility) ? visibility[part] : undefined
  return new Set(Array.isArray(flags) ? flags.flatMap((flag: JsonValue, at) => (flag === 0 ? [at] : [])) : [])
}
