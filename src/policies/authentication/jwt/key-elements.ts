import { type Certificate, certificateOf } from '../../../dotnet/cryptography/x509/certificate.ts'
import { DotnetException } from '../../../dotnet/values/exception.ts'
import { certificateOfEntity } from '../../../runtime/certificate-store.ts'
import { expressionFailure, PolicyError } from '../../../runtime/errors.ts'
import { attributeOf, type ElementNode } from '../../../syntax/tree.ts'
import type { PolicyBuilder } from '../../builder.ts'
import type { Operand } from '../../operand.ts'
import { element, string } from '../../schema.ts'
import { base64Bytes, base64UrlBytes } from './bytes.ts'
import type { DecryptionKey } from './decryption.ts'
import { certificateKey, rsaKey, type SigningKey, zumoKey } from './keys.ts'

const certificateId = string({ reference: 'certificate', allowEmpty: false })
const keyText = string({ expressions: true })

/** A key of issuer-signing-keys: base64 text, a certificate, or a modulus with its exponent. */
export const signingKeyElement = element({
  attributes: {
    id: string(),
    'certificate-id': certificateId,
    n: string({ allowEmpty: false }),
    e: string({ allowEmpty: false }),
  },
  text: keyText,
})

/** A key of decryption-keys: base64 text or a certificate with its private key. */
export const decryptionKeyElement = element({
  attributes: { id: string(), 'certificate-id': certificateId },
  text: keyText,
})

/** A key of decryption-keys that can only be a certificate. */
export const decryptionCertificateElement = element({
  attributes: {
    id: string(),
    'certificate-id': string({ required: true, reference: 'certificate', allowEmpty: false }),
  },
})

/** A legacy token of issuer-signing-tokens: a certificate in base64, or a secret. */
export const signingTokenElement = element({ text: string({ required: true, allowEmpty: false }) })

/** A legacy Mobile Services master key. */
export const zumoKeyElement = element({
  attributes: { id: string() },
  text: string({ required: true, allowEmpty: false }),
})

interface LegacyValues {
  readonly node: ElementNode
  readonly id?: string | undefined
  readonly text: string
}

/** Keys of the legacy elements; known when the policy is compiled. */
export function legacySources(
  tokens: readonly LegacyValues[],
  masterKeys: readonly LegacyValues[],
  builder: PolicyBuilder,
): KeySource<SigningKey>[] {
  const keys = [
    ...tokens.flatMap((token) => tokenKey(token, builder) ?? []),
    ...masterKeys.map(({ id, text }) => zumoKey(id ?? null, text)),
  ]
  return keys.map((key) => ({ kind: 'fixed', key }))
}

function tokenKey({ node, text }: LegacyValues, builder: PolicyBuilder): SigningKey | null {
  const bytes = text.includes('-----BEGIN') ? new TextEncoder().encode(text) : base64Bytes(text)
  if (!bytes) {
    builder.report('attribute-value', 'The text of token is no base64', node.text.span)
    return null
  }
  try {
    return certificateKey(null, certificateOf(bytes))
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    return { id: null, kind: 'symmetric', bytes }
  }
}

/** Where a key comes from: known when the policy is compiled, computed for each request, or unknown here. */
export type KeySource<K> =
  | { readonly kind: 'fixed'; readonly key: K }
  | { readonly kind: 'text'; readonly id: string | null }
  | { readonly kind: 'unknown'; readonly message: string }

/** Key sources and the texts of those that are computed, in their order. */
export interface KeySources<K> {
  readonly sources: readonly KeySource<K>[]
  readonly texts: readonly Operand<string>[]
}

interface KeyValues {
  readonly node: ElementNode
  readonly id?: string | undefined
  readonly certificateId?: string | undefined
  readonly n?: string | undefined
  readonly e?: string | undefined
  readonly text?: Operand<string> | undefined
}

export function signingKeySources(keys: readonly KeyValues[], builder: PolicyBuilder): KeySources<SigningKey> {
  return keySources(keys, builder, {
    ofText: (id, bytes) => ({ id, kind: 'symmetric', bytes }),
    ofCertificate: certificateKey,
    ofNumbers: rsaKey,
    lacking: 'holds no RSA or elliptic key',
  })
}

export function decryptionKeySources(keys: readonly KeyValues[], builder: PolicyBuilder): KeySources<DecryptionKey> {
  return keySources<DecryptionKey>(keys, builder, {
    ofText: (_, bytes) => ({ kind: 'symmetric', bytes }),
    ofCertificate: (_, certificate) =>
      certificate.privateNumbers ? { kind: 'rsa', numbers: certificate.privateNumbers } : null,
    ofNumbers: () => null,
    lacking: 'has no private key: give it as pfx, or as pem with its key',
  })
}

