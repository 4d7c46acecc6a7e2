import { text } from '../../attribute-types.ts'
import { embed } from '../../builders.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** `[polldaddy poll=9541291]`, `[crowdsignal survey="7676FB1FF2B56CE9"]`: its page asks the same (`CrowdsignalShortcode`). */
export default defineTransformer({
  tags: ['polldaddy', 'crowdsignal'],
  attributes: {
    poll: text,
    survey: text,
    rating: text,
    domain: text,
    id: text,
    title: text,
    link_text: text,
  },
  decoration: ['align', 'back_color', 'body', 'button', 'style', 'text_color', 'type'],
  ignored: ['cb', 'delay', 'height', 'item_id', 'permalink', 'site', 'unique_id', 'visit', 'width'],
  transform({ name, attributes }, context) {
    const { poll, survey, rating, domain, id, title, link_text } = attributes
    if (rating !== '') {
      context.report('shortcode-dropped', { tag: name, reason: `stars of rating ${rating}, which readers click` })
      return []
    }
    const url = /^\d+$/.test(poll) ? `https://poll.fm/${poll}` : surveyPage(survey, domain, id)
    return url === undefined
      ? decline('no poll and no survey')
      : embed({ url, provider: 'crowdsignal', title: title || link_text })
  },
})

function surveyPage(survey: string, domain: string, id: string): string | undefined {
  if (/^[\da-f]{6,}$/i.test(survey)) return `https://survey.fm/${survey}`
  return /^[\w-]+$/.test(domain) && /^[\w-]+$/.test(id) ? `https://${domain}.survey.fm/${id}` : undefined
}
