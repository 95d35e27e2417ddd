/**
 * Text of a charset as changes see it: a string in which ASCII stands for itself and everything else survives the way
 * there and back, and how other text is written in it.
 */
export interface Charset {
  read(bytes: Uint8Array): string
  write(text: string): Uint8Array
  /** Other text as it stands in what `read` gives; what the charset lacks becomes `?`. */
  embed(text: string): string
  /** Whether the charset has every character of a text. */
  holds(text: string): boolean
}

/** The charset of a name; one that nobody knows counts as UTF-8. */
export function charsetNamed(name: string): Charset {
  if (/^(utf-?16|utf-?16le|unicode|ucs-2)$/.test(name)) return utf16(true)
  if (/^(utf-?16be|unicodefffe)$/.test(name)) return utf16(false)
  return bytewise(
    /^(iso-8859-1|latin1|us-ascii|ascii)$/.test(name) ? encodeLatin1 : (singleByteEncoder(name) ?? encodeUtf8),
  )
}

/** A text as bytes, null where the charset lacks a character. */
type Encode = (text: string) => Uint8Array | null

/** One character a byte: bytes that are no valid text survive, and UTF-8 can be searched as it is. */
function bytewise(encode: Encode): Charset {
  return {
    read: bytesAsText,
    write: textAsBytes,
    embed: (text) => bytesAsText(encode(text) ?? replaced(text, encode)),
    holds: (text) => encode(text) !== null,
  }
}

function utf16(littleEndian: boolean): Charset {
  return {
    read: (bytes) => new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes),
    write: (text) => {
      const bytes = new Uint8Array(text.length * 2)
      const view = new DataView(bytes.buffer)
      for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
      return bytes
    },
    embed: (text) => text,
    holds: () => true,
  }
}

function bytesAsText(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192))
  return text
}

function textAsBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

const encodeUtf8: Encode = (text) => new TextEncoder().encode(text)

const encodeLatin1: Encode = (text) => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 255) return null
  return textAsBytes(text)
}

function replaced(text: string, encode: Encode): Uint8Array {
  return textAsBytes([...text].map((c) => bytesAsText(encode(c) ?? textAsBytes('?'))).join(''))
}

const encoders = new Map<string, Encode | null>()

/** An encoder for a charset of one byte a character, made by decoding all bytes once; null for any other. */
function singleByteEncoder(name: string): Encode | null {
  let encoder = encoders.get(name)
  if (encoder === undefined) {
    encoder = makeSingleByteEncoder(name)
    encoders.set(name, encoder)
  }
  return encoder
}

function makeSingleByteEncoder(name: string): Encode | null {
  let table: string
  try {
    table = new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, i) => i))
  } catch {
    return null
  }
  // Charsets of several bytes a character can't read most of these bytes alone.
  if (table.length !== 256 || table.split('\uFFFD').length > 64) return null
  return (text) => {
    const bytes = new Uint8Array(text.length)
    for (let i = 0; i < text.length; i++) {
      const byte = table.indexOf(text.charAt(i))
      if (byte < 0) return null
      bytes[i] = byte
    }
    return bytes
  }
}
