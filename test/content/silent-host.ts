import type { ContentHost } from '../../src/content/content-host.ts'

/** Knows no shortcode and no provider, and keeps to itself what it is told. */
export const silentHost: ContentHost = {
  transform: () => [],
  lower: (root) => root,
  resolveText: (value) => value,
  embed: () => undefined,
  footnote: () => undefined,
  report: () => undefined,
}
