/** What no text of a body holds, and what the rules about white space are not written for. */
export const isOdd = (text: string): boolean =>
  text.includes('\r') || text.includes('\0') || text.includes('\v') || text.includes('\f')
