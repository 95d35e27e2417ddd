import { exception, invalidCast } from '../values/exception.ts'
import type { DotnetObject } from '../values/object.ts'

const prefix = 'System.Security.Cryptography.'

/** The names of `CryptoConfig.CreateFromName`, lower case, and the types that they stand for. */
const typeByName = new Map<string, string>()

/** What makes an object of each type; filled by the modules of the algorithms. */
const factories = new Map<string, (typeName: string) => DotnetObject>()

function names(typeName: string, ...aliases: string[]): void {
  for (const alias of [...aliases, prefix + typeName]) typeByName.set(alias.toLowerCase(), prefix + typeName)
}

const signature = 'http://www.w3.org/2000/09/xmldsig#'
const encryption = 'http://www.w3.org/2001/04/xmlenc#'
const signatureMore = 'http://www.w3.org/2001/04/xmldsig-more#'

names('SHA1CryptoServiceProvider', 'SHA', 'SHA1', `${prefix}SHA1`, `${prefix}HashAlgorithm`, `${signature}sha1`)
names('SHA1Managed')
names('MD5CryptoServiceProvider', 'MD5', `${prefix}MD5`)
names('SHA256Managed', 'SHA256', 'SHA-256', `${prefix}SHA256`, `${encryption}sha256`)
names('SHA384Managed', 'SHA384', 'SHA-384', `${prefix}SHA384`, `${signatureMore}sha384`)
names('SHA512Managed', 'SHA512', 'SHA-512', `${prefix}SHA512`, `${encryption}sha512`)
names('SHA256CryptoServiceProvider')
names('SHA384CryptoServiceProvider')
names('SHA512CryptoServiceProvider')
names('HMACSHA1', 'HMACSHA1', `${prefix}HMAC`, `${prefix}KeyedHashAlgorithm`, `${signature}hmac-sha1`)
names('HMACMD5', 'HMACMD5', `${signatureMore}hmac-md5`)
names('HMACSHA256', 'HMACSHA256', `${signatureMore}hmac-sha256`)
names('HMACSHA384', 'HMACSHA384', `${signatureMore}hmac-sha384`)
names('HMACSHA512', 'HMACSHA512', `${signatureMore}hmac-sha512`)
names('AesCryptoServiceProvider', 'AES', 'AesCryptoServiceProvider')
names('AesManaged', 'AesManaged')
names('RijndaelManaged', 'Rijndael', `${prefix}Rijndael`, `${prefix}SymmetricAlgorithm`)
names('DESCryptoServiceProvider', 'DES', `${prefix}DES`, `${encryption}des-cbc`)
names(
  'TripleDESCryptoServiceProvider',
  '3DES',
  'TripleDES',
  'Triple DES',
  `${prefix}TripleDES`,
  `${encryption}tripledes-cbc`,
)
names('RC2CryptoServiceProvider', 'RC2', `${prefix}RC2`)
names('RSACryptoServiceProvider', 'RSA', `${prefix}RSA`, `${prefix}AsymmetricAlgorithm`)
names('RNGCryptoServiceProvider', 'RandomNumberGenerator', `${prefix}RandomNumberGenerator`)

/** Says how objects of a type are made. */
export function registerAlgorithm(typeName: string, make: (typeName: string) => DotnetObject): void {
  factories.set(typeName, make)
}

/** False where what follows a comma, which .NET takes for the name of an assembly, can't be one. */
function isAssembly(name: string): boolean {
  const [, assembly, ...parts] = name.split(',')
  if (assembly === undefined || (assembly.trim() === '' && parts.length === 0)) return true
  const isPart = (part: string): boolean => /^\s*[^=]+=[^=]*$/.test(part) && !/^\s*Version=(?![\d.]+\s*$)/i.test(part)
  return !assembly.includes('=') && parts.every(isPart)
}

/**
 * `XxxAlgorithm.Create(name)`: null for an unknown name, InvalidCastException where the name stands for something else
 * than `wanted`.
 */
export function createFromName<T extends DotnetObject>(
  name: string,
  wanted: abstract new (...args: never[]) => T,
  wantedName: string,
  fits: (made: T) => boolean = () => true,
): T | null {
  const typeName = typeByName.get(name.toLowerCase())
  if (typeName === undefined) {
    if (!isAssembly(name)) throw exception('System.IO.FileLoadException', 'The given assembly name was invalid.')
    return null
  }
  const made = factories.get(typeName)?.(typeName)
  if (made instanceof wanted && fits(made)) return made
  throw invalidCast(typeName, prefix + wantedName)
}
