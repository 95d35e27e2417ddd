import type { SerializedProperty } from '../json/object-properties.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import { charge } from '../values/ambient.ts'
import { DotnetObject } from '../values/object.ts'
import { latin1BestFit } from './latin1-best-fit.ts'
import { textOfUnits } from './string-members.ts'
import { chargeText } from './text-budget.ts'

/** What tells one encoding from another. */
interface EncodingKind {
  readonly codePage: number
  readonly webName: string
  readonly name: string
  /** Name of the class that `ToString()` gives. */
  readonly className: string
  readonly windowsCodePage: number
  /** For browsers (display, save) and for mail (display, save). */
  readonly uses: readonly [boolean, boolean, boolean, boolean]
  readonly isSingleByte: boolean
  readonly preamble: readonly number[]
  /** Its members check their arguments in the newer words. */
  readonly checksAnew?: boolean
  encode(text: string): Uint8Array
  decode(bytes: Uint8Array): string
  maxBytes(chars: number): number
  maxChars(bytes: number): number
}

/** What stands for text that can't be coded; Latin 1 has a table in its place. */
class Fallback extends DotnetObject {
  readonly #text: string | null

  constructor(text: string | null) {
    super()
    this.#text = text
  }

  override get dotnetType() {
    return typeNamed('System.Object')
  }

  jsonProperties(): readonly SerializedProperty[] {
    const text = { name: 'DefaultString', type: typeNamed('System.String'), value: this.#text }
    const count = { name: 'MaxCharCount', type: typeNamed('System.Int32'), value: 1 }
    return this.#text === null ? [count] : [text, count]
  }
}

function fallback(name: string, text: string | null): SerializedProperty {
  return { name, type: typeNamed('System.Object'), value: new Fallback(text) }
}

/** A `System.Text.Encoding`. */
export class EncodingValue extends DotnetObject {
  readonly kind: EncodingKind
  readonly isReadOnly: boolean

  constructor(kind: EncodingKind, isReadOnly = true) {
    super()
    this.kind = kind
    this.isReadOnly = isReadOnly
  }

  /** A copy, which isn't sealed. */
  clone(): EncodingValue {
    return new EncodingValue(this.kind, false)
  }

  override get dotnetType() {
    const name = this.dotnetToString()
    const definition = definitionOf(name)
    if (!definition.isDeclared) definition.declare({ kind: 'class', base: 'System.Text.Encoding' })
    return definition.make([])
  }

  /** Its properties, in the order of its class. */
  jsonProperties(): readonly SerializedProperty[] {
    const { kind } = this
    const [bool, text] = [typeNamed('System.Boolean'), typeNamed('System.String')]
    const single: SerializedProperty = { name: 'IsSingleByte', type: bool, value: kind.isSingleByte }
    const texts = { BodyName: kind.webName, EncodingName: kind.name, HeaderName: kind.webName, WebName: kind.webName }
    const uses = ['IsBrowserDisplay', 'IsBrowserSave', 'IsMailNewsDisplay', 'IsMailNewsSave']
    const int = typeNamed('System.Int32')
    return [
      ...(kind.isSingleByte ? [single] : []),
      ...Object.entries(texts).map(([name, value]) => ({ name, type: text, value })),
      { name: 'WindowsCodePage', type: int, value: kind.windowsCodePage },
      ...uses.map((name, i) => ({ name, type: bool, value: kind.uses[i] })),
      ...(kind.isSingleByte ? [] : [single]),
      fallback('EncoderFallback', kind === latin1.kind ? null : kind.isSingleByte ? '?' : '\ufffd'),
      fallback('DecoderFallback', kind.isSingleByte ? '?' : '\ufffd'),
      { name: 'IsReadOnly', type: bool, value: this.isReadOnly },
      { name: 'CodePage', type: int, value: kind.codePage },
    ]
  }

  override dotnetEquals(other: unknown): boolean {
    return (
      other instanceof EncodingValue &&
      other.kind.codePage === this.kind.codePage &&
      other.kind.preamble.length === this.kind.preamble.length
    )
  }

