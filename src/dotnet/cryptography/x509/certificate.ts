import { synchronousCrypto } from '#synchronous-crypto'
import type { SerializedProperty } from '../../json/object-properties.ts'
import type { HashName, RsaPrivateNumbers, RsaPublicNumbers } from '../../platform/crypto.ts'
import { DateTimeValue, Kind } from '../../time/date-time-value.ts'
import { formatDateTime } from '../../time/format-date.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { charge } from '../../values/ambient.ts'
import type { DotnetArray } from '../../values/array.ts'
import { argument, nullReference } from '../../values/exception.ts'
import { DotnetObject } from '../../values/object.ts'
import { pemBlocks } from '../asn1/pem.ts'
import { equalBytes, hexOf } from '../bytes.ts'
import { cryptographic } from '../messages.ts'
import { readRsaPublicKey, rsaIdentifier } from '../rsa/key-formats.ts'
import { RsaKey } from '../rsa/rsa-key.ts'
import { alternativeName } from './alternative-names.ts'
import { firstPart, type NamePart, nameText } from './distinguished-name.ts'
import { type ParsedCertificate, parseCertificate } from './parsed-certificate.ts'
import { isPfx, readPfx } from './pfx.ts'
import { certificateProperties } from './serialized-certificate.ts'

const rsaCng = 'System.Security.Cryptography.RSACng'
const commonName = '2.5.4.3'

/** The key that was given as the private one: .NET on Linux takes any that fits. */
type KeyNumbers = RsaPublicNumbers | RsaPrivateNumbers

/** `X509Certificate` and `X509Certificate2`. One without content (`new X509Certificate2()`, disposed, reset) has null inside. */
export class Certificate extends DotnetObject {
  readonly #typeName: string
  #parsed: ParsedCertificate | null
  readonly #privateKey: KeyNumbers | null

  constructor(typeName: string, parsed: ParsedCertificate | null, privateKey: KeyNumbers | null = null) {
    super()
    this.#typeName = typeName
    this.#parsed = parsed
    this.#privateKey = privateKey
  }

