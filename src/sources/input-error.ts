/** An input that cannot be what the user meant; the message says what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
