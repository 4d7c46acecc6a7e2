import { escapeText } from 'entities'
import type { JsonValue } from '../model/metadata.ts'
import { element, imageHtml, joinHtml, linkHtml, mediaHtml, titleHtml } from './html-fragments.ts'
import { listAt, textAt, valueAt } from './json-values.ts'
import type { TransformContext } from './transformer.ts'

type Writer = (instance: JsonValue, context: TransformContext) => string

const text = (instance: JsonValue, ...path: readonly string[]): string => escapeText(textAt(instance, ...path))

const title = (instance: JsonValue, level = 'h3'): string => titleHtml(level, text(instance, 'title'))

const button = (instance: JsonValue, label: string, url: string): string =>
  element('p', linkHtml(textAt(instance, url), text(instance, label) || escapeText(textAt(instance, url))))

/** By the id in the library, or by an address that stands in for it. */
function picture(instance: JsonValue, key: string, context: TransformContext, link = ''): string {
  const id = textAt(instance, key)
  const found = /^\d+$/.test(id) ? context.attachment(id) : undefined
  if (found === undefined && /^[1-9]\d*$/.test(id)) context.report('media-unresolved', { reference: id })
  const url = found?.url ?? (textAt(instance, `${key}_fallback`) || (/^\d*$/.test(id) ? '' : id))
  return imageHtml({ url, alt: textAt(instance, 'alt') || (found?.alt ?? ''), link })
}

const sections =
  (list: string, heading: string, content: string): Writer =>
  (instance) =>
    joinHtml(
      title(instance),
      ...listAt(instance, list).map((part) =>
        joinHtml(titleHtml('h4', text(part, heading)), textAt(part, content) || textAt(part, 'content_text')),
      ),
    )

/** By the class of the widget: WordPress's own, and those of SiteOrigin's bundle. */
const writers: Readonly<Record<string, Writer>> = {
  WP_Widget_Text: (instance) => joinHtml(title(instance), textAt(instance, 'text')),
  WP_Widget_Custom_HTML: (instance) => joinHtml(title(instance), textAt(instance, 'content')),
  WP_Widget_Media_Image: (instance, context) =>
    joinHtml(
      title(instance),
      imageHtml({
        url: context.attachment(textAt(instance, 'attachment_id'))?.url ?? textAt(instance, 'url'),
        alt: textAt(instance, 'alt'),
        link: textAt(instance, 'link_url'),
        caption: textAt(instance, 'caption'),
      }),
    ),
  WP_Widget_Media_Video: (instance) => joinHtml(title(instance), mediaHtml(textAt(instance, 'url'))),
  SiteOrigin_Widget_Editor_Widget: (instance) => joinHtml(title(instance), textAt(instance, 'text')),
  SiteOrigin_Widget_Image_Widget: (instance, context) =>
    joinHtml(title(instance), picture(instance, 'image', context, textAt(instance, 'url'))),
  SiteOrigin_Widget_Button_Widget: (instance) => button(instance, 'text', 'url'),
  SiteOrigin_Widget_Headline_Widget: (instance) =>
    joinHtml(
      ...['headline', 'sub_headline'].map((part) =>
        titleHtml(textAt(instance, part, 'tag') || 'h2', text(instance, part, 'text')),
      ),
    ),
  SiteOrigin_Widget_Video_Widget: (instance) =>
    joinHtml(title(instance), mediaHtml(textAt(instance, 'video', 'external_video'))),
  SiteOrigin_Widget_Cta_Widget: (instance) =>
    joinHtml(
      title(instance),
      element('p', text(instance, 'sub_title')),
      button(valueAt(instance, 'button') ?? null, 'text', 'url'),
    ),
  SiteOrigin_Widget_Features_Widget: (instance, context) =>
    joinHtml(
      ...listAt(instance, 'features').map((feature) =>
        joinHtml(
          picture(feature, 'icon_image', context),
          titleHtml('h4', text(feature, 'title')),
          textAt(feature, 'text'),
          button(feature, 'more_text', 'more_url'),
        ),
      ),
    ),
  SiteOrigin_Widgets_Testimonials_Widget: (instance) =>
    joinHtml(
      title(instance),
      ...listAt(instance, 'testimonials').map((said) => {
        const who = linkHtml(textAt(said, 'url'), text(said, 'name'))
        const cite = element('p', who && `— ${who}`)
        return element('blockquote', joinHtml(textAt(said, 'text'), cite))
      }),
    ),
  SiteOrigin_Widget_ImageGrid_Widget: (instance, context) =>
    joinHtml(...listAt(instance, 'images').map((image) => picture(image, 'image', context, textAt(image, 'url')))),
  SiteOrigin_Widget_Simple_Masonry_Widget: (instance, context) =>
    joinHtml(...listAt(instance, 'items').map((item) => picture(item, 'image', context, textAt(item, 'url')))),
  SiteOrigin_Widget_Accordion_Widget: sections('panels', 'title', 'content_text'),
  SiteOrigin_Widget_Tabs_Widget: sections('tabs', 'title', 'content_text'),
}

/** What a widget shows, as HTML; `undefined` for those whose content is not among their settings. */
export const widgetHtml = (name: string, instance: JsonValue, context: TransformContext): string | undefined =>
  Object.hasOwn(writers, name) ? writers[name]?.(instance, context) : undefined
