import { decodeHTMLAttribute } from 'entities'
import { text } from '../../attribute-types.ts'
import { readJson, valueAt } from '../../json-values.ts'
import { leaveOut } from '../../leave-out.ts'
import { widgetHtml } from '../../siteorigin-widgets.ts'
import { decline, defineTransformer } from '../../transformer.ts'

/** A widget, with its settings as JSON in the value of a hidden field between the tags. */
export default defineTransformer({
  tags: ['siteorigin_widget'],
  attributes: {
    class: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { content, attributes } = input
    const value = /<input\b[^<>]*?\bvalue\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(content)
    const settings = readJson(decodeHTMLAttribute(value?.[1] ?? value?.[2] ?? ''))
    if (settings === undefined) return decline('no settings between the tags')
    const html = widgetHtml(attributes.class, valueAt(settings, 'instance') ?? settings, context)
    if (html !== undefined) return context.html(html)
    return leaveOut({ ...input, positional: [], form: 'bare' }, context, 'a widget that WordPress filled at each view')
  },
})
