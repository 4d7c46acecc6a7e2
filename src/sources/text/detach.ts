/**
 * A copy that stands on its own. V8 keeps a substring as a pointer into the text it was cut from, so that one title kept
 * in the index would keep the whole chunk it came with.
 */
export const detach = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
