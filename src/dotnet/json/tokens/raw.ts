import { TokenType } from './token-type.ts'
import { ValueToken } from './value.ts'

/** `JRaw`: JSON text that is written as it is. */
export class RawToken extends ValueToken {
  constructor(text: unknown) {
    super(text, TokenType.Raw)
  }

  override get className(): string {
    return 'JRaw'
  }

  override clone(): RawToken {
    return new RawToken(this.value)
  }
}
