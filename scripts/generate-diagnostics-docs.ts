import { writeFileSync } from 'node:fs'
import { renderDiagnosticsDocs } from './diagnostics-docs.ts'

writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), renderDiagnosticsDocs())
