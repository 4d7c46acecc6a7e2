import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Question {
  readonly op: 'version' | 'autop' | 'unautop' | 'blocks' | 'atts' | 'tree' | 'texturize'
  readonly text: string
  readonly tags?: readonly string[]
  /** Translations of WordPress's quotes, by context. */
  readonly quotes?: Readonly<Record<string, string>>
}

const script = fileURLToPath(new URL('wordpress.php', import.meta.url))

/** How many questions one process is asked: their answers wait in memory. */
const batch = 20_000

/** All questions, answered in order. */
export function askWordPress(questions: readonly Question[]): unknown[] {
  const answers: unknown[] = []
  for (let start = 0; start < questions.length; start += batch)
    for (const answer of askProcess(questions.slice(start, start + batch))) answers.push(answer)
  return answers
}

function askProcess(questions: readonly Question[]): unknown[] {
  const { status, stdout, stderr, error } = spawnSync('php', [script], {
    input: questions.map((question) => `${JSON.stringify(question)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`php ended with ${status}: ${stderr}${stdout.slice(-2000)}`)
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function isWordPressPresent(): boolean {
  try {
    return typeof askWordPress([{ op: 'version', text: '' }])[0] === 'string'
  } catch (error) {
    if (process.env['SHORTMARK_ORACLE'] === '1') throw error
    return false
  }
}

/** `SHORTMARK_ORACLE=1` makes it an error that PHP or WordPress is missing; else they are optional, as Node alone runs the tests. */
export const available = isWordPressPresent()
