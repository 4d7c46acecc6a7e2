import { type Inline, inline, link } from './builders.ts'

/** Whether an address is one to go to: builders put `#` where no link was chosen. */
export const leadsSomewhere = (url: string): boolean => url !== '' && url !== '#'

/** Words that are a link where they have somewhere to lead to. */
export function linkedWords(url: string, words: Inline): ReturnType<typeof inline> {
  const nodes = inline(words)
  return leadsSomewhere(url) && nodes.length > 0 ? [link(url, nodes)] : nodes
}
