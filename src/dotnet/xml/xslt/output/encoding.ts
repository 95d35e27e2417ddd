/** An encoding that results can be written in. */
export interface OutputEncoding {
  /** As the declaration names it. */
  readonly name: string
  /** Whether it has the character of a code point; the others become references. */
  holds(point: number): boolean
  /** Null: the text is kept, and written as UTF-8. */
  readonly encode: ((text: string) => Uint8Array) | null
}

const utf8: OutputEncoding = { name: 'utf-8', holds: () => true, encode: null }

function bytewise(name: string, last: number): OutputEncoding {
  return { name, holds: (point) => point <= last, encode: (text) => Uint8Array.from(text, (c) => c.charCodeAt(0)) }
}

function utf16(name: string, isLittle: boolean): OutputEncoding {
  return {
    name,
    holds: () => true,
    encode: (text) => {
      const bytes = new Uint8Array(text.length * 2 + 2)
      const view = new DataView(bytes.buffer)
      view.setUint16(0, 0xfeff, isLittle)
      for (let i = 0; i < text.length; i++) view.setUint16(i * 2 + 2, text.charCodeAt(i), isLittle)
      return bytes
    },
  }
}

const ascii = bytewise('us-ascii', 0x7f)
const latin1 = bytewise('iso-8859-1', 0xff)
const little = utf16('utf-16', true)
const encodings: Readonly<Record<string, OutputEncoding>> = {
  ascii,
  'us-ascii': ascii,
  'iso-8859-1': latin1,
  latin1,
  'utf-16': little,
  'utf-16le': little,
  unicode: little,
  'utf-16be': utf16('utf-16BE', false),
  unicodefffe: utf16('utf-16BE', false),
}

/** The encoding of a name; one that .NET has no code page for is UTF-8. */
export function outputEncoding(name: string | null): OutputEncoding {
  const key = (name ?? '').trim().toLowerCase()
  return Object.hasOwn(encodings, key) ? (encodings[key] ?? utf8) : utf8
}

/** A text with references for what the encoding lacks. */
export function withReferences(text: string, encoding: OutputEncoding): string {
  if (encoding.encode === null || !/[^\0-\x7f]/.test(text)) return text
  let result = ''
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    result += encoding.holds(point) ? character : `&#x${point.toString(16).toUpperCase()};`
  }
  return result
}
