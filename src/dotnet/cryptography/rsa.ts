import { synchronousCrypto } from '#synchronous-crypto'
import type { HashName } from '../platform/crypto.ts'
import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { argument, argumentNull, argumentOutOfRange, notSupported, required } from '../values/exception.ts'
import { pemBlocks, pemText } from './asn1/pem.ts'
import { byteArray, bytesOf } from './bytes.ts'
import { createFromName, registerAlgorithm } from './crypto-config.ts'
import { type HashAlgorithmNameValue, hashNameOf } from './hash-algorithm-name.ts'
import { requireNonNegative } from './messages.ts'
import {
  readPkcs8PrivateKey,
  readRsaPrivateKey,
  readRsaPublicKey,
  readSubjectPublicKey,
  writeRsaPrivateKey,
  writeRsaPublicKey,
} from './rsa/key-formats.ts'
import { RsaKey } from './rsa/rsa-key.ts'
import { fromXml, toXml } from './rsa/xml-key.ts'
import { numbersOf, parametersOf } from './rsa-parameters.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    RSA: RsaKey
  }
}

const fullName = 'System.Security.Cryptography.RSA'
/** The gateway runs on Windows, where keys are RSACng; policies cast to it. */
export const rsaCngName = 'System.Security.Cryptography.RSACng'
const providerName = 'System.Security.Cryptography.RSACryptoServiceProvider'
definitionOf(providerName).declare({ kind: 'class', base: fullName })
registerAlgorithm(providerName, (typeName) => new RsaKey(typeName))

export const rsaCngType = defineClass<RsaKey>()(rsaCngName, {
  base: fullName,
  members: {
    'new()': () => new RsaKey(rsaCngName),
    'new(int keySize)': (bits) => new RsaKey(rsaCngName, null, bits),
  },
})

function hashOf(name: HashAlgorithmNameValue): HashName {
  if (!name.name) throw argumentNull('hashAlgorithm')
  return hashNameOf(name)
}

function digest(name: HashName, data: Uint8Array): Uint8Array {
  charge(data.length >> 4)
  const state = synchronousCrypto.hash(name)
  state.update(data)
  return state.digest()
}

function part(data: DotnetArray | null, offset: number, count: number): Uint8Array {
  const bytes = bytesOf(data, 'data')
  for (const [name, value, limit] of [
    ['offset', offset, bytes.length],
    ['count', count, bytes.length - offset],
  ] as const) {
    requireNonNegative(value, name)
    if (value > limit)
      throw argumentOutOfRange(name, `${name} ('${value}') must be less than or equal to '${limit}'.`, String(value))
  }
  return bytes.subarray(offset, offset + count)
}

type Reader = (bytes: Uint8Array) => Parameters<RsaKey['import']>[0]

const pemReaders: Readonly<Record<string, Reader | undefined>> = {
  'RSA PRIVATE KEY': readRsaPrivateKey,
  'PRIVATE KEY': readPkcs8PrivateKey,
  'PUBLIC KEY': readSubjectPublicKey,
  'RSA PUBLIC KEY': readRsaPublicKey,
}

function importPem(key: RsaKey, text: string): void {
  for (const { label, bytes } of pemBlocks(text)) {
    const read = pemReaders[label]
    if (!read) continue
    key.import(read(bytes))
    return
  }
  throw argument(
    'No supported key formats were found. Check that the input represents the contents of a PEM-encoded key file, not the path to such a file.',
    'input',
  )
}

const importer =
  (read: Reader) =>
  (self: RsaKey, source: DotnetArray | null): void =>
    self.import(read(bytesOf(source, 'source')))

