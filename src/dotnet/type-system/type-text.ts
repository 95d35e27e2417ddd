/** A type as written in a signature: `Dictionary<string, T[]>`, `int?`, `int[,]`. */
export interface TypeText {
  readonly name: string
  readonly args: readonly TypeText[]
  /** From the inside out: `?` or the rank of an array. */
  readonly suffixes: readonly ('?' | number)[]
}

/** Parses the text of a type; throws on malformed text (declarations are checked by a test). */
export function parseTypeText(text: string): TypeText {
  const reader = { text, at: 0 }
  const type = readType(reader)
  skipBlanks(reader)
  if (reader.at !== text.length) throw new Error(`Unexpected text in type '${text}'`)
  return type
}

interface Reader {
  readonly text: string
  at: number
}

function skipBlanks(reader: Reader): void {
  while (reader.text[reader.at] === ' ') reader.at++
}

function readType(reader: Reader): TypeText {
  skipBlanks(reader)
  // A pointer is a name of its own: nothing converts to it but null.
  const match = /[\w.`]+\*?/y
  match.lastIndex = reader.at
  const found = match.exec(reader.text)
  if (!found) throw new Error(`A type is expected at ${reader.at} in '${reader.text}'`)
  reader.at = match.lastIndex
  const args: TypeText[] = []
  if (reader.text[reader.at] === '<') {
    do {
      reader.at++
      args.push(readType(reader))
      skipBlanks(reader)
    } while (reader.text[reader.at] === ',')
    if (reader.text[reader.at] !== '>') throw new Error(`'>' is expected at ${reader.at} in '${reader.text}'`)
    reader.at++
  }
  const suffixes: ('?' | number)[] = []
  for (;;) {
    if (reader.text[reader.at] === '?') {
      suffixes.push('?')
      reader.at++
      continue
    }
    const array = /\[(,*)\]/y
    array.lastIndex = reader.at
    const rank = array.exec(reader.text)
    if (!rank) break
    suffixes.push((rank[1]?.length ?? 0) + 1)
    reader.at = array.lastIndex
  }
  return { name: found[0], args, suffixes }
}

/** Splits at commas that stand outside `<>`, `[]`, `()` and quotes. */
export function splitTopLevel(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '"') quoted = !quoted
    if (quoted) continue
    if (c === '<' || c === '[' || c === '(') depth++
    else if (c === '>' || c === ']' || c === ')') depth--
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim())
      start = i + 1
    }
  }
  const last = text.slice(start).trim()
  if (last !== '') parts.push(last)
  return parts
}
