import { defineTransformer } from '../../transformer.ts'

/** Several quizzes, one at a time. */
export default defineTransformer({
  tags: ['quiz-wrapper'],
  attributes: {},
  layout: true,
  transform(_input, context) {
    return context.children()
  },
})
