import { defineTransformer } from '../../transformer.ts'

/** What Divi puts in the place of line ends, where it stands outside of its module. */
export default defineTransformer({
  tags: ['et_pb_line_break_holder', 'et_pb_br_holder'],
  attributes: {},
  transform() {
    return { type: 'break' }
  },
})
