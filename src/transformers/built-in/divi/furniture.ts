import { defineDiviModule } from '../../divi-module.ts'

/** Parts of the theme: the new site has its own, and the metadata has what they showed of the post. */
export default defineDiviModule({
  tags: [
    'et_pb_post_title',
    'et_pb_fullwidth_post_title',
    'et_pb_post_content',
    'et_pb_fullwidth_post_content',
    'et_pb_post_nav',
    'et_pb_comments',
    'et_pb_search',
    'et_pb_sidebar',
    'et_pb_menu',
    'et_pb_fullwidth_menu',
  ],
  attributes: {},
  transform({ name }, context) {
    context.report('shortcode-dropped', {
      tag: name,
      reason: 'a part of the old theme, which showed what the post has',
    })
    return []
  },
})
