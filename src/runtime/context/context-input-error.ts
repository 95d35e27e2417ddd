/** Thrown for input that no request can be made of; `path` names the key. */
export class ContextInputError extends Error {
  override readonly name = 'ContextInputError'
  readonly path: string

  constructor(path: string, message: string) {
    super(`${path}: ${message}`)
    this.path = path
  }
}
