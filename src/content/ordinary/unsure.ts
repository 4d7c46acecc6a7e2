/** What the quick reader throws at something it was not written for. One object for all: nobody reads a stack of it. */
const unsure = new Error('Not ordinary Markdown')

export function giveUp(): never {
  throw unsure
}

/** What a quick way comes to; nothing where it was not sure of something, and the long way has to be gone. */
export function ifSure<Result>(quickly: () => Result): Result | undefined {
  try {
    return quickly()
  } catch (error) {
    if (error === unsure) return undefined
    throw error
  }
}
