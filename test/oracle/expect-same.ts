import fc from 'fast-check'
import { expect } from 'vitest'
import type { Question } from './wordpress.ts'
import { askWordPress } from './wordpress.ts'

/** `SHORTMARK_SEED=n` generates other texts; a failure prints the one it had. */
export const seed = Number(process.env['SHORTMARK_SEED'] ?? 20_240)

/** How many texts are generated: CI asks for many, by `SHORTMARK_ORACLE_RUNS`; each kind has its own measure of enough. */
export const runs = (usual: number, enough: number): number =>
  Math.min(enough, Number(process.env['SHORTMARK_ORACLE_RUNS'] ?? usual))

export const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed })

/** Holds what we make of each question against WordPress's answer; `accept` may shape the answer first. */
export function expectSame<Q extends Question>(
  questions: readonly Q[],
  ours: (question: Q) => unknown,
  accept: (answer: unknown) => unknown = (answer) => answer,
): void {
  const answers = askWordPress(questions)
  expect(answers).toHaveLength(questions.length)
  for (const [index, question] of questions.entries()) {
    const actual = { seed, text: question.text, result: ours(question) }
    expect(actual).toEqual({ seed, text: question.text, result: accept(answers[index]) })
  }
}
