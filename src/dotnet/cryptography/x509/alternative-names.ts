import { readDer, Tag } from '../asn1/der.ts'
import type { ParsedCertificate } from './parsed-certificate.ts'

const contextTags = { email: 0x81, dns: 0x82, uri: 0x86 } as const

/** The first alternative name of a kind, of the subject or the issuer. */
export function alternativeName(
  certificate: ParsedCertificate,
  kind: keyof typeof contextTags | 'upn',
  ofIssuer: boolean,
): string | undefined {
  const extension = certificate.extensions.find((e) => e.identifier === (ofIssuer ? '2.5.29.18' : '2.5.29.17'))
  if (!extension) return undefined
  const names = readDer(extension.value, Tag.Sequence).children
  if (kind !== 'upn') {
    const found = names.find((name) => name.tag === contextTags[kind])
    return found && new TextDecoder().decode(found.content)
  }
  const principal = names.find(
    (name) => name.tag === 0xa0 && name.child(0).objectIdentifier === '1.3.6.1.4.1.311.20.2.3',
  )
  return principal?.child(1).child(0).text
}
