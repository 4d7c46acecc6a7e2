import type { Root } from 'mdast'
import type { Inferred } from '../metadata/collect-metadata.ts'
import type { Body } from '../model/post.ts'
import { bodyToMdast } from './body-to-mdast.ts'
import type { Migration } from './context.ts'

export type { Inferred }
export const textToHtml = (body: Body, migration: Migration): { root: Root; inferred: Inferred } => ({
  root: bodyToMdast({ value: body.value, format: 'wordpress', start: body.start, depth: 0 }, migration),
  inferred: {},
})
