import { canonicalEscapes } from './uri-escape.ts'
import { HostType, parseHost, type UriHost } from './uri-host.ts'

/** The parts of an absolute URI. `raw…` keep the spelling of the input where `ToString` shows it. */
export interface UriParts {
  readonly scheme: string
  readonly hasAuthority: boolean
  readonly userInfo: string
  readonly host: UriHost
  /** -1 where the scheme has no default and none is given. */
  readonly port: number
  readonly isDefaultPort: boolean
  readonly rawPath: string
  readonly rawQuery: string
  readonly rawFragment: string
  readonly isDosPath: boolean
  readonly isUnc: boolean
}

/** Why a text is no absolute URI. */
export type UriFailure = 'empty' | 'format' | 'scheme' | 'host' | 'authority' | 'port' | 'dosPath'

export const uriMessages: Readonly<Record<UriFailure, string>> = {
  empty: 'Invalid URI: The URI is empty.',
  format: 'Invalid URI: The format of the URI could not be determined.',
  scheme: 'Invalid URI: The URI scheme is not valid.',
  host: 'Invalid URI: The hostname could not be parsed.',
  authority: 'Invalid URI: The Authority/Host could not be parsed.',
  port: 'Invalid URI: Invalid port specified.',
  dosPath: "Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'.",
}

/** Failures after which the text may still be a relative reference. */
export const mayBeRelative: ReadonlySet<UriFailure> = new Set(['empty', 'format', 'scheme', 'authority'])

const defaultPorts: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  ftp: 21,
  gopher: 70,
  nntp: 119,
  telnet: 23,
  ldap: 389,
  'net.tcp': 808,
  mailto: 25,
  file: -1,
  'net.pipe': -1,
}
/** Schemes that must have a host after `//`. */
const needsHost = new Set(['http', 'https', 'ws', 'wss', 'ftp', 'gopher', 'nntp', 'telnet', 'net.tcp', 'net.pipe'])
const turnsSlashes = new Set(['http', 'https', 'ws', 'wss', 'ftp', 'file', 'net.tcp', 'net.pipe'])

const noHost: UriHost = { type: HostType.Unknown, text: '', scope: '' }
const fileHost: UriHost = { type: HostType.Basic, text: '', scope: '' }

/** A drive without a root. */
const drive = (text: string): UriFailure => (text.length === 2 ? 'format' : 'dosPath')

