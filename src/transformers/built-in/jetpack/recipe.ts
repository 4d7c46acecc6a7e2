import type { PhrasingContent } from 'mdast'
import { text, url } from '../../attribute-types.ts'
import { bulletList, figure, heading, inFlow, link, paragraph, strong, textNode } from '../../builders.ts'
import { defineTransformer } from '../../transformer.ts'

/** `Jetpack_Recipes`: a title, what one wants to know first, a picture, and then the parts. */
export default defineTransformer({
  tags: ['recipe'],
  attributes: {
    title: text,
    servings: text,
    preptime: text,
    cooktime: text,
    time: text,
    difficulty: text,
    rating: text,
    source: text,
    sourceurl: url.optional,
    image: text,
    description: text,
  },
  ignored: ['print'],
  requires: 'closing tag',
  transform({ attributes, content }, context) {
    const { title, servings, preptime, cooktime, time, difficulty, rating, source, sourceurl, image, description } =
      attributes
    const facts = [
      fact('Servings', servings),
      fact('Prep Time', preptime),
      fact('Cook Time', cooktime),
      fact('Time', time),
      fact('Difficulty', difficulty),
      fact('Rating', rating),
      fact('Source', source === '' || sourceurl === undefined ? source : [link(sourceurl, source)]),
    ].filter((line) => line.length > 0)
    const isShownInside = content.includes('[recipe-image')
    return [
      ...(title === '' ? [] : [heading(3, title)]),
      ...(facts.length === 0 ? [] : [bulletList(facts)]),
      ...(image === '' || isShownInside ? [] : [figure({ url: context.media(image), alt: title })]),
      ...(description === '' ? [] : [paragraph(description)]),
      ...inFlow(context.children()),
    ]
  },
})

function fact(name: string, value: string | PhrasingContent[]): PhrasingContent[] {
  if (value.length === 0) return []
  return [strong(`${name}:`), textNode(' '), ...(typeof value === 'string' ? [textNode(value)] : value)]
}
