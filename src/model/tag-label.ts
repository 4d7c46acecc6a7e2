/** A tag as it stands in a text. What begins with a bracket is the spelling of a footnote, and no tag. */
export const tagLabel = (tag: string): string => (/^[[(]/.test(tag) ? tag : `[${tag}]`)
