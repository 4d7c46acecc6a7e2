import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { reportLineSchema, reportSchema } from '../src/reports/report-schema.ts'

/** What is not text but a form, for `docs/`: by the name of the file. */
export const reportSchemas: Readonly<Record<string, string>> = {
  'report.schema.json': render(reportSchema),
  'report-line.schema.json': render(reportLineSchema),
}

function render(schema: GenericSchema): string {
  const target = 'draft-2020-12'
  const { $schema, title, ...rest } = toJsonSchema(schema, { target })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}
