import { markdownToSafeHtml } from '../content/markdown-to-safe-html.ts'
import type { Body } from '../model/post.ts'
import type { DocumentBodies } from '../model/run-report.ts'

/** The texts of a document, for reports that show them beside each other. */
export const documentBodies = ({ value, format, start }: Body, markdown: string): DocumentBodies => ({
  source: value,
  format,
  start,
  markdown,
  html: markdownToSafeHtml(markdown),
})
