/** `Array.filter` for what is read anew each time it is walked. */
export const filter = <Value>(values: Iterable<Value>, isWanted: (value: Value) => boolean): Iterable<Value> => ({
  *[Symbol.iterator]() {
    for (const value of values) if (isWanted(value)) yield value
  },
})
