import { textOf } from '../../../model/phrasing.ts'
import { markup, text } from '../../attribute-types.ts'
import { link, paragraph } from '../../builders.ts'
import { defineDiviModule } from '../../divi-module.ts'
import { diviUrl } from '../../divi-values.ts'
import { leadsSomewhere } from '../../linked-words.ts'
import { socialServiceName } from '../../social-services.ts'

/** An icon that links to a profile. */
export default defineDiviModule({
  tags: ['et_pb_social_media_follow_network'],
  attributes: {
    social_network: text,
    url: markup,
  },
  transform({ name, attributes: { social_network, url } }, context) {
    const target = diviUrl(url, name, context)
    const label =
      textOf({ type: 'root', children: [...context.children()] }).trim() || socialServiceName(social_network)
    if (leadsSomewhere(target)) return paragraph([link(target, label || target)])
    context.report('shortcode-dropped', { tag: name, reason: `it leads nowhere (${label})` })
    return []
  },
})
