import { isNameStart, isNameUnit, isXmlSpace } from '../characters.ts'

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'symbol' | 'end' | 'invalid'
  /** Of what is no token: what is wrong. */
  readonly text: string
  /** A name is followed by `(` or `::`, or preceded by what makes it an operand. */
  readonly at: number
}

const symbols = [
  '::',
  '//',
  '..',
  '!=',
  '<=',
  '>=',
  '(',
  ')',
  '[',
  ']',
  '@',
  ',',
  '/',
  '|',
  '+',
  '-',
  '=',
  '<',
  '>',
  '*',
  '$',
  '.',
  ':',
]

const endsInName = (tokens: readonly Token[], at: number): boolean => {
  const last = tokens.at(-1)
  return last?.kind === 'name' && last.at + last.text.length === at
}

/** The tokens of an XPath expression, up to what is none. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const push = (kind: Token['kind'], end: number, value = text.slice(at, end)): void => {
    tokens.push({ kind, text: value, at })
    at = end
  }
  const invalid = (message: string): Token[] => {
    tokens.push({ kind: 'invalid', text: message, at })
    return tokens
  }
  const end = /$|\0/.exec(text)?.index ?? text.length
  while (at < end) {
    const unit = text.charCodeAt(at)
    const character = text[at] ?? ''
    if (isXmlSpace(unit)) at++
    else if (character === '"' || character === "'") {
      const end = text.indexOf(character, at + 1)
      if (end < 0) return invalid('This is an unclosed string.')
      push('string', end + 1, text.slice(at + 1, end))
    } else if (/[0-9]/.test(character) || (character === '.' && /[0-9]/.test(text[at + 1] ?? ''))) {
      const match = /\d*\.?\d*/y
      match.lastIndex = at
      push('number', at + (match.exec(text)?.[0].length ?? 1))
    } else if (isNameStart(unit)) {
      let end = at + 1
      while (isNameUnit(text.charCodeAt(end))) end++
      push('name', end)
    } else {
      const symbol = symbols.find((candidate) => text.startsWith(candidate, at))
      if (symbol === undefined) return invalid(`'${text}' has an invalid token.`)
      if (symbol === ':') {
        if (tokens.at(-1)?.kind !== 'name') return invalid(`'${text}' has an invalid token.`)
        if (!endsInName(tokens, at) || (text[at + 1] !== '*' && !isNameStart(text.charCodeAt(at + 1)))) {
          // The name is read with what follows it.
          tokens.pop()
          return invalid(`'${text}' has an invalid qualified name.`)
        }
      }
      push('symbol', at + symbol.length)
    }
  }
  tokens.push({ kind: 'end', text: '', at })
  return tokens
}
