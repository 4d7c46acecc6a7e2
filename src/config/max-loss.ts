export type MaxLoss = { readonly facts: number } | { readonly share: number }

/** `12` facts, or `0.5%` of them. */
export function parseMaxLoss(value: string): MaxLoss | undefined {
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(value.trim())
  if (match === null) return undefined
  const amount = Number(match[1])
  if (match[2] === '%') return amount <= 100 ? { share: amount / 100 } : undefined
  return Number.isInteger(amount) ? { facts: amount } : undefined
}
