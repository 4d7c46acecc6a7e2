/**
 * None where the text is no absolute URL. `URL.canParse` would be plainer, but in Node.js 20 and 22 it takes every host in
 * other letters than ASCII for wrong, once it has been called so often that V8 compiles the caller.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
