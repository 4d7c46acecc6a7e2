import { text } from '../../attribute-types.ts'
import { inFlow } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { withDynamicContent } from '../../divi-values.ts'
import { libraryPost } from '../../library-post.ts'
import { decline } from '../../transformer.ts'

/** What only holds other modules, and text: in the order in which it is read. */
export default defineDiviModule({
  tags: [
    'et_pb_section',
    'et_pb_row',
    'et_pb_row_inner',
    'et_pb_column',
    'et_pb_column_inner',
    'et_pb_text',
    'et_pb_slider',
    'et_pb_fullwidth_slider',
    'et_pb_video_slider',
    'et_pb_tabs',
    'et_pb_accordion',
    'et_pb_counters',
    'et_pb_pricing_tables',
  ],
  attributes: {
    global_module: text,
  },
  layout: true,
  transform({ name, attributes: { global_module }, content }, context) {
    if (global_module !== '' && content.trim() === '') {
      const found = libraryPost(Number(global_module), context)
      return typeof found === 'string' ? decline(found) : found
    }
    if (name === 'et_pb_text' && content.includes('@ET-DC@'))
      return inFlow(context.html(withDynamicContent(content, name, context)))
    return inFlow(context.children())
  },
})
