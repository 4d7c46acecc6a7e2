import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Lists whose names are words of prose. */
export default defineTransformer({
  tags: [
    'posts',
    'post',
    'blog',
    'loop',
    'series',
    'siblings',
    'children',
    'rss',
    'feed',
    'events',
    'calendar',
    'jobs',
    'archive',
    'authors',
    'categories',
    'testimonials',
    'clients',
    'search',
    'menu',
  ],
  attributes: {},
  ignoresOthers: true,
  requires: 'closing tag',
  transform: (input, context) => leaveOut(input, context, 'a list that was made at each view'),
})
