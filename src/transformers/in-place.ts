import type { RootContent } from 'mdast'
import { inFlow } from './builders.ts'
import type { TransformContext } from './transformer.ts'

/** What stands between paragraphs becomes one of its own, so that two of them do not run into each other. */
export const inPlace = (nodes: readonly RootContent[], { placement }: TransformContext): readonly RootContent[] =>
  placement === 'flow' ? inFlow(nodes) : nodes