/** Parses an absolute URI, a rooted DOS path, a UNC path or a rooted path (which is a file). */
export function parseUri(input: string): UriParts | UriFailure {
  const text = input.replace(/^[ \t\r\n\f\v]+|[ \t\r\n\f\v]+$/g, '')
  if (text === '') return input === '' ? 'empty' : 'format'
  if (/^[\\/]{2}/.test(text)) return parseFile(escapedPath(text.slice(2)), true)
  if (text.startsWith('/')) return filePath(escapedPath(text), false)
  // A drive may be written with a bar.
  if (/^[A-Za-z]\|/.test(text)) return /^.\|[\\/]/.test(text) ? parseUri(text.replace('|', ':')) : drive(text)
  const colon = text.indexOf(':')
  if (colon < 0) return 'format'
  const name = text.slice(0, colon)
  if (colon === 1 && /[A-Za-z]/.test(name)) {
    if (/^[\\/]/.test(text.slice(2))) return filePath(`/${escapedPath(text)}`, true)
    return drive(text)
  }
  if (name === '' || /^[^A-Za-z]\|/.test(text)) return 'format'
  if (!/^[A-Za-z][A-Za-z0-9+.-]*$/.test(name)) return 'scheme'
  const scheme = name.toLowerCase()
  const rest = text.slice(colon + 1)
  if (scheme === 'file') return parseFileScheme(rest)
  if (needsHost.has(scheme) && rest.startsWith('\\\\')) return 'host'
  const hasAuthority = (turnsSlashes.has(scheme) ? /^[\\/]{2}/ : /^\/\//).test(rest)
  if (!hasAuthority) {
    if (needsHost.has(scheme)) return 'authority'
    if (scheme === 'mailto') return parseMail(rest)
    return {
      ...splitTail(rest),
      scheme,
      hasAuthority: false,
      userInfo: '',
      host: noHost,
      port: -1,
      isDefaultPort: true,
      isDosPath: false,
      isUnc: false,
    }
  }
  return parseServer(scheme, rest.slice(2))
}

/** The name of a file isn't escaped yet, and has neither query nor fragment. */
function escapedPath(path: string): string {
  return path
    .replace(/%([\da-fA-F]{2})?/g, (written, hex: string | undefined) =>
      hex !== undefined && /[\w.~-]/.test(String.fromCharCode(Number.parseInt(hex, 16))) ? written : `%25${hex ?? ''}`,
    )
    .replaceAll('?', '%3F')
    .replaceAll('#', '%23')
}

function parseServer(scheme: string, rest: string): UriParts | UriFailure {
  if (turnsSlashes.has(scheme) && rest.startsWith('\\')) return 'host'
  const end = rest.search(turnsSlashes.has(scheme) ? /[/?#\\]/ : /[/?#]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const parsed = parseAuthority(scheme, authority)
  if (typeof parsed === 'string') return parsed
  const tail = splitTail(end < 0 ? '' : rest.slice(end))
  const slashed = turnsSlashes.has(scheme) ? tail.rawPath.replaceAll('\\', '/') : tail.rawPath
  const rawPath = removeDotSegments(slashed === '' ? '/' : slashed)
  return { ...tail, ...parsed, rawPath, scheme, hasAuthority: true, isDosPath: false, isUnc: false }
}

function parseAuthority(
  scheme: string,
  authority: string,
): Pick<UriParts, 'userInfo' | 'host' | 'port' | 'isDefaultPort'> | UriFailure {
  const at = authority.indexOf('@')
  const userInfo = at < 0 ? '' : canonicalEscapes(authority.slice(0, at + 1))
  const server = authority.slice(at + 1)
  const bracket = server.startsWith('[') ? server.indexOf(']') : 0
  if (bracket < 0) return 'host'
  const colon = server.indexOf(':', bracket)
  const hostText = colon < 0 ? server : server.slice(0, colon)
  const portText = colon < 0 ? '' : server.slice(colon + 1)
  if (!/^\d*$/.test(portText) || Number(portText) > 65_535) return 'port'
  const defaultPort = defaultPorts[scheme] ?? -1
  const port = portText === '' ? defaultPort : Number(portText)
  if (hostText === '') {
    if (needsHost.has(scheme) || portText !== '') return 'host'
    return { userInfo, host: fileHost, port: defaultPort, isDefaultPort: true }
  }
  const host = parseHost(hostText)
  if (!host) return 'host'
  return { userInfo, host, port, isDefaultPort: port === defaultPort }
}

function parseMail(rest: string): UriParts | UriFailure {
  const tail = splitTail(rest)
  const at = tail.rawPath.lastIndexOf('@')
  const common = { scheme: 'mailto', hasAuthority: false, isDosPath: false, isUnc: false, isDefaultPort: true }
  if (at < 0) return { ...tail, ...common, userInfo: '', host: noHost, port: 25 }
  const host = parseHost(tail.rawPath.slice(at + 1))
  if (!host) return 'host'
  return { ...tail, ...common, rawPath: '', userInfo: canonicalEscapes(tail.rawPath.slice(0, at + 1)), host, port: 25 }
}

function parseFileScheme(rest: string): UriParts | UriFailure {
  const slashes = /^[\\/]*/.exec(rest)?.[0].length ?? 0
  const body = rest.slice(slashes)
  if (/^[A-Za-z][:|]([\\/]|$)/.test(body)) return filePath(`/${body}`, true)
  if (slashes === 2) return parseFile(body, false)
  if (slashes >= 3) return filePath(`/${body}`, false)
  return 'host'
}

function filePath(path: string, isDosPath: boolean): UriParts {
  const tail = splitTail(isDosPath ? path.replaceAll('\\', '/') : path)
  return {
    ...tail,
    rawPath: removeDotSegments(tail.rawPath),
    scheme: 'file',
    hasAuthority: true,
    userInfo: '',
    host: fileHost,
    port: -1,
    isDefaultPort: true,
    isDosPath,
    isUnc: false,
  }
}

/** `server/share/…` of a UNC path or of `file://server/…`. */
function parseFile(rest: string, isPath: boolean): UriParts | UriFailure {
  const end = rest.search(isPath ? /[\\/]/ : /[\\/?#]/)
  const name = end < 0 ? rest : rest.slice(0, end)
  const host = parseHost(name)
  if (!host) return 'host'
  const tail = splitTail((end < 0 ? '' : rest.slice(end)).replaceAll('\\', '/'))
  return {
    ...tail,
    rawPath: removeDotSegments(tail.rawPath === '' ? '/' : tail.rawPath),
    scheme: 'file',
    hasAuthority: true,
    userInfo: '',
    host,
    port: -1,
    isDefaultPort: true,
    isDosPath: false,
    isUnc: true,
  }
}

function splitTail(text: string): Pick<UriParts, 'rawPath' | 'rawQuery' | 'rawFragment'> {
  const hash = text.indexOf('#')
  const rawFragment = hash < 0 ? '' : text.slice(hash)
  const beforeHash = hash < 0 ? text : text.slice(0, hash)
  const question = beforeHash.indexOf('?')
  return {
    rawPath: question < 0 ? beforeHash : beforeHash.slice(0, question),
    rawQuery: question < 0 ? '' : beforeHash.slice(question),
    rawFragment,
  }
}

/** Resolves `.` and `..`, also where their dots are escaped. */
export function removeDotSegments(path: string): string {
  if (!/\/(\.|%2[eE])/.test(path)) return path
  const segments = path.split('/')
  const kept: string[] = []
  segments.forEach((segment, index) => {
    const plain = segment.replace(/%2[eE]/g, '.')
    const isLast = index === segments.length - 1
    if (plain === '.' || plain === '..') {
      if (plain === '..' && kept.length > 1) kept.pop()
      if (isLast) kept.push('')
    } else kept.push(segment)
  })
  return kept.join('/')
}
