/** An IP address as a number with its family. */
export interface IpAddress {
  readonly family: 4 | 6
  readonly value: bigint
}

/** Reads an address; an IPv4-mapped IPv6 address counts as IPv4. Null for anything else. */
export function parseIp(text: string): IpAddress | null {
  const trimmed = text.trim()
  const four = parseV4(trimmed)
  if (four !== null) return { family: 4, value: four }
  const six = parseV6(trimmed)
  if (six === null) return null
  return six >> 32n === 0xffffn ? { family: 4, value: six & 0xffffffffn } : { family: 6, value: six }
}

function parseV4(text: string): bigint | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null
  let value = 0n
  for (const part of text.split('.')) {
    if (Number(part) > 255) return null
    value = (value << 8n) | BigInt(part)
  }
  return value
}

function parseV6(text: string): bigint | null {
  let body = text.replace(/%.*$/, '').replace(/^\[|\]$/g, '')
  if (!body.includes(':')) return null
  const embedded = /(\d+\.\d+\.\d+\.\d+)$/.exec(body)
  if (embedded) {
    const four = parseV4(embedded[1] as string)
    if (four === null) return null
    body = `${body.slice(0, embedded.index)}${(four >> 16n).toString(16)}:${(four & 0xffffn).toString(16)}`
  }
  const halves = body.split('::')
  if (halves.length > 2) return null
  const left = halves[0] === '' ? [] : (halves[0] as string).split(':')
  const right = halves.length < 2 || halves[1] === '' ? [] : (halves[1] as string).split(':')
  const missing = 8 - left.length - right.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null
  const groups = [...left, ...Array.from({ length: Math.max(missing, 0) }, () => '0'), ...right]
  let value = 0n
  for (const group of groups) {
    if (!/^[0-9a-f]{1,4}$/i.test(group)) return null
    value = (value << 16n) | BigInt(`0x${group}`)
  }
  return value
}
