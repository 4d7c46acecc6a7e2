import { grouped } from './grouped.ts'

/** `1 use`, `2 uses`, `1,200 uses`. */
export const plural = (value: number, noun: string): string => `${grouped(value)} ${noun}${value === 1 ? '' : 's'}`
