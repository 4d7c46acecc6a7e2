import { defineTransformer } from '../../transformer.ts'

/** A rule by names that are words of prose. */
export default defineTransformer({
  tags: ['line', 'rule'],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: ({ form }, context) =>
    form === 'enclosing' ? [{ type: 'thematicBreak' }, ...context.children()] : [{ type: 'thematicBreak' }],
})
