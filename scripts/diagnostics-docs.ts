import { type Code, catalogue, type Diagnostics } from '../src/diagnostics/catalogue.ts'
import { diagnosticExamples } from './diagnostic-examples.ts'

const introduction = `# Findings

Everything \`migrate\` has to say about a document, by code: how grave it is, what the message looks like, and what you can do
about it. The codes stand in the summary, in the report of \`--json\` and in these headings.

- **error**: something is lost or was not done. The exit code is 1.
- **warning**: have a look. The exit code is 1 with \`--fail-on warning\`.
- **info**: said for the record.

<!-- Generated from src/diagnostics/catalogue.ts by \`npm run docs\`. -->
`

/** `docs/diagnostics.md`, whole: a section for each code, sorted by it, so that a reader finds what the report names. */
export function renderDiagnosticsDocs(): string {
  const codes = (Object.keys(catalogue) as Code[]).sort()
  return [introduction, ...codes.map(renderSection)].join('\n')
}

function renderSection<C extends Code>(code: C): string {
  const { severity, message, help } = catalogue[code]
  const example = message(diagnosticExamples[code] as Diagnostics[C])
  return `## ${code}

**${severity}** · ${example}

${help}
`
}
