/** Typed text as a value in an address. Half a pair of surrogates, which cut-off text ends with, has no encoding. */
export const encodeQuery = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