  override dotnetHashCode(): number {
    return this.kind.codePage
  }

  override dotnetToString(): string {
    return this.isReadOnly ? this.kind.className : this.kind.className.replace(/\+.*/, '')
  }

  /** The bytes of a text; what can't be written becomes `?` or U+FFFD. */
  encode(text: string): Uint8Array {
    charge(text.length >> 2)
    return this.kind.encode(text)
  }

  /** The text of bytes, a byte order mark kept; malformed bytes become `?` or U+FFFD. */
  decode(bytes: Uint8Array): string {
    chargeText(bytes.length)
    return this.kind.decode(bytes)
  }
}

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text with U+FFFD for every unit that is half a pair. */
function wellFormed(text: string): string {
  return text.replace(loneSurrogates, '\ufffd')
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export const utf8 = new EncodingValue({
  codePage: 65001,
  webName: 'utf-8',
  name: 'Unicode (UTF-8)',
  className: 'System.Text.UTF8Encoding+UTF8EncodingSealed',
  windowsCodePage: 1200,
  uses: [true, true, true, true],
  isSingleByte: false,
  preamble: [0xef, 0xbb, 0xbf],
  encode: (text) => encoder.encode(text),
  decode: (bytes) => decoder.decode(bytes),
  maxBytes: (chars) => (chars + 1) * 3,
  maxChars: (bytes) => bytes + 1,
})

/** `Encoding.Default`: UTF-8 without a byte order mark. */
export const utf8WithoutMark = new EncodingValue({ ...utf8.kind, preamble: [] })

function singleByte(text: string, byteOf: (unit: number) => number): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = byteOf(text.charCodeAt(i))
  return bytes
}

export const ascii = new EncodingValue({
  codePage: 20127,
  webName: 'us-ascii',
  name: 'US-ASCII',
  className: 'System.Text.ASCIIEncoding+ASCIIEncodingSealed',
  windowsCodePage: 1252,
  uses: [false, false, true, true],
  isSingleByte: true,
  preamble: [],
  encode: (text) => singleByte(text, (unit) => (unit < 128 ? unit : 63)),
  decode: (bytes) => textOfUnits(bytes.map((byte) => (byte < 128 ? byte : 63))),
  maxBytes: (chars) => chars + 1,
  maxChars: (bytes) => bytes,
})

export const latin1 = new EncodingValue({
  codePage: 28591,
  webName: 'iso-8859-1',
  name: 'Western European (ISO)',
  className: 'System.Text.Latin1Encoding+Latin1EncodingSealed',
  windowsCodePage: 1252,
  uses: [true, true, true, true],
  isSingleByte: true,
  preamble: [],
  encode: (text) => singleByte(text, (unit) => (unit < 256 ? unit : latin1BestFit(unit))),
  decode: (bytes) => textOfUnits(bytes),
  maxBytes: (chars) => chars + 1,
  maxChars: (bytes) => bytes,
})

function utf16(isBig: boolean): EncodingValue {
  return new EncodingValue({
    codePage: isBig ? 1201 : 1200,
    webName: isBig ? 'utf-16BE' : 'utf-16',
    name: isBig ? 'Unicode (Big-Endian)' : 'Unicode',
    className: 'System.Text.UnicodeEncoding',
    checksAnew: true,
    windowsCodePage: 1200,
    uses: [false, !isBig, false, false],
    isSingleByte: false,
    preamble: isBig ? [0xfe, 0xff] : [0xff, 0xfe],
    encode: (text) => {
      const sound = wellFormed(text)
      const bytes = new Uint8Array(sound.length * 2)
      const view = new DataView(bytes.buffer)
      for (let i = 0; i < sound.length; i++) view.setUint16(i * 2, sound.charCodeAt(i), !isBig)
      return bytes
    },
    decode: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const units = new Uint16Array(bytes.length >> 1)
      for (let i = 0; i < units.length; i++) units[i] = view.getUint16(i * 2, !isBig)
      return wellFormed(textOfUnits(units)) + (bytes.length & 1 ? '\ufffd' : '')
    },
    maxBytes: (chars) => (chars + 1) * 2,
    maxChars: (bytes) => (bytes >> 1) + (bytes & 1) + 1,
  })
}

