/** Classes without subclasses: none of them can turn out to be what it isn't declared to be. */
import type { DotnetType } from '../../dotnet/type-system/type.ts'

export function isSealed({ fullName }: DotnetType): boolean {
  return sealedClasses.has(fullName) || fullName.startsWith('<>f__AnonymousType')
}

const byNamespace = [
  ['System', 'CharEnumerator DBNull IndexOutOfRangeException String TimeZoneInfo TimeZoneInfo+AdjustmentRule'],
  ['System.Collections.Generic', 'Dictionary+KeyCollection`2 Dictionary+ValueCollection`2'],
  ['System.IO', 'InvalidDataException'],
  ['System.Runtime.CompilerServices', 'SwitchExpressionException'],
  [
    'System.Security.Cryptography',
    'KeySizes Oid RNGCryptoServiceProvider RSACng RSAEncryptionPadding RSASignaturePadding SHA1Managed SHA256Managed SHA384Managed SHA512Managed',
  ],
  ['System.Security.Cryptography.X509Certificates', 'PublicKey X500DistinguishedName'],
  ['System.Text', 'DecoderFallbackException EncoderFallbackException StringBuilder'],
  ['System.Text.RegularExpressions', 'RegexParseException'],
  ['System.Xml', 'XmlAttributeCollection XmlReaderSettings'],
  ['System.Xml.Linq', 'XName XNamespace XNodeDocumentOrderComparer XNodeEqualityComparer'],
] as const

const sealedClasses: ReadonlySet<string> = new Set(
  byNamespace.flatMap(([namespace, names]) => names.split(' ').map((name) => `${namespace}.${name}`)),
)
