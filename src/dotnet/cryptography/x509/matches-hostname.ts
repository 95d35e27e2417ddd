import { tryParseIpAddress } from '../../net/ip-address.ts'
import { checkHostName } from '../../net/uri-host.ts'
import { argument, nullReference, required } from '../../values/exception.ts'
import { readDer, Tag } from '../asn1/der.ts'
import { equalBytes } from '../bytes.ts'
import type { Certificate } from './certificate.ts'

const [dnsTag, addressTag] = [0x82, 0x87]

/** Whether a certificate is for a host: by its alternative names, or by its common name where it has none of the kind. */
export function matchesHostname(
  certificate: Certificate,
  hostname: string | null,
  allowsWildcards: boolean,
  allowsCommonName: boolean,
): boolean {
  const host = required(hostname, 'hostname')
  const address = tryParseIpAddress(host)
  if (!address && checkHostName(host) !== dnsHost)
    throw argument('The provided value is not a valid DNS hostname or IP Address.', 'hostname')
  if (!certificate.hasContent) throw nullReference()
  const { extensions, subject } = certificate.parsed
  const alternatives = extensions.find(({ identifier }) => identifier === '2.5.29.17')
  const names = (alternatives ? readDer(alternatives.value, Tag.Sequence).children : []).filter(
    ({ tag }) => tag === (address ? addressTag : dnsTag),
  )
  if (address && names.length > 0) return names.some(({ content }) => equalBytes(content, address.bytes))
  const wanted = withoutDot(host)
  const texts = names.map(({ content }) => withoutDot(new TextDecoder().decode(content)))
  if (texts.length > 0)
    return texts.some((name) => name === wanted || (allowsWildcards && matchesPattern(name, wanted)))
  const common = subject.flat().filter(({ identifier }) => identifier === '2.5.4.3')
  return allowsCommonName && common.length === 1 && withoutDot(common[0]?.value ?? '') === wanted
}

/** `UriHostNameType.Dns`. */
const dnsHost = 2

const withoutDot = (name: string): string => name.replace(/\.$/, '').toLowerCase()

/** `*.example.com` stands for one label. */
function matchesPattern(pattern: string, host: string): boolean {
  const dot = host.indexOf('.')
  return pattern.startsWith('*.') && dot > 0 && host.slice(dot) === pattern.slice(1)
}