export const utf16Little = utf16(false)
export const utf16Big = utf16(true)

/** The encoding of a `StringWriter`: UTF-16 without a byte order mark. */
export const utf16WithoutMark = new EncodingValue({ ...utf16Little.kind, preamble: [] })

function utf32(isBig: boolean): EncodingValue {
  return new EncodingValue({
    codePage: isBig ? 12001 : 12000,
    webName: isBig ? 'utf-32BE' : 'utf-32',
    name: isBig ? 'Unicode (UTF-32 Big-Endian)' : 'Unicode (UTF-32)',
    className: 'System.Text.UTF32Encoding',
    checksAnew: true,
    windowsCodePage: 1200,
    uses: [false, false, false, false],
    isSingleByte: false,
    preamble: isBig ? [0, 0, 0xfe, 0xff] : [0xff, 0xfe, 0, 0],
    encode: (text) => {
      const points = Array.from(wellFormed(text), (c) => c.codePointAt(0) ?? 0)
      const bytes = new Uint8Array(points.length * 4)
      const view = new DataView(bytes.buffer)
      for (const [i, point] of points.entries()) view.setUint32(i * 4, point, !isBig)
      return bytes
    },
    decode: (bytes) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      let text = ''
      for (let i = 0; i + 4 <= bytes.length; i += 4) {
        const point = view.getUint32(i, !isBig)
        text += point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? '\ufffd' : String.fromCodePoint(point)
      }
      return bytes.length % 4 === 0 ? text : `${text}\ufffd`
    },
    maxBytes: (chars) => (chars + 1) * 4,
    maxChars: (bytes) => (bytes >> 1) + 2,
  })
}

export const utf32Little = utf32(false)
export const utf32Big = utf32(true)

const all = [utf8, ascii, latin1, utf16Little, utf16Big, utf32Little, utf32Big]

const aliases: Readonly<Record<string, EncodingValue>> = Object.fromEntries([
  ...'utf-8 unicode-1-1-utf-8 unicode-2-0-utf-8 x-unicode-1-1-utf-8 x-unicode-2-0-utf-8'
    .split(' ')
    .map((n) => [n, utf8] as const),
  ...'us-ascii ascii us ansi_x3.4-1968 ansi_x3.4-1986 cp367 csascii ibm367 iso-ir-6 iso_646.irv:1991 iso646-us'
    .split(' ')
    .map((n) => [n, ascii] as const),
  ...'iso-8859-1 latin1 l1 cp819 csisolatin1 ibm819 iso-ir-100 iso8859-1 iso_8859-1 iso_8859-1:1987'
    .split(' ')
    .map((n) => [n, latin1] as const),
  ...'utf-16 unicode utf-16le ucs-2 iso-10646-ucs-2'.split(' ').map((n) => [n, utf16Little] as const),
  ...'utf-16be unicodefffe'.split(' ').map((n) => [n, utf16Big] as const),
  ...'utf-32 utf-32le ucs-4 iso-10646-ucs-4'.split(' ').map((n) => [n, utf32Little] as const),
  ['utf-32be', utf32Big] as const,
])

/** The encoding of a name that .NET knows without a provider, or null. */
export function encodingNamed(name: string): EncodingValue | null {
  return Object.hasOwn(aliases, name.toLowerCase()) ? (aliases[name.toLowerCase()] ?? null) : null
}

/** The encoding of a code page, or null; 0 is the default encoding. */
export function encodingOfCodePage(codePage: number): EncodingValue | null {
  return codePage === 0 ? utf8 : (all.find((e) => e.kind.codePage === codePage) ?? null)
}
