import type { DotnetType } from '../type-system/type.ts'
import { isTypeAllowed } from './allow-list.ts'

/** Members that exist in .NET on types of which the gateway allows only some. */
const refused: Readonly<Record<string, string>> = {
  'System.Object': 'GetType',
  'System.DateTime':
    'AddMicroseconds Compare CompareTo Deconstruct Equals FromBinary FromFileTime FromFileTimeUtc FromOADate ' +
    'GetDateTimeFormats GetHashCode GetTypeCode Kind Microsecond Nanosecond ParseExact SpecifyKind ToBinary ' +
    'ToFileTime ToFileTimeUtc ToLocalTime ToLongDateString ToLongTimeString ToOADate ToShortDateString ' +
    'ToShortTimeString ToUniversalTime TryFormat TryParse TryParseExact UnixEpoch',
  'System.DateTimeKind': 'Local Unspecified',
  'System.Delegate':
    'Clone Combine CreateDelegate DynamicInvoke GetInvocationList GetMethodImpl HasSingleTarget Method Remove ' +
    'RemoveAll Target',
  'System.Enum':
    'CompareTo Equals Format GetHashCode GetName GetNames GetTypeCode GetUnderlyingType GetValues ' +
    'GetValuesAsUnderlyingType HasFlag IsDefined ToObject TryFormat',
  'System.Net.IPAddress':
    'Address Any Broadcast GetHashCode HostToNetworkOrder IPv6Any IPv6Loopback IPv6None IsIPv4MappedToIPv6 ' +
    'IsIPv6LinkLocal IsIPv6Multicast IsIPv6SiteLocal IsIPv6Teredo IsIPv6UniqueLocal IsValid IsValidUtf8 Loopback ' +
    'MapToIPv4 MapToIPv6 NetworkToHostOrder None ScopeId TryFormat TryWriteBytes',
  'System.Security.Cryptography.X509Certificates.X500DistinguishedName':
    'Decode EnumerateRelativeDistinguishedNames Format',
  'System.Text.RegularExpressions.Capture': 'ToString ValueSpan',
  'System.Text.RegularExpressions.CaptureCollection': 'CopyTo GetEnumerator IsReadOnly IsSynchronized SyncRoot',
  'System.Text.RegularExpressions.Group': 'Name Synchronized',
  'System.Text.RegularExpressions.GroupCollection':
    'ContainsKey CopyTo GetEnumerator IsReadOnly IsSynchronized Keys SyncRoot TryGetValue Values',
  'System.Text.RegularExpressions.Match': 'NextMatch Synchronized',
  'System.Text.RegularExpressions.MatchCollection': 'CopyTo GetEnumerator IsReadOnly IsSynchronized SyncRoot',
  'System.Text.RegularExpressions.Regex':
    'CacheSize CompileToAssembly Count EnumerateMatches EnumerateSplits Escape GetGroupNames GetGroupNumbers ' +
    'GroupNameFromNumber GroupNumberFromName InfiniteMatchTimeout MatchTimeout Options RightToLeft ToString ' +
    'ValueMatchEnumerator ValueSplitEnumerator',
  'Newtonsoft.Json.JsonConvert':
    'DefaultSettings DeserializeAnonymousType DeserializeXNode DeserializeXmlNode False NaN NegativeInfinity Null ' +
    'PopulateObject PositiveInfinity SerializeXNode SerializeXmlNode ToString True Undefined',
}

/** The type that has a member of this name in .NET and isn't allowed to give it; null where no type has. */
export function refusedMember(type: DotnetType, name: string): string | null {
  for (let t: DotnetType | null = type; t; t = t.base) {
    const names = Object.hasOwn(refused, t.fullName) ? refused[t.fullName] : undefined
    if (names?.split(' ').includes(name)) return t.fullName
  }
  return type.kind === 'interface' && name === 'GetType' && isTypeAllowed('System.Object') ? 'System.Object' : null
}
