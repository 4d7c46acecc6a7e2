/** A stretch of source cut in its middle to a length a message can show. */
export const shorten = (value: string): string =>
  value.length > 120 ? `${value.slice(0, 80)}…${value.slice(-30)}` : value
