import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** What each showed was made anew at each view. */
const shown = {
  su_posts: 'a list of posts, made at each view',
  su_display_posts: 'a list of posts, made at each view',
  su_subpages: 'a list of the pages below one, made at each view',
  su_siblings: 'a list of the pages beside this one, made at each view',
  su_menu: 'a menu of the site',
  su_template: 'a template of the theme',
  su_dummy_text: 'filler text',
  su_dummy_image: 'a filler image',
  su_media: 'nothing since version 4 of the plugin',
} as const

const tags = Object.keys(shown) as [keyof typeof shown, ...(keyof typeof shown)[]]

export default defineTransformer({
  tags,
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => leaveOut(input, context, shown[input.name as keyof typeof shown]),
})
