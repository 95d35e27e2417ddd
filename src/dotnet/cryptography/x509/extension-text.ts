import { type DerValue, identifierText, readDer, Tag } from '../asn1/der.ts'
import { hexOf } from '../bytes.ts'
import { friendlyNameOf } from '../oid-names.ts'
import { namePath } from './distinguished-name.ts'
import type { CertificateExtension } from './parsed-certificate.ts'

/**
 * The text of an extension as .NET on Linux shows it, which has OpenSSL print it; what isn't known or doesn't hold
 * together is shown in hexadecimal digits.
 */
export function extensionText({ identifier, value }: CertificateExtension): string {
  const print = printers[identifier]
  if (!print) return hexOf(value)
  try {
    return print(readDer(value))
  } catch {
    return hexOf(value)
  }
}

const pairs = (bytes: Uint8Array): string => hexOf(bytes).replace(/(..)(?=.)/g, '$1:')
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const nameOf = (identifier: string): string => friendlyNameOf(identifier) ?? identifier

const printers: Readonly<Record<string, (value: DerValue) => string>> = {
  '2.5.29.14': (value) => pairs(value.content),
  '2.5.29.15': keyUsageText,
  '2.5.29.17': (value) => value.children.map(generalName).join(', '),
  '2.5.29.18': (value) => value.children.map(generalName).join(', '),
  '2.5.29.19': basicConstraintsText,
  '2.5.29.31': (value) => value.children.map(distributionPoint).join('\n'),
  '2.5.29.32': (value) => value.children.map(policyText).join('\n'),
  '2.5.29.35': authorityKeyText,
  '2.5.29.37': (value) => value.children.map((usage) => nameOf(usage.objectIdentifier)).join(', '),
  '1.3.6.1.5.5.7.1.1': (value) =>
    value.children.map((one) => `${nameOf(one.child(0).objectIdentifier)} - ${generalName(one.child(1))}`).join('\n'),
}

/** The bits of a key's usage, the first one first. */
const usages = [
  'Digital Signature',
  'Non Repudiation',
  'Key Encipherment',
  'Data Encipherment',
  'Key Agreement',
  'Certificate Sign',
  'CRL Sign',
  'Encipher Only',
  'Decipher Only',
]

function keyUsageText(value: DerValue): string {
  const { bits } = value
  return usages.filter((_, i) => ((bits[i >> 3] ?? 0) << (i & 7)) & 128).join(', ')
}

function basicConstraintsText(value: DerValue): string {
  const { isAuthority, pathLength } = basicConstraints(value)
  return `CA:${isAuthority ? 'TRUE' : 'FALSE'}${pathLength === null ? '' : `, pathlen:${pathLength}`}`
}

/** Whether a certificate may sign others, and how long the chain below it may get. */
export function basicConstraints(value: DerValue): { isAuthority: boolean; pathLength: number | null } {
  const parts = value.children
  const flag = parts.find(({ tag }) => tag === Tag.Boolean)
  const length = parts.find(({ tag }) => tag === Tag.Integer)
  return { isAuthority: flag?.content[0] === 255, pathLength: length ? length.number : null }
}

function authorityKeyText(value: DerValue): string {
  const parts = value.children
  const [key, issuer, serial] = [0x80, 0xa1, 0x82].map((tag) => parts.find((part) => part.tag === tag))
  const isAlone = parts.length === 1
  return [
    key && (isAlone ? '' : 'keyid:') + pairs(key.content),
    issuer?.children.map(generalName).join('\n'),
    serial && `serial:${pairs(withoutZeros(serial.content))}`,
  ]
    .filter((line) => line !== undefined)
    .join('\n')
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0)
  return start < 0 ? bytes.subarray(-1) : bytes.subarray(start)
}

function distributionPoint(point: DerValue): string {
  const name = point.children.find(({ tag }) => tag === 0xa0)?.child(0)
  return name ? `Full Name:\n  ${name.children.map(generalName).join('\n  ')}` : ''
}

function policyText(policy: DerValue): string {
  const lines = [`Policy: ${nameOf(policy.child(0).objectIdentifier)}`]
  for (const qualifier of policy.children[1]?.children ?? []) {
    if (qualifier.child(0).objectIdentifier === '1.3.6.1.5.5.7.2.1')
      lines.push(`  CPS: ${textOf(qualifier.child(1).content)}`)
  }
  return lines.join('\n')
}

function generalName(name: DerValue): string {
  const { tag, content } = name
  switch (tag) {
    case 0x81:
      return `email:${textOf(content)}`
    case 0x82:
      return `DNS:${textOf(content)}`
    case 0x86:
      return `URI:${textOf(content)}`
    case 0x87:
      return `IP Address:${addressText(content)}`
    case 0x88:
      return `Registered ID:${nameOf(identifierText(content))}`
    case 0xa4:
      return `DirName:${namePath(name.child(0))}`
    case 0xa0:
      return name.child(0).objectIdentifier === '1.3.6.1.4.1.311.20.2.3'
        ? `othername: UPN::${name.child(1).child(0).text}`
        : 'othername: <unsupported>'
    default:
      return '<unsupported>'
  }
}

function addressText(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.')
  return Array.from({ length: bytes.length >> 1 }, (_, i) =>
    (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16).toUpperCase(),
  ).join(':')
}
