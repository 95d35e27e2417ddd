import { formatDateTime } from '../../time/format-date.ts'
import { hexOf } from '../bytes.ts'
import { friendlyNameOf } from '../oid-names.ts'
import type { Certificate } from './certificate.ts'
import { extensionText } from './extension-text.ts'

const named = (identifier: string): string => `${friendlyNameOf(identifier) ?? ''}(${identifier})`

/** The text of `ToString(true)`. */
export function certificateText(certificate: Certificate): string {
  const { parsed } = certificate
  const sections: [title: string, ...lines: string[]][] = [
    ['Version', `V${parsed.version}`],
    ['Subject', certificate.subject, ...nameLines(certificate, false)],
    ['Issuer', certificate.issuer, ...nameLines(certificate, true)],
    ['Serial Number', certificate.serialNumber],
    ['Not Before', formatDateTime(certificate.notBefore)],
    ['Not After', formatDateTime(certificate.notAfter)],
    ['Thumbprint', certificate.thumbprint],
    ['Signature Algorithm', named(parsed.signatureAlgorithm)],
    [
      'Public Key',
      `Algorithm: ${friendlyNameOf(parsed.keyAlgorithm) ?? ''}`,
      `Length: ${certificate.publicKey?.keySize ?? ''}`,
      `Key Blob: ${hexOf(parsed.keyValue)}`,
      `Parameters: ${hexOf(parsed.keyParameters)}`,
    ],
  ]
  const text = sections.map(([title, ...lines]) => [`[${title}]`, ...lines.map((line) => `  ${line}`)].join('\n'))
  if (certificate.hasPrivateKey) text.push('[Private Key]\n')
  if (parsed.extensions.length > 0) text.push(`[Extensions]\n${parsed.extensions.map(described).join('\n')}`)
  return `${text.join('\n\n')}\n`
}

function described(extension: Certificate['parsed']['extensions'][number]): string {
  return `* ${named(extension.identifier)}:\n  ${extensionText(extension)}`
}

function nameLines(certificate: Certificate, ofIssuer: boolean): string[] {
  const kinds = ['Simple Name', 'Email Name', 'UPN Name', 'DNS Name']
  return kinds.flatMap((title, kind) => {
    const text = certificate.nameInfo(kind, ofIssuer)
    return text === '' ? [] : [`${title}: ${text}`]
  })
}
