/** A stretch of a plain text, by offsets in it. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** The lines of a stretch, without their endings. */
export function* linesOf(
  value: string,
  { start, end }: TextRange = { start: 0, end: value.length },
): Generator<TextRange> {
  const ending = /\r\n|[\r\n\u2028\u2029]/g
  let from = start
  ending.lastIndex = start
  for (let found = ending.exec(value); found !== null && found.index < end; found = ending.exec(value)) {
    yield { start: from, end: found.index }
    from = ending.lastIndex
  }
  yield { start: from, end }
}
