import { writeFileSync } from 'node:fs'
import { renderDiagnosticsDocs } from './diagnostics-docs.ts'
import { reportSchemas } from './report-schemas.ts'
import { renderShortcodesDocs } from './shortcodes-docs.ts'

const docs = new URL('../docs/', import.meta.url)

writeFileSync(new URL('diagnostics.md', docs), renderDiagnosticsDocs())
writeFileSync(new URL('shortcodes.md', docs), renderShortcodesDocs())
for (const [name, schema] of Object.entries(reportSchemas)) writeFileSync(new URL(name, docs), schema)
