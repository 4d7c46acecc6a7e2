/**
 * The mistakes a transformer can make at all are compile errors. Nothing here runs: `npm run check` compiles it, and fails
 * where an error that is expected does not come.
 */
import {
  decline,
  defineConfig,
  defineTransformer,
  figure,
  flag,
  html,
  list,
  number,
  oneOf,
  text,
  url,
} from '../../src/index.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const is = <_Fact extends true>(): void => {}

/** Types of attributes arrive without an annotation. */
export const inferred = defineTransformer({
  tags: ['photo'],
  blocks: ['acme/photo'],
  attributes: {
    img: url.optional,
    alt: text,
    size: number.or(1),
    box: flag,
    ids: list,
    caption: html,
    align: oneOf('left', 'right'),
  },
  transform({ attributes: { img, alt, size, box, ids, align } }, context) {
    is<Equal<typeof img, string | undefined>>()
    is<Equal<typeof alt, string>>()
    is<Equal<typeof size, number>>()
    is<Equal<typeof box, boolean>>()
    is<Equal<typeof ids, readonly string[]>>()
    is<Equal<typeof align, 'left' | 'right'>>()
    if (img === undefined) return decline('no `img`')
    context.setMetadata('images', [{ url: img }])
    context.report('media-unresolved', { reference: img })
    return figure({ url: context.media(img), alt })
  },
})

export const unknownAttribute = defineTransformer({
  tags: ['photo'],
  attributes: { img: url.optional },
  // @ts-expect-error: the schema has no `src`
  transform: ({ attributes: { src } }) => [{ type: 'text', value: src }],
})

export const unknownCode = defineTransformer({
  tags: ['photo'],
  attributes: {},
  transform(_input, context) {
    // @ts-expect-error: no finding has this code
    context.report('no-such-code', {})
    // @ts-expect-error: the details of this one are others
    context.report('media-unresolved', { id: 1 })
    // @ts-expect-error: no field has this name
    context.setMetadata('pictures', [])
    return []
  },
})

export const noTags = defineTransformer({
  // @ts-expect-error: whoever is for nothing is never asked
  tags: [],
  attributes: {},
  transform: () => [],
})

export const noReturn = defineTransformer({
  tags: ['photo'],
  attributes: { img: url },
  // @ts-expect-error: saying nothing is no answer
  transform({ attributes: { img } }) {
    figure({ url: img })
  },
})

export const wrongConfig = defineConfig({
  // @ts-expect-error: a shape of this name does not exist
  shortcodes: { ad: { as: 'marquee' } },
})
