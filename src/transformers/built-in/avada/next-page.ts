import { defineTransformer } from '../../transformer.ts'

/** Where a long page was cut: WordPress's own comment, which site generators know. */
export default defineTransformer({
  tags: ['fusion_builder_next_page'],
  attributes: {},
  ignoresOthers: true,
  transform() {
    return { type: 'html', value: '<!--nextpage-->' }
  },
})
