import { text } from '../../attribute-types.ts'
import { heading } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** The timeline beside the story shows `num`; the heading in the story, `title` where there is one. */
export default defineTransformer({
  tags: ['aesop_timeline_stop'],
  blocks: ['ase/timeline'],
  attributes: {
    num: text,
    title: text,
  },
  decoration: ['className', 'classname'],
  transform({ attributes: { num, title } }) {
    const words = [num.trim(), title.trim()].filter((word, index, all) => word !== '' && all.indexOf(word) === index)
    if (words.length === 0) return decline('no `num` and no `title`')
    return heading(2, words.join(': '))
  },
})
