import { pemBlocks } from '../dotnet/cryptography/asn1/pem.ts'
import { readPkcs8PrivateKey, readRsaPrivateKey } from '../dotnet/cryptography/rsa/key-formats.ts'
import { Certificate, certificateOf } from '../dotnet/cryptography/x509/certificate.ts'
import { parseCertificate } from '../dotnet/cryptography/x509/parsed-certificate.ts'
import type { RsaPrivateNumbers } from '../dotnet/platform/crypto.ts'
import type { ClientCertificate } from './host/http.ts'

/** A certificate of the instance: PEM text (with its private key where it is presented to backends), or a PFX. */
export interface CertificateEntity {
  readonly pem?: string
  /** The file's bytes, or their base64. */
  readonly pfx?: Uint8Array | string
  readonly password?: string
  /** Stands on the revocation list of its issuer. */
  readonly revoked?: boolean
}

/** The certificates of the instance by id and thumbprint; each is read when it is first used. */
export class CertificateStore {
  /** Ids as they are given. */
  readonly ids: readonly string[]
  readonly #entities: ReadonlyMap<string, unknown>
  readonly #read = new Map<string, Certificate>()
  readonly #clients = new Map<string, ClientCertificate>()
  /** False where nobody said which certificates there are. */
  readonly isGiven: boolean

  constructor(entities: Readonly<Record<string, unknown>> | undefined) {
    this.isGiven = entities !== undefined
    this.ids = Object.keys(entities ?? {})
    this.#entities = new Map(Object.entries(entities ?? {}).map(([id, entity]) => [id.toLowerCase(), entity]))
  }

  /** By id, compared without case; null where there is none. Throws CryptographicException where it can't be read. */
  find(id: string): Certificate | null {
    const key = id.toLowerCase()
    const entity = this.#entities.get(key)
    if (entity === undefined) return null
    let certificate = this.#read.get(key)
    if (!certificate) {
      certificate = certificateOfEntity(entity)
      this.#read.set(key, certificate)
    }
    return certificate
  }

  /** What a connection needs to present the certificate with this id. */
  client(id: string): ClientCertificate | null {
    const key = id.toLowerCase()
    const made = this.#clients.get(key)
    if (made) return made
    const certificate = this.find(id)
    if (!certificate) return null
    const client = clientCertificate(certificate, this.#entities.get(key))
    this.#clients.set(key, client)
    return client
  }

  clientByThumbprint(thumbprint: string): ClientCertificate | null {
    const wanted = normalThumbprint(thumbprint)
    for (const id of this.#entities.keys()) if (this.#readable(id)?.thumbprint === wanted) return this.client(id)
    return null
  }

  /** Whether the certificate with this thumbprint is given as revoked. */
  isRevoked(thumbprint: string): boolean {
    for (const [id, entity] of this.#entities)
      if (entityOf(entity).revoked && this.#readable(id)?.thumbprint === thumbprint) return true
    return false
  }

  /** Every certificate that can be read. */
  all(): Certificate[] {
    return [...this.#entities.keys()].flatMap((id) => this.#readable(id) ?? [])
  }

  #readable(id: string): Certificate | null {
    try {
      return this.find(id)
    } catch {
      return null // a broken one is reported where it is referred to
    }
  }
}

/** SHA-1 thumbprint as the product writes it: upper case, without separators (portals put in blanks and marks). */
export function normalThumbprint(text: string): string {
  return text.replace(/[^0-9a-f]/gi, '').toUpperCase()
}

/** Reads a certificate of the surroundings. Throws CryptographicException where it is none. */
export function certificateOfEntity(entity: unknown): Certificate {
  const { pem, pfx, password } = entityOf(entity)
  if (pfx !== undefined) return certificateOf(bytesOf(pfx), password === undefined ? null : String(password))
  const text = pem ?? ''
  const certificate = certificateOf(new TextEncoder().encode(text.trimStart()))
  const key = privateKeyOf(text)
  return key
    ? new Certificate(certificate.dotnetType.fullName, parseCertificate(certificate.parsed.raw), key)
    : certificate
}

function entityOf(entity: unknown): CertificateEntity {
  return typeof entity === 'string' ? { pem: entity } : ((entity ?? {}) as CertificateEntity)
}

function bytesOf(pfx: Uint8Array | string): Uint8Array {
  if (pfx instanceof Uint8Array) return pfx
  try {
    return Uint8Array.from(atob(pfx.replace(/\s+/g, '')), (c) => c.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}

/** The RSA key beside a certificate in PEM text; other keys are only handed on to connections. */
function privateKeyOf(text: string): RsaPrivateNumbers | null {
  for (const { label, bytes } of pemBlocks(text)) {
    if (label === 'RSA PRIVATE KEY') return readRsaPrivateKey(bytes)
    if (label !== 'PRIVATE KEY') continue
    try {
      return readPkcs8PrivateKey(bytes)
    } catch {
      return null // a key of another algorithm
    }
  }
  return null
}

function clientCertificate(certificate: Certificate, entity: unknown): ClientCertificate {
  const { pem, pfx, password } = entityOf(entity)
  return {
    thumbprint: certificate.thumbprint,
    ...(pfx === undefined ? {} : { pfx: bytesOf(pfx) }),
    ...(password === undefined ? {} : { password: String(password) }),
    ...(pem === undefined ? {} : { pem }),
  }
}
