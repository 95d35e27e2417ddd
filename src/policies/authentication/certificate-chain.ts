import { readDer } from '../../dotnet/cryptography/asn1/der.ts'
import { equalBytes } from '../../dotnet/cryptography/bytes.ts'
import type { Certificate } from '../../dotnet/cryptography/x509/certificate.ts'
import { certificateKey } from './jwt/keys.ts'

const hashes: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
}

/** A certificate and its issuers as far as they are known, each signed by the next. */
export async function chainOf(certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate[]> {
  const chain = [certificate]
  for (let current = certificate; chain.length < 10 && !isSelfIssued(current); ) {
    const issuer = await issuerOf(current, candidates)
    if (!issuer) break
    chain.push(issuer)
    current = issuer
  }
  return chain
}

export function isSelfIssued({ parsed }: Certificate): boolean {
  return equalBytes(parsed.rawIssuer, parsed.rawSubject)
}

async function issuerOf(certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate | null> {
  for (const candidate of candidates) if (await isSignedBy(certificate, candidate)) return candidate
  return null
}

/** Whether the signature of a certificate was made with the key of another: RSA or an elliptic curve. */
export function isSignedBy(certificate: Certificate, issuer: Certificate): boolean | Promise<boolean> {
  if (certificate.isSignedBy(issuer)) return true
  const { parsed } = certificate
  const hash = hashes[parsed.signatureAlgorithm]
  if (hash === undefined || !equalBytes(parsed.rawIssuer, issuer.parsed.rawSubject)) return false
  const key = certificateKey(null, issuer)
  return key?.kind === 'elliptic' ? verifies(parsed.toBeSigned, parsed.signature, key, hash) : false
}

async function verifies(
  signed: Uint8Array,
  signature: Uint8Array,
  { jwk, curve }: { readonly jwk: JsonWebKey; readonly curve: string },
  hash: string,
): Promise<boolean> {
  try {
    const key = await globalThis.crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: curve }, false, [
      'verify',
    ])
    const width = { 'P-256': 32, 'P-384': 48, 'P-521': 66 }[curve] ?? 32
    return await globalThis.crypto.subtle.verify(
      { name: 'ECDSA', hash },
      key,
      plainSignature(signature, width),
      Uint8Array.from(signed),
    )
  } catch {
    return false
  }
}

/** A certificate's signature is two DER integers; the platform takes them side by side. */
function plainSignature(der: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(2 * width)
  readDer(der)
    .children.slice(0, 2)
    .forEach((part, i) => {
      const number = part.unsigned.subarray(-width)
      plain.set(number, (i + 1) * width - number.length)
    })
  return plain
}
