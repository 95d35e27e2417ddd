import { nonNegative } from '../system/range-checks.ts'
import { compareNullable, comparisonOf } from '../text/collation.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { DotnetArray } from '../values/array.ts'
import { argument, argumentOutOfRange, nullReference, required } from '../values/exception.ts'
import { escapeDataString, escapeUriString, unescapeDataString } from './uri-escape.ts'
import { componentsOf } from './uri-get-components.ts'
import { checkHostName } from './uri-host.ts'
import { UriKinds, UriObject } from './uri-object.ts'
import { isWellFormed } from './uri-well-formed.ts'
import { hexValue, percentByteAt } from './utf8.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Uri: UriObject
  }
}

function withBase(base: UriObject | null, relative: string | null): UriObject {
  return checkedBase(base).resolve(required(relative, 'relativeUri'))
}

function checkedBase(base: UriObject | null): UriObject {
  const from = required(base, 'baseUri')
  if (!from.isAbsolute) throw argumentOutOfRange('baseUri')
  return from
}

function resolved(base: UriObject | null, relative: UriObject | null): UriObject {
  const from = checkedBase(base)
  const to = required(relative, 'relativeUri')
  return to.isAbsolute ? to : from.resolve(to.original)
}

function attempt(body: () => UriObject): UriObject | null {
  try {
    return body()
  } catch {
    return null
  }
}

function compareUris(
  a: UriObject | null,
  b: UriObject | null,
  parts: number,
  format: number,
  comparison: number,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1
  if (!a.isAbsolute || !b.isAbsolute) {
    if (a.isAbsolute || b.isAbsolute) return a.isAbsolute ? 1 : -1
    return compareNullable(a.original, b.original, comparisonOf(comparison))
  }
  return compareNullable(componentsOf(a, parts, format), componentsOf(b, parts, format), comparisonOf(comparison))
}

