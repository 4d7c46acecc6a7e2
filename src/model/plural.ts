/** `1 use`, `2 uses`. */
export const plural = (value: number, noun: string): string => `${value} ${noun}${value === 1 ? '' : 's'}`