export const rsaType = defineClass<RsaKey>()(fullName, {
  base: 'System.Security.Cryptography.AsymmetricAlgorithm',
  isAbstract: true,
  members: {
    'string KeyExchangeAlgorithm { get; }': () => 'RSA',
    'string SignatureAlgorithm { get; }': () => 'RSA',
    'static RSA Create()': () => new RsaKey(rsaCngName),
    'static RSA Create(string algName)': (name) => createFromName(required(name, 'name'), RsaKey, 'RSA'),
    'static RSA Create(int keySizeInBits)': (bits) => new RsaKey(rsaCngName, null, bits),
    'static RSA Create(RSAParameters parameters)': (parameters) => new RsaKey(rsaCngName, numbersOf(parameters)),
    'byte[] Encrypt(byte[] data, RSAEncryptionPadding padding)': (self, data, padding) =>
      byteArray(self.encrypt(bytesOf(data, 'data'), required(padding, 'padding').padding)),
    'byte[] Decrypt(byte[] data, RSAEncryptionPadding padding)': (self, data, padding) =>
      byteArray(self.decrypt(bytesOf(data, 'data'), required(padding, 'padding').padding)),
    'byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)': (
      self,
      hash,
      name,
      padding,
    ) => byteArray(self.sign(hashOf(name), bytesOf(hash, 'hash'), required(padding, 'padding').padding)),
    'bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)': (
      self,
      hash,
      signature,
      name,
      padding,
    ) =>
      self.verify(
        hashOf(name),
        bytesOf(hash, 'hash'),
        bytesOf(signature, 'signature'),
        required(padding, 'padding').padding,
      ),
    'byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)': (
      self,
      data,
      name,
      padding,
    ) => {
      const bytes = bytesOf(data, 'data')
      const hash = hashOf(name)
      return byteArray(self.sign(hash, digest(hash, bytes), required(padding, 'padding').padding))
    },
    'byte[] SignData(byte[] data, int offset, int count, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)':
      (self, data, offset, count, name, padding) => {
        const bytes = part(data, offset, count)
        const hash = hashOf(name)
        return byteArray(self.sign(hash, digest(hash, bytes), required(padding, 'padding').padding))
      },
    'byte[] SignData(Stream data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)': notBuilt('streams'),
    'bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)': (
      self,
      data,
      signature,
      name,
      padding,
    ) => {
      const bytes = bytesOf(data, 'data')
      const signed = bytesOf(signature, 'signature')
      const hash = hashOf(name)
      return self.verify(hash, digest(hash, bytes), signed, required(padding, 'padding').padding)
    },
    'bool VerifyData(byte[] data, int offset, int count, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)':
      (self, data, offset, count, signature, name, padding) => {
        const bytes = part(data, offset, count)
        const signed = bytesOf(signature, 'signature')
        const hash = hashOf(name)
        return self.verify(hash, digest(hash, bytes), signed, required(padding, 'padding').padding)
      },
    'bool VerifyData(Stream data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)':
      notBuilt('streams'),
    'byte[] DecryptValue(byte[] rgb)': () => {
      throw notSupported('Method not supported.')
    },
    'byte[] EncryptValue(byte[] rgb)': () => {
      throw notSupported('Method not supported.')
    },
    'void FromXmlString(string xmlString)': (self, xml) => fromXml(self, xml),
    'string ToXmlString(bool includePrivateParameters)': (self, includesPrivate) => toXml(self, includesPrivate),
    'RSAParameters ExportParameters(bool includePrivateParameters)': (self, includesPrivate) =>
      parametersOf(includesPrivate ? self.privateNumbers : self.publicNumbers, includesPrivate),
    'void ImportParameters(RSAParameters parameters)': (self, parameters) => self.import(numbersOf(parameters)),
    'byte[] ExportRSAPrivateKey()': (self) => byteArray(writeRsaPrivateKey(self.privateNumbers)),
    'byte[] ExportRSAPublicKey()': (self) => byteArray(writeRsaPublicKey(self.publicNumbers)),
    'void ImportFromPem(string input)': (self, text) => importPem(self, text ?? ''),
    'string ExportRSAPrivateKeyPem()': (self) => pemText('RSA PRIVATE KEY', writeRsaPrivateKey(self.privateNumbers)),
    'string ExportRSAPublicKeyPem()': (self) => pemText('RSA PUBLIC KEY', writeRsaPublicKey(self.publicNumbers)),
    'int GetMaxOutputSize()': (self) => self.keySize / 8,
    'void ImportRSAPrivateKey(byte[] source, out int bytesRead)': (self, source, read) => {
      importer(readRsaPrivateKey)(self, source)
      read.value = source?.items.length ?? 0
    },
    'void ImportRSAPublicKey(byte[] source, out int bytesRead)': (self, source, read) => {
      importer(readRsaPublicKey)(self, source)
      read.value = source?.items.length ?? 0
    },
    'void ImportPkcs8PrivateKey(byte[] source, out int bytesRead)': (self, source, read) => {
      importer(readPkcs8PrivateKey)(self, source)
      read.value = source?.items.length ?? 0
    },
    'void ImportSubjectPublicKeyInfo(byte[] source, out int bytesRead)': (self, source, read) => {
      importer(readSubjectPublicKey)(self, source)
      read.value = source?.items.length ?? 0
    },
  },
})