  override get dotnetType(): DotnetType {
    return typeNamed(this.#typeName)
  }

  get hasContent(): boolean {
    return this.#parsed !== null
  }

  get parsed(): ParsedCertificate {
    if (!this.#parsed) throw cryptographic('m_safeCertContext is an invalid handle.')
    return this.#parsed
  }

  jsonProperties(): readonly SerializedProperty[] {
    return certificateProperties(this)
  }

  /** Another certificate of the same content and key; a copy of one without content has none either. */
  copy(typeName: string): Certificate {
    return new Certificate(typeName, this.#parsed, this.#privateKey)
  }

  get hasPrivateKey(): boolean {
    return this.parsed !== null && this.#privateKey !== null
  }

  get privateNumbers(): RsaPrivateNumbers | null {
    const key = this.#parsed && this.#privateKey
    return key && 'd' in key ? key : null
  }

  get subject(): string {
    return nameText(this.parsed.subject)
  }

  get issuer(): string {
    return nameText(this.parsed.issuer)
  }

  get serialNumber(): string {
    return hexOf(this.parsed.serialNumber)
  }

  hash(name: HashName = 'SHA1'): Uint8Array {
    const { raw } = this.parsed
    charge(raw.length >> 4)
    const state = synchronousCrypto.hash(name)
    state.update(raw)
    return state.digest()
  }

  get thumbprint(): string {
    return hexOf(this.hash())
  }

  /** In local time, which is UTC here. */
  get notBefore(): DateTimeValue {
    return DateTimeValue.fromUnixMilliseconds(this.parsed.notBefore, Kind.Local)
  }

  get notAfter(): DateTimeValue {
    return DateTimeValue.fromUnixMilliseconds(this.parsed.notAfter, Kind.Local)
  }

  get publicKey(): RsaKey | null {
    const { keyAlgorithm, keyValue } = this.parsed
    return keyAlgorithm === rsaIdentifier ? RsaKey.ofCertificate(rsaCng, readRsaPublicKey(keyValue)) : null
  }

  /** As {@link publicKey}, an object that knows nothing of the certificate. */
  get ownPublicKey(): RsaKey | null {
    const key = this.publicKey
    return key && new RsaKey(rsaCng, key.publicNumbers)
  }

  get privateKey(): RsaKey | null {
    const { keyAlgorithm } = this.parsed
    return this.#privateKey && keyAlgorithm === rsaIdentifier ? RsaKey.ofCertificate(rsaCng, this.#privateKey) : null
  }

  /** `GetNameInfo`: the text of a name, empty where there is none. */
  nameInfo(nameType: number, ofIssuer: boolean): string {
    const parsed = this.#parsed
    if (!parsed) throw nullReference()
    const name = ofIssuer ? parsed.issuer : parsed.subject
    const alternative = (kind: 'email' | 'dns' | 'uri' | 'upn'): string | undefined =>
      alternativeName(parsed, kind, ofIssuer)
    switch (nameType) {
      case 0:
        return simpleName(name) ?? alternative('email') ?? alternative('dns') ?? ''
      case 1:
        return alternative('email') ?? firstPart(name, '1.2.840.113549.1.9.1') ?? ''
      case 2:
        return alternative('upn') ?? ''
      case 3:
        return alternative('dns') ?? firstPart(name, commonName) ?? ''
      case 4:
        return alternative('dns') ?? ''
      default:
        return alternative('uri') ?? ''
    }
  }

  sameAs(other: unknown): boolean {
    if (this === other) return true
    if (!(other instanceof Certificate)) return false
    if (!this.#parsed) return !other.#parsed
    return (
      equalBytes(this.#parsed.rawIssuer, other.parsed.rawIssuer) &&
      equalBytes(this.#parsed.serialNumber, other.parsed.serialNumber)
    )
  }

  /** True where the signature of a certificate was made with the key of another, by RSA. */
  isSignedBy(issuer: Certificate): boolean {
    const hashes: Readonly<Record<string, HashName>> = {
      '1.2.840.113549.1.1.5': 'SHA1',
      '1.2.840.113549.1.1.11': 'SHA256',
      '1.2.840.113549.1.1.12': 'SHA384',
      '1.2.840.113549.1.1.13': 'SHA512',
    }
    const hash = hashes[this.parsed.signatureAlgorithm]
    const key = issuer.publicKey
    if (!hash || !key || !equalBytes(this.parsed.rawIssuer, issuer.parsed.rawSubject)) return false
    const state = synchronousCrypto.hash(hash)
    state.update(this.parsed.toBeSigned)
    return key.verify(hash, state.digest(), this.parsed.signature, 'pkcs1')
  }

  clear(): void {
    this.#parsed = null
  }

  override dotnetEquals(other: unknown): boolean {
    return this.sameAs(other)
  }

  override dotnetHashCode(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#parsed ? this.hash() : []
    return (a << 24) | (b << 16) | (c << 8) | d
  }

  override dotnetToString(): string {
    return this.#typeName.endsWith('2') ? this.describe() : this.#typeName
  }

  /** The text of `ToString(false)`. */
  describe(): string {
    if (!this.#parsed) return this.#typeName
    const sections = [
      ['Subject', this.subject],
      ['Issuer', this.issuer],
      ['Serial Number', this.serialNumber],
      ['Not Before', formatDateTime(this.notBefore)],
      ['Not After', formatDateTime(this.notAfter)],
      ['Thumbprint', this.thumbprint],
    ]
    return `${sections.map(([title, text]) => `[${title}]\n  ${text}`).join('\n\n')}\n`
  }
}

function simpleName(name: readonly NamePart[][]): string | undefined {
  for (const identifier of [commonName, '2.5.4.11', '2.5.4.10', '1.2.840.113549.1.9.1']) {
    const found = firstPart(name, identifier)
    if (found !== undefined) return found
  }
  return name.flat()[0]?.value
}

/** The bytes of an array that may not be empty. */
export function contentOf(data: DotnetArray | null): Uint8Array {
  const bytes = data?.items as Uint8Array | undefined
  if (!bytes || bytes.length === 0) throw argument('Array may not be empty or null.', 'rawData')
  return bytes
}

/**
 * A certificate of a file's bytes: DER, PEM or PFX. Without a password, not even null, no bytes make a certificate
 * without content.
 */
export function loadCertificate(typeName: string, data: DotnetArray | null, password?: string | null): Certificate {
  const isEmpty = (data?.items.length ?? 0) === 0
  if (isEmpty && password === undefined) return new Certificate(typeName, null)
  const bytes = contentOf(data)
  return certificateOf(bytes, password ?? null, typeName)
}

const certificate2 = 'System.Security.Cryptography.X509Certificates.X509Certificate2'

/** As {@link loadCertificate}, over plain bytes: for what hosts and configurations hold. */
export function certificateOf(
  bytes: Uint8Array,
  password: string | null = null,
  typeName: string = certificate2,
): Certificate {
  if (isPfx(bytes)) {
    const { certificate, privateKey } = readPfx(bytes, password)
    return new Certificate(typeName, parseCertificate(certificate), privateKey)
  }
  if (bytes[0] === 0x2d || bytes[0] === 0x0a || bytes[0] === 0x0d) {
    const block = pemBlocks(new TextDecoder().decode(bytes)).find(({ label }) => label === 'CERTIFICATE')
    if (block) return new Certificate(typeName, parseCertificate(block.bytes))
  }
  return new Certificate(typeName, parseCertificate(bytes))
}
