import type { TypeDefinition } from '../type-system/definition.ts'
import { asymmetricAlgorithmType } from './asymmetric-algorithm.ts'
import { cipherModeType } from './cipher-mode.ts'
import { cryptoTransformType } from './crypto-transform.ts'
import { hashAlgorithmType } from './hash-algorithm.ts'
import { hashAlgorithmNameType } from './hash-algorithm-name.ts'
import { hmacType } from './hmac.ts'
import { hmacMd5Type } from './hmac-md5.ts'
import { hmacSha1Type } from './hmac-sha1.ts'
import { hmacSha256Type } from './hmac-sha256.ts'
import { hmacSha384Type } from './hmac-sha384.ts'
import { hmacSha512Type } from './hmac-sha512.ts'
import { keySizesType } from './key-sizes.ts'
import { keyedHashAlgorithmType } from './keyed-hash-algorithm.ts'
import { md5Type } from './md5.ts'
import { oidType } from './oid.ts'
import { oidGroupType } from './oid-group.ts'
import { paddingModeType } from './padding-mode.ts'
import { publicKeyType } from './public-key.ts'
import { randomNumberGeneratorType } from './random-number-generator.ts'
import { rngCryptoServiceProviderType } from './rng-crypto-service-provider.ts'
import { rsaCngType, rsaType } from './rsa.ts'
import { rsaCertificateExtensionsType } from './rsa-certificate-extensions.ts'
import { rsaEncryptionPaddingModeType, rsaEncryptionPaddingType } from './rsa-encryption-padding.ts'
import { rsaParametersType } from './rsa-parameters.ts'
import { rsaSignaturePaddingModeType, rsaSignaturePaddingType } from './rsa-signature-padding.ts'
import { sha1Type } from './sha1.ts'
import { sha1ManagedType } from './sha1-managed.ts'
import { sha256Type } from './sha256.ts'
import { sha256ManagedType } from './sha256-managed.ts'
import { sha384Type } from './sha384.ts'
import { sha384ManagedType } from './sha384-managed.ts'
import { sha512Type } from './sha512.ts'
import { sha512ManagedType } from './sha512-managed.ts'
import { symmetricAlgorithmType } from './symmetric-algorithm.ts'
import { x500DistinguishedNameType } from './x500-distinguished-name.ts'
import { x509CertificateType } from './x509-certificate.ts'
import { x509Certificate2Type } from './x509-certificate2.ts'
import { x509ContentTypeType } from './x509-content-type.ts'
import { x509KeyStorageFlagsType } from './x509-key-storage-flags.ts'
import { x509NameTypeType } from './x509-name-type.ts'

/** The declared types of System.Security.Cryptography and its X509Certificates. */
export const cryptographyTypes: readonly TypeDefinition[] = [
  cryptoTransformType,
  hashAlgorithmType,
  hashAlgorithmNameType,
  keyedHashAlgorithmType,
  hmacType,
  hmacMd5Type,
  hmacSha1Type,
  hmacSha256Type,
  hmacSha384Type,
  hmacSha512Type,
  md5Type,
  sha1Type,
  sha1ManagedType,
  sha256Type,
  sha256ManagedType,
  sha384Type,
  sha384ManagedType,
  sha512Type,
  sha512ManagedType,
  randomNumberGeneratorType,
  rngCryptoServiceProviderType,
  cipherModeType,
  paddingModeType,
  keySizesType,
  symmetricAlgorithmType,
  asymmetricAlgorithmType,
  oidType,
  oidGroupType,
  x509KeyStorageFlagsType,
  publicKeyType,
  rsaType,
  rsaCngType,
  rsaCertificateExtensionsType,
  rsaEncryptionPaddingModeType,
  rsaEncryptionPaddingType,
  rsaParametersType,
  rsaSignaturePaddingModeType,
  rsaSignaturePaddingType,
  x500DistinguishedNameType,
  x509CertificateType,
  x509Certificate2Type,
  x509ContentTypeType,
  x509NameTypeType,
]
