import * as v from 'valibot'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DocumentReport } from '../model/run-report.ts'

/** What `--report json` and `ndjson` write, for those who read it: `docs/report.schema.json` is made of this. */

const text = v.string()
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1))
const described = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description))

const place = described(
  v.strictObject({
    line: ordinal,
    column: ordinal,
    endLine: v.exactOptional(ordinal),
    endColumn: v.exactOptional(ordinal),
  }),
  'Lines and columns of the source file, from 1; columns are UTF-16 units.',
)

/** Which details a code has is known to the catalogue; transformers of others may have codes that are not in it. */
const diagnostic = v.strictObject({
  code: described(text, 'One of docs/diagnostics.md, or the own code of a transformer.'),
  severity: described(
    v.picklist(['error', 'warning', 'info']),
    'error: something is lost or was not done; warning: look at it; info: said for the record.',
  ),
  details: described(v.record(v.string(), v.unknown()), 'What the code carries; its message is made of it.'),
  file: v.exactOptional(described(text, 'Path as the user would type it; that of the document where absent.')),
  place: v.exactOptional(place),
}) as unknown as v.GenericSchema<Diagnostic>

const write = v.strictObject({
  path: described(text, 'Relative to the output folder, with forward slashes.'),
  action: described(
    v.picklist(['create', 'update', 'unchanged', 'conflict']),
    'conflict: a person edited it since the last run; it was left alone.',
  ),
  key: text,
})

const use = v.strictObject({
  kind: v.picklist(['shortcode', 'block']),
  name: text,
  outcome: v.picklist(['transformed', 'dropped', 'declined', 'kept', 'unwrapped', 'commented', 'failed']),
  place,
  source: described(text, 'The opening tag as it was written.'),
  result: v.exactOptional(described(text, 'The Markdown it became, with --diff=source.')),
})

const documentEntries = {
  key: described(text, 'Unique in a run, and the same in every run over the same input.'),
  file: described(text, 'The file it was read from, as the user would type it.'),
  id: v.exactOptional(v.number()),
  type: described(text, 'WordPress’s post type; document for loose files.'),
  status: described(text, 'WordPress’s post status.'),
  title: text,
  link: v.exactOptional(described(text, 'Its address on the old site.')),
  authors: v.exactOptional(v.array(v.strictObject({ login: text, name: text }))),
  media: v.exactOptional(described(v.array(text), 'Addresses of the pictures, sounds and films it shows, sorted.')),
  outcome: v.picklist(['migrated', 'skipped', 'failed']),
  writes: v.array(write),
  uses: described(v.array(use), 'Shortcodes and blocks, in the order of the source.'),
  diagnostics: v.array(diagnostic),
  verification: v.exactOptional(
    described(
      v.strictObject({ facts: count, lost: count }),
      'Words, links, images, embeds, blocks of code, headings and cells: looked for, and missing.',
    ),
  ),
}

const runEntries = {
  version: v.literal(1),
  dryRun: v.boolean(),
  out: described(text, 'The output folder as the user named it.'),
  inPlace: v.exactOptional(described(v.boolean(), 'Files were changed where they stand.')),
  shard: v.exactOptional(
    described(v.strictObject({ index: ordinal, count: ordinal }), 'The run did only this part of the documents.'),
  ),
  interrupted: v.exactOptional(
    described(v.boolean(), 'The run was broken off: documents that it had not done by then are missing.'),
  ),
}

const stale = described(v.array(text), 'Files of an earlier run that this one did not produce, sorted.')
const diagnostics = described(v.array(diagnostic), 'Findings that belong to no document, sorted by place.')

const documentSchema = v.strictObject(documentEntries) satisfies v.GenericSchema<unknown, DocumentReport>

/** The whole of `--report json`. */
export const reportSchema = v.pipe(
  v.strictObject({
    ...runEntries,
    documents: described(v.array(documentSchema), 'Sorted by key.'),
    stale,
    diagnostics,
  }),
  v.title('Report of a run of shortmark'),
)

export const runLineSchema = v.strictObject({ record: v.literal('run'), ...runEntries })
export const documentLineSchema = v.strictObject({ record: v.literal('document'), ...documentEntries })
export const endLineSchema = v.strictObject({
  record: v.literal('end'),
  documents: described(count, 'How many of them there are: a file that was cut off shows.'),
  stale,
  diagnostics,
})

/** A line of `--report ndjson`. */
export const reportLineSchema = v.pipe(
  v.variant('record', [runLineSchema, documentLineSchema, endLineSchema]),
  v.title('Line of an NDJSON report of a run of shortmark'),
)
