export interface Random {
  /** From 0 to below 1. */
  next(): number
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** Each as often as its weight says. */
  weigh<T extends { readonly weight: number }>(choices: readonly T[]): T
}

/**
 * Numbers that look drawn and depend on nothing but the keys. Each post has its own, so that a link can name the address of
 * any other post without the generator having kept it.
 */
export function createRandom(...keys: readonly number[]): Random {
  let state = keys.reduce((seed, key) => mix(seed ^ Math.imul(key + 1, 0x9e3779b1)), 0x2545f491)
  // mulberry32: one word of state is plenty for a text nobody gambles on.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    return mix(state) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick: (choices) => choices[below(choices.length)]!,
    weigh: (choices) => {
      let left = below(choices.reduce((sum, { weight }) => sum + weight, 0))
      for (const choice of choices) {
        left -= choice.weight
        if (left < 0) return choice
      }
      throw new Error('Unexpected weights, expected at least one above zero')
    },
  }
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 15), word | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return (mixed ^ (mixed >>> 14)) >>> 0
}
