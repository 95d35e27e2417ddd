import { synchronousCrypto } from '#synchronous-crypto'
import { ambient } from '../../values/ambient.ts'
import { der, derIdentifier, derInteger, Tag } from '../asn1/der.ts'
import { pad } from '../padding.ts'
import { PaddingMode } from '../padding-mode.ts'
import { writePkcs8PrivateKey } from '../rsa/key-formats.ts'
import type { Certificate } from './certificate.ts'
import { derive, type Passwords, passwordsOf } from './pfx.ts'

const iterations = 2000
const algorithm = '1.2.840.113549.1.12.1.3'
const [data, encryptedData] = ['1.2.840.113549.1.7.1', '1.2.840.113549.1.7.6']
const bag = '1.2.840.113549.1.12.10.1'

const explicit = (...parts: Uint8Array[]): Uint8Array => der(0xa0, ...parts)
const sequence = (...parts: Uint8Array[]): Uint8Array => der(Tag.Sequence, ...parts)
const octets = (bytes: Uint8Array): Uint8Array => der(Tag.OctetString, bytes)
const number = (value: number): Uint8Array =>
  derInteger(Uint8Array.from(value < 256 ? [value] : [value >> 8, value & 255]))

/** A certificate and its private key, where it has one, as a PFX (PKCS #12) file in the algorithms of .NET on Linux. */
export function writePfx(certificate: Certificate, password: string | null): Uint8Array {
  const passwords = passwordsOf(password)
  const key = certificate.hasPrivateKey ? certificate.privateKey?.privateNumbers : null
  const ids = key ? [keyId()] : []
  const certificateBag = sequence(
    derIdentifier(`${bag}.3`),
    explicit(sequence(derIdentifier('1.2.840.113549.1.9.22.1'), explicit(octets(certificate.parsed.raw)))),
    ...ids,
  )
  const contents = [encryptedInfo(sequence(certificateBag), passwords)]
  const keyBags: Uint8Array[] = []
  if (key) {
    const shrouded = encrypted(writePkcs8PrivateKey(key), passwords)
    keyBags.push(
      sequence(derIdentifier(`${bag}.2`), explicit(sequence(shrouded.parameters, octets(shrouded.bytes))), ...ids),
    )
  }
  contents.push(sequence(derIdentifier(data), explicit(octets(sequence(...keyBags)))))
  const authenticated = sequence(...contents)
  return sequence(
    number(3),
    sequence(derIdentifier(data), explicit(octets(authenticated))),
    macOf(authenticated, passwords),
  )
}

/** The attribute that ties the key to its certificate. */
function keyId(): Uint8Array {
  const id = octets(Uint8Array.of(1, 0, 0, 0))
  return der(Tag.Set, sequence(derIdentifier('1.2.840.113549.1.9.21'), der(Tag.Set, id)))
}

function encrypted(bytes: Uint8Array, { wide }: Passwords): { parameters: Uint8Array; bytes: Uint8Array } {
  const salt = ambient().randomBytes(16).slice()
  const key = derive('SHA1', wide, salt, 1, iterations, 24)
  const iv = derive('SHA1', wide, salt, 2, iterations, 8)
  const cipher = synchronousCrypto.cipher({ cipher: 'TripleDES', mode: 'CBC', key, iv, encrypts: true })
  return {
    parameters: sequence(derIdentifier(algorithm), sequence(octets(salt), number(iterations))),
    bytes: cipher.update(pad(bytes, 8, PaddingMode.PKCS7)),
  }
}

function encryptedInfo(contents: Uint8Array, passwords: Passwords): Uint8Array {
  const { parameters, bytes } = encrypted(contents, passwords)
  const content = sequence(derIdentifier(data), parameters, der(0x80, bytes))
  return sequence(derIdentifier(encryptedData), explicit(sequence(number(0), content)))
}

function macOf(bytes: Uint8Array, { wide }: Passwords): Uint8Array {
  const salt = ambient().randomBytes(20).slice()
  const state = synchronousCrypto.hmac('SHA1', derive('SHA1', wide, salt, 3, iterations, 20))
  state.update(bytes)
  const algorithmOfHash = sequence(derIdentifier('1.3.14.3.2.26'))
  return sequence(sequence(algorithmOfHash, octets(state.digest())), octets(salt), number(iterations))
}
