import { ipv6Text, parseIpv4, parseIpv6 } from './ip-address-text.ts'

/** Numbers of `UriHostNameType`. */
export const HostType = { Unknown: 0, Basic: 1, Dns: 2, IPv4: 3, IPv6: 4 } as const

export interface UriHost {
  readonly type: number
  /** Canonical: lower case, `[…]` around IPv6. */
  readonly text: string
  readonly scope: string
}

const label = /^[A-Za-z0-9_\u00a0-\uffff][A-Za-z0-9_\u00a0-\uffff-]*$/

/** The host of an authority, `undefined` where it isn't valid. */
export function parseHost(text: string): UriHost | undefined {
  if (text.startsWith('[')) {
    const found = text.endsWith(']') ? parseIpv6(text) : undefined
    return found && { type: HostType.IPv6, text: `[${ipv6Text(found.bytes)}]`, scope: found.scope }
  }
  const ipv4 = parseIpv4(text)
  if (ipv4) return { type: HostType.IPv4, text: ipv4.join('.'), scope: '' }
  if (isDnsName(text)) {
    const lower = text.toLowerCase()
    return { type: HostType.Dns, text: lower === 'loopback' ? 'localhost' : lower, scope: '' }
  }
  if (/^[-\w]+(\.[-\w]+)*\.?$/.test(text)) return { type: HostType.Basic, text: text.toLowerCase(), scope: '' }
  return undefined
}

export function isDnsName(text: string): boolean {
  const labels = text.replace(/[\u3002\uff0e\uff61]/g, '.').split('.')
  if (labels.length > 1 && labels.at(-1) === '') labels.pop()
  return labels.every((part) => part.length <= 63 && label.test(part))
}

/** `Uri.CheckHostName`. */
/** IPv4 in fewer parts, each decimal, octal or hexadecimal: the last holds what the others leave. */
function isIpv4Number(name: string): boolean {
  const parts = name.split('.')
  if (parts.length > 4 || !parts.every((part) => /^(0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*)$/i.test(part))) return false
  const values = parts.map((part) => (/^0[0-7]/.test(part) ? Number.parseInt(part, 8) : Number(part)))
  const last = values.pop() ?? 0
  return values.every((value) => value <= 255) && last < 256 ** (4 - values.length)
}

export function checkHostName(name: string | null): number {
  if (!name || name.length > 32_767) return HostType.Unknown
  if (name.includes(':') || name.startsWith('[')) {
    return parseIpv6(name) ? HostType.IPv6 : HostType.Unknown
  }
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(name) && name.split('.').every((part) => Number(part) <= 255)) return HostType.IPv4
  if (isIpv4Number(name)) return HostType.IPv4
  if (isDnsName(name)) return HostType.Dns
  return /^[-\w]+(\.[-\w]+)*\.?$/.test(name) ? HostType.Basic : HostType.Unknown
}

/** The host in ASCII (Punycode), without brackets and with its scope. */
export function idnHost(host: UriHost): string {
  if (host.type === HostType.IPv6) return host.text.slice(1, -1) + (host.scope === '' ? '' : `%${host.scope}`)
  if (/^[\0-\x7f]*$/.test(host.text)) return host.text
  try {
    return new URL(`http://${host.text}/`).hostname
  } catch {
    return host.text
  }
}
