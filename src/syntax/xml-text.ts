const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An entity or character reference at an offset, what it stands for, or what is wrong with it. */
export interface EntityReference {
  readonly end: number
  readonly text?: string
  readonly problem?: string
}

const reference = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z_][\w.-]*));/y

/** Reads the reference whose `&` stands at `start`. */
export function readReference(text: string, start: number): EntityReference {
  reference.lastIndex = start
  const match = reference.exec(text)
  if (!match) return { end: start + 1, problem: "'&' starts no entity here: write '&amp;'" }
  const end = reference.lastIndex
  const [all, hexadecimal, decimal, name] = match
  if (name !== undefined) {
    const known = Object.hasOwn(predefined, name) ? predefined[name] : undefined
    if (known !== undefined) return { end, text: known }
    return {
      end,
      problem: `XML knows no entity '${all}': only &amp; &lt; &gt; &quot; &apos; and character references such as &#xA;`,
    }
  }
  const code = hexadecimal === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hexadecimal, 16)
  if (!isXmlCharacter(code)) return { end, problem: `'${all}' stands for no character that XML allows` }
  return { end, text: String.fromCodePoint(code) }
}

/** The characters of XML 1.0. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  )
}

/** Escapes text that stands between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&#xD;'))
}

/** Escapes text that stands in quotes: line breaks and tabs survive only as character references. */
export function escapeAttribute(text: string, quote: '"' | "'" = '"'): string {
  return text.replace(/[&<>"'\r\n\t]/g, (c) => {
    switch (c) {
      case '&':
        return '&amp;'
      case '<':
        return '&lt;'
      case '>':
        return '&gt;'
      case '"':
        return quote === '"' ? '&quot;' : c
      case "'":
        return quote === "'" ? '&apos;' : c
      case '\r':
        return '&#xD;'
      case '\n':
        return '&#xA;'
      default:
        return '&#x9;'
    }
  })
}

/** Decodes the references of a text, leaving alone what is none. */
export function decodeLeniently(text: string): string {
  return text.replace(/&(?:#x[0-9a-fA-F]+|#[0-9]+|[A-Za-z_][\w.-]*);/g, (all) => readReference(all, 0).text ?? all)
}