interface KeyMaking<K> {
  readonly ofText: (id: string | null, bytes: Uint8Array) => K
  readonly ofCertificate: (id: string | null, certificate: Certificate) => K | null
  readonly ofNumbers: (id: string | null, modulus: Uint8Array, exponent: Uint8Array) => K | null
  /** What is said of a certificate that makes no key. */
  readonly lacking: string
}

function keySources<K>(keys: readonly KeyValues[], builder: PolicyBuilder, making: KeyMaking<K>): KeySources<K> {
  const sources: KeySource<K>[] = []
  const texts: Operand<string>[] = []
  for (const key of keys) {
    const id = key.id ?? null
    if (!hasOneForm(key, builder)) continue
    if (key.certificateId !== undefined) sources.push(certificateSource(key, key.certificateId, builder, making))
    else if (key.n !== undefined || key.e !== undefined) {
      const made = numbersOf(key, builder)
      const fixed = made && making.ofNumbers(id, made.modulus, made.exponent)
      if (fixed) sources.push({ kind: 'fixed', key: fixed })
    } else if (key.text?.kind === 'constant') {
      const bytes = base64Bytes(key.text.value)
      if (bytes) sources.push({ kind: 'fixed', key: making.ofText(id, bytes) })
      else builder.report('attribute-value', `The text of key is no base64`, key.node.text.span)
    } else if (key.text) {
      sources.push({ kind: 'text', id })
      texts.push(key.text)
    }
  }
  return { sources, texts }
}

function hasOneForm({ node, certificateId: certificate, n, e, text }: KeyValues, builder: PolicyBuilder): boolean {
  const forms = [certificate !== undefined, n !== undefined || e !== undefined, node.text.text.trim() !== ''].filter(
    Boolean,
  ).length
  if (forms === 1) return true
  const what =
    attributeOf(node, 'n') || attributeOf(node, 'e')
      ? 'base64 text, certificate-id, or n and e'
      : 'base64 text or certificate-id'
  if (forms === 0 && text?.kind !== 'computed')
    builder.report('text-missing', `key needs its base64 text, certificate-id, or n and e`, node.startTagSpan)
  else builder.report('attribute-conflict', `key takes only one of ${what}`, node.startTagSpan)
  return false
}

function numbersOf(
  { node, n, e }: KeyValues,
  builder: PolicyBuilder,
): { modulus: Uint8Array; exponent: Uint8Array } | null {
  const read = (name: 'n' | 'e', text: string | undefined): Uint8Array | null => {
    if (text === undefined) {
      builder.report(
        'attribute-missing',
        `key needs the attribute '${name}' beside '${name === 'n' ? 'e' : 'n'}'`,
        node.startTagSpan,
      )
      return null
    }
    const bytes = base64UrlBytes(text.trim().replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))
    if (!bytes || bytes.length === 0)
      builder.report(
        'attribute-value',
        `'${text}' is no value for ${name} of key: expected base64url`,
        attributeOf(node, name)?.value.span ?? node.startTagSpan,
      )
    return bytes
  }
  const modulus = read('n', n)
  const exponent = read('e', e)
  return modulus?.length && exponent?.length ? { modulus, exponent } : null
}

function certificateSource<K>(key: KeyValues, id: string, builder: PolicyBuilder, making: KeyMaking<K>): KeySource<K> {
  const entity = builder.lookup('certificate', id)
  if (entity === undefined) return { kind: 'unknown', message: `The certificate '${id}' isn't known here` }
  const span = attributeOf(key.node, 'certificate-id')?.value.span ?? key.node.startTagSpan
  try {
    const made = making.ofCertificate(key.id ?? null, certificateOfEntity(entity))
    if (made) return { kind: 'fixed', key: made }
    builder.report('attribute-value', `The certificate '${id}' ${making.lacking}`, span)
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    builder.report('attribute-value', `The certificate '${id}' can't be read: ${error.message}`, span)
  }
  return { kind: 'unknown', message: `The certificate '${id}' can't be used` }
}

/** The keys of one request. */
export function signingKeys(sources: readonly KeySource<SigningKey>[], texts: readonly string[]): SigningKey[] {
  return resolved(sources, texts, (id, bytes) => ({ id, kind: 'symmetric', bytes }))
}

export function decryptionKeys(
  sources: readonly KeySource<DecryptionKey>[],
  texts: readonly string[],
): DecryptionKey[] {
  return resolved(sources, texts, (_, bytes) => ({ kind: 'symmetric', bytes }))
}

function resolved<K>(
  sources: readonly KeySource<K>[],
  texts: readonly string[],
  ofText: (id: string | null, bytes: Uint8Array) => K,
): K[] {
  let next = 0
  return sources.map((source) => {
    if (source.kind === 'fixed') return source.key
    if (source.kind === 'unknown')
      throw new PolicyError({ reason: 'CertificateNotFound', message: source.message, status: 500 })
    const bytes = base64Bytes(texts[next++] ?? '')
    if (!bytes) throw expressionFailure('The text of a key is no base64.')
    return ofText(source.id, bytes)
  })
}
