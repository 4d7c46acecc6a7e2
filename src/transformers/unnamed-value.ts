import { decodeHTMLAttribute } from 'entities'
import type { RootContent } from 'mdast'
import { embed } from './builders.ts'
import { embedFor } from './embed-providers.ts'
import type { TransformContext, TransformInput } from './transformer.ts'

type Given = Pick<TransformInput<unknown>, 'positional' | 'content'>

/**
 * What a tag holds without a name, in all the ways people write it: `[youtube=URL]`, `[youtube URL]`, `[youtube="URL"]`,
 * `[youtube]URL[/youtube]`. The visual editor makes links of addresses. Empty where there is nothing.
 */
export function unnamedValue({ positional, content }: Given): string {
  const word = positional
    .map((part) => part.replace(/^=+/, '').replace(/^(["'])(.*)\1$/s, '$2'))
    .find((part) => part !== '')
  return decodeHTMLAttribute((word ?? content).replace(/<[^<>]*>/g, '')).trim()
}

/**
 * A tag that says all in itself reaches up to the end of another of its name, where one has an end: to WordPress, what
 * stands between is lost with it.
 */
export const enclosedByAccident = (
  value: string,
  { content }: Given,
  context: TransformContext,
): readonly RootContent[] =>
  content.trim() === '' || unnamedValue({ positional: [], content }) === value ? [] : context.children()

/** WordPress.com put the size of a player behind the address: `[youtube=https://youtu.be/ID&w=640&h=390]`. */
const sizes = /[?&](?:w|h|width|height)=[^&#]*/gi

export function withoutSize(address: string): string {
  const rest = address.replace(sizes, '')
  return rest.includes('?') || !address.includes('?') ? rest : rest.replace('&', '?')
}

/** An address without its scheme, as people copied it from old browsers. */
const bareAddress = /^(?:www\.)?(?:[a-z\d-]+\.)+[a-z]{2,}\//i

/**
 * What a shortcode of one provider shows: an address is taken as it is, and `page` knows where an id is shown.
 * `undefined` where it is neither.
 */
export function embedGiven(
  value: string,
  provider: string,
  page: (id: string) => string | undefined,
): ReturnType<typeof embedFor> {
  const given = withoutSize(value)
  if (/^(?:https?:)?\/\//i.test(given) || bareAddress.test(given)) {
    const found = embedFor(bareAddress.test(given) ? `https://${given}` : given)
    return found && { ...found, provider: found.provider ?? provider }
  }
  const url = page(given)
  return url === undefined ? undefined : embed({ url, provider })
}
