import type { RootContent } from 'mdast'
import { markup, oneOf, text, url } from '../../attribute-types.ts'
import { emphasis, figure, heading, paragraph, player } from '../../builders.ts'
import { embedForUrl } from '../../embed-providers.ts'
import { playerSource } from '../../media-files.ts'
import type { TransformContext } from '../../transformer.ts'
import { decline, defineTransformer } from '../../transformer.ts'

export default defineTransformer({
  tags: ['aesop_chapter'],
  blocks: ['ase/chapter'],
  attributes: {
    title: text,
    /** What the chapter menu of old versions shows. */
    label: text,
    subtitle: text,
    bgtype: oneOf('img', 'video', 'color'),
    img: url.optional,
    alternate_img: url.optional,
    overlay_content: markup,
  },
  decoration: [
    'full',
    'bgcolor',
    'minheight',
    'maxheight',
    'fixed_height',
    'force_fullwidth',
    'video_autoplay',
    'revealfx',
    'overlay_revealfx',
    'className',
    'classname',
  ],
  transform({ attributes }, context) {
    const { label, subtitle, bgtype, img, alternate_img, overlay_content } = attributes
    const title = [label, label.trim() === attributes.title.trim() ? '' : attributes.title].filter(Boolean).join(': ')
    const background = [
      ...(img === undefined || bgtype === 'color'
        ? []
        : [bgtype === 'video' ? film(img, context) : picture(img, context)]),
      // Shown in place of the film where films are not played.
      ...(alternate_img === undefined ? [] : [picture(alternate_img, context)]),
    ]
    const overlay = context.html(overlay_content)
    if (title === '' && subtitle === '' && background.length + overlay.length === 0) return decline('no `title`')
    const image = background.find((node) => node.type === 'figure')?.url
    if (title !== '') {
      context.setMetadata('chapters', [
        { title, ...(subtitle === '' ? {} : { subtitle }), ...(image === undefined ? {} : { image }) },
      ])
    }
    return [
      ...(title === '' ? [] : [heading(2, title)]),
      ...(subtitle === '' ? [] : [paragraph([emphasis(subtitle)])]),
      ...background,
      ...overlay,
    ]
  },
})

const picture = (reference: string, context: TransformContext) =>
  figure({ url: context.media(reference), alt: context.attachment(reference)?.alt })

/** `aesop_video_url_parse`: an address of a provider, or else a file. */
const film = (reference: string, context: TransformContext): RootContent =>
  embedForUrl(reference) ?? player({ kind: 'video', sources: [playerSource(context.media(reference), 'video')] })