export const uri = defineClass<UriObject>()('System.Uri', {
  members: {
    'new(string uriString)': (text) => UriObject.create(required(text, 'uriString')),
    'new(string uriString, bool dontEscape)': notBuilt('unescapedUris'),
    'new(Uri baseUri, string relativeUri, bool dontEscape)': notBuilt('unescapedUris'),
    'new(string uriString, UriKind uriKind)': (text, kind) => UriObject.create(required(text, 'uriString'), kind),
    'new(Uri baseUri, string relativeUri)': (base, relative) =>
      relative === null ? checkedBase(base).resolve('') : withBase(base, relative),
    'new(Uri baseUri, Uri relativeUri)': (base, relative) => resolved(base, relative),
    'static readonly string UriSchemeFile': () => 'file',
    'static readonly string UriSchemeSftp': () => 'sftp',
    'static readonly string UriSchemeFtps': () => 'ftps',
    'static readonly string UriSchemeSsh': () => 'ssh',
    'static readonly string UriSchemeTelnet': () => 'telnet',
    'static readonly string UriSchemeFtp': () => 'ftp',
    'static readonly string UriSchemeGopher': () => 'gopher',
    'static readonly string UriSchemeHttp': () => 'http',
    'static readonly string UriSchemeHttps': () => 'https',
    'static readonly string UriSchemeMailto': () => 'mailto',
    'static readonly string UriSchemeNews': () => 'news',
    'static readonly string UriSchemeNntp': () => 'nntp',
    'static readonly string UriSchemeNetTcp': () => 'net.tcp',
    'static readonly string UriSchemeNetPipe': () => 'net.pipe',
    'static readonly string UriSchemeWs': () => 'ws',
    'static readonly string UriSchemeWss': () => 'wss',
    'static readonly string SchemeDelimiter': () => '://',
    'string AbsolutePath { get; }': (self) => self.path,
    'string AbsoluteUri { get; }': (self) => self.absoluteUri,
    'string LocalPath { get; }': (self) => self.localPath,
    'string Authority { get; }': (self) => self.authority,
    'UriHostNameType HostNameType { get; }': (self) => self.parts.host.type,
    'bool IsDefaultPort { get; }': (self) => self.parts.isDefaultPort,
    'bool IsFile { get; }': (self) => self.isFile,
    'bool IsLoopback { get; }': (self) => self.isLoopback,
    'string PathAndQuery { get; }': (self) => self.pathAndQuery,
    'string[] Segments { get; }': (self) => new DotnetArray(typeNamed('System.String').array(), self.segments),
    'bool IsUnc { get; }': (self) => self.parts.isUnc,
    'string Host { get; }': (self) => self.host,
    'int Port { get; }': (self) => self.parts.port,
    'string Query { get; }': (self) => self.query,
    'string Fragment { get; }': (self) => self.fragment,
    'string Scheme { get; }': (self) => self.parts.scheme,
    'string OriginalString { get; }': (self) => self.original,
    'string DnsSafeHost { get; }': (self) => (self.host.startsWith('[') ? self.idnHost : self.host),
    'string IdnHost { get; }': (self) => self.idnHost,
    'bool IsAbsoluteUri { get; }': (self) => self.isAbsolute,
    'bool UserEscaped { get; }': () => false,
    'string UserInfo { get; }': (self) => self.userInfo,
    'static UriHostNameType CheckHostName(string name)': (name) => checkHostName(name),
    'string GetLeftPart(UriPartial part)': (self, part) => self.leftPart(part),
    'static string HexEscape(char character)': (character) => {
      if (character > 255) {
        const shown = String.fromCharCode(character)
        throw argumentOutOfRange('character', `character ('${shown}') must be less than or equal to 'ÿ'.`, shown)
      }
      return `%${character.toString(16).toUpperCase().padStart(2, '0')}`
    },
    'static char HexUnescape(string pattern, ref int index)': (pattern, index) => {
      const text = required(pattern, 'pattern')
      nonNegative(index.value, 'index')
      if (index.value >= text.length)
        throw argumentOutOfRange(
          'index',
          `index ('${index.value}') must be less than '${text.length}'.`,
          String(index.value),
        )
      const byte = percentByteAt(text, index.value)
      if (byte < 0) return text.charCodeAt(index.value++)
      index.value += 3
      return byte
    },
    'static bool IsHexEncoding(string pattern, int index)': (pattern, index) => {
      if (pattern === null) throw nullReference()
      return percentByteAt(pattern, index) >= 0
    },
    'static bool CheckSchemeName(string schemeName)': (name) => name !== null && /^[A-Za-z][A-Za-z0-9+.-]*$/.test(name),
    'static bool IsHexDigit(char character)': (character) => hexValue(character) >= 0,
    'static int FromHex(char digit)': (digit) => {
      const value = hexValue(digit)
      if (value < 0) throw argument('Value does not fall within the expected range.', 'digit')
      return value
    },
    'int GetHashCode()': (self) => self.dotnetHashCode(),
    'string ToString()': (self) => self.dotnetToString(),
    'static bool op_Equality(Uri uri1, Uri uri2)': (a, b) => (a === null ? b === null : a.dotnetEquals(b)),
    'static bool op_Inequality(Uri uri1, Uri uri2)': (a, b) => (a === null ? b !== null : !a.dotnetEquals(b)),
    'bool Equals(object comparand)': (self, other) => self.dotnetEquals(other),
    'bool Equals(Uri other)': (self, other) => self.dotnetEquals(other),
    'Uri MakeRelativeUri(Uri uri)': (self, other) => self.relativeTo(required(other, 'uri')),
    'string MakeRelative(Uri toUri)': (self, other) => self.pathTo(required(other, 'toUri')),
    'static bool TryCreate(string uriString, UriKind uriKind, out Uri result)': (text, kind, result) => {
      result.value = text === null ? null : UriObject.tryCreate(text, kind)
      return result.value !== null
    },
    'static bool TryCreate(Uri baseUri, string relativeUri, out Uri result)': (base, relative, result) => {
      result.value = base?.isAbsolute && relative !== null ? attempt(() => base.resolve(relative)) : null
      return result.value !== null
    },
    'static bool TryCreate(Uri baseUri, Uri relativeUri, out Uri result)': (base, relative, result) => {
      result.value = base?.isAbsolute && relative !== null ? attempt(() => resolved(base, relative)) : null
      return result.value !== null
    },
    'string GetComponents(UriComponents components, UriFormat format)': (self, components, format) =>
      componentsOf(self, components, format),
    'static int Compare(Uri uri1, Uri uri2, UriComponents partsToCompare, UriFormat compareFormat, StringComparison comparisonType)':
      compareUris,
    'bool IsWellFormedOriginalString()': (self) =>
      isWellFormed(self.original, self.isAbsolute ? UriKinds.Absolute : UriKinds.Relative),
    'static bool IsWellFormedUriString(string uriString, UriKind uriKind)': (text, kind) =>
      text !== null && isWellFormed(text, kind),
    'static string UnescapeDataString(string stringToUnescape)': (text) =>
      unescapeDataString(required(text, 'stringToUnescape')),
    'static string EscapeUriString(string stringToEscape)': (text) => escapeUriString(required(text, 'stringToEscape')),
    'static string EscapeDataString(string stringToEscape)': (text) =>
      escapeDataString(required(text, 'stringToEscape')),
    'bool IsBaseOf(Uri uri)': (self, other) => {
      const target = required(other, 'uri')
      return self.isAbsolute && target.isAbsolute && self.isBaseOf(target)
    },
  },
  isInstance: (value) => value instanceof UriObject,
})
