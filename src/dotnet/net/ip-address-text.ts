/**
 * Bytes of an IPv4 address with one to four parts, each decimal, octal (`0…`) or hexadecimal (`0x…`); the last part
 * fills what is left.
 */
export function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.')
  if (parts.length > 4) return undefined
  const numbers: number[] = []
  for (const part of parts) {
    if (!/^(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9]\d*)$/.test(part)) return undefined
    const radix = /^0[xX]/.test(part) ? 16 : part.startsWith('0') && part.length > 1 ? 8 : 10
    numbers.push(Number.parseInt(radix === 16 ? part.slice(2) : part, radix))
  }
  const last = numbers.pop() as number // split never gives an empty list
  if (numbers.some((n) => n > 255) || last >= 256 ** (4 - numbers.length)) return undefined
  const bytes = new Uint8Array(4)
  numbers.forEach((n, i) => {
    bytes[i] = n
  })
  let rest = last
  for (let i = 3; i >= numbers.length; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  return bytes
}

export interface Ipv6 {
  readonly bytes: Uint8Array
  readonly scope: string
}

/** An IPv6 address, also in brackets and with a scope. */
export function parseIpv6(text: string): Ipv6 | undefined {
  let address = text
  if (address.startsWith('[')) {
    const end = address.indexOf(']')
    if (end < 0 || !/^\](:\d+)?$/.test(address.slice(end))) return undefined
    address = address.slice(1, end)
  }
  let scope = ''
  const percent = address.indexOf('%')
  if (percent >= 0) {
    scope = address.slice(percent + 1)
    address = address.slice(0, percent)
  }
  const words = wordsOf(address)
  if (!words) return undefined
  const bytes = new Uint8Array(16)
  words.forEach((word, i) => {
    bytes[i * 2] = word >> 8
    bytes[i * 2 + 1] = word & 255
  })
  return { bytes, scope }
}

function wordsOf(address: string): number[] | undefined {
  if (!address.includes(':')) return undefined
  const halves = address.split('::')
  if (halves.length > 2) return undefined
  const head = groupsOf(halves[0] ?? '', halves.length === 1)
  const tail = halves.length === 2 ? groupsOf(halves[1] ?? '', true) : []
  if (!head || !tail) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail]
}

function groupsOf(text: string, mayEndInIpv4: boolean): number[] | undefined {
  if (text === '') return []
  const groups = text.split(':')
  const words: number[] = []
  for (const [i, group] of groups.entries()) {
    if (mayEndInIpv4 && i === groups.length - 1 && group.includes('.')) {
      if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(group)) return undefined
      const bytes = group.split('.').map(Number)
      if (bytes.some((b) => b > 255)) return undefined
      const [a = 0, b = 0, c = 0, d = 0] = bytes
      words.push(a * 256 + b, c * 256 + d)
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return undefined
      words.push(Number.parseInt(group, 16))
    }
  }
  return words
}

/** The shortest text, the longest run of zeros as `::`, an embedded IPv4 address with dots. */
export function ipv6Text(bytes: Uint8Array): string {
  const words = Array.from({ length: 8 }, (_, i) => (bytes[i * 2] as number) * 256 + (bytes[i * 2 + 1] as number))
  const isEmbedded = hasEmbeddedIpv4(words)
  const count = isEmbedded ? 6 : 8
  let start = -1
  let length = 1
  for (let i = 0; i < count; i++) {
    let end = i
    while (end < count && words[end] === 0) end++
    if (end - i > length) {
      start = i
      length = end - i
    }
    i = Math.max(i, end - 1)
  }
  const hex = (from: number, to: number): string =>
    words
      .slice(from, to)
      .map((word) => word.toString(16))
      .join(':')
  const body = start < 0 ? hex(0, count) : `${hex(0, start)}::${hex(start + length, count)}`
  if (!isEmbedded) return body
  return `${body}${body.endsWith(':') ? '' : ':'}${bytes.subarray(12).join('.')}`
}

function hasEmbeddedIpv4(words: readonly number[]): boolean {
  const [a, b, c, d, e, f, g] = words
  if (a !== 0 || b !== 0 || c !== 0 || d !== 0) return false
  if (g !== 0 && ((e === 0 && (f === 0 || f === 0xffff)) || (e === 0xffff && f === 0))) return true
  return e === 0 && f === 0x5efe
}
