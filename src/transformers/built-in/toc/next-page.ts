import { text } from '../../attribute-types.ts'
import { defineTransformer } from '../../transformer.ts'

/** Where WordPress begins another page of the same post: static site generators read the comment, or pass over it. */
export default defineTransformer({
  tags: ['nextpage', 'pagebreak', 'page_break'],
  attributes: {
    title: text,
  },
  ignoresOthers: true,
  transform: ({ form }, context) => [
    { type: 'html', value: '<!--nextpage-->' },
    ...(form === 'enclosing' ? context.children() : []),
  ],
})
