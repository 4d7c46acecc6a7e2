import type { Metadata } from '../model/metadata.ts'
import { renderFrontMatter } from './render-front-matter.ts'

/** The file beside a document. Empty for empty metadata: then there is no such file. */
export const renderSidecar = (metadata: Metadata): string => renderFrontMatter(metadata, 'json')
