import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { exception, invalidOperation } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { canonicalEscapes, iriText, safeUnescaped, unescapeDataString } from './uri-escape.ts'
import { HostType, idnHost } from './uri-host.ts'
import { mayBeRelative, parseUri, removeDotSegments, type UriParts, uriMessages } from './uri-parse.ts'

/** Numbers of `UriKind`. */
export const UriKinds = { RelativeOrAbsolute: 0, Absolute: 1, Relative: 2 } as const

/** A `System.Uri`, absolute (with `parts`) or relative. */
export class UriObject extends DotnetObject {
  readonly original: string
  readonly #parts: UriParts | null

  private constructor(original: string, parts: UriParts | null) {
    super()
    this.original = original
    this.#parts = parts
  }

  static create(text: string, kind: number = UriKinds.Absolute): UriObject {
    const made = UriObject.make(text, kind)
    if (typeof made === 'string') throw exception('System.UriFormatException', made)
    return made
  }

  static tryCreate(text: string, kind: number = UriKinds.Absolute): UriObject | null {
    const made = UriObject.make(text, kind)
    return typeof made === 'string' ? null : made
  }

  /** The URI or the message of the exception. */
  private static make(text: string, kind: number): UriObject | string {
    const parsed = parseUri(text)
    if (typeof parsed === 'string') {
      if (kind !== UriKinds.Absolute && mayBeRelative.has(parsed)) return new UriObject(text, null)
      return uriMessages[parsed]
    }
    // A rooted path is a file only where nobody takes a relative reference.
    if (kind !== UriKinds.Absolute && /^\s*\//.test(text)) return new UriObject(text, null)
    if (kind !== UriKinds.Relative) return new UriObject(text, parsed)
    if (parsed.isDosPath && !/^\s*file:/i.test(text)) return new UriObject(text, null)
    if (/^\s*\\/.test(text)) return new UriObject(text, null)
    return "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI."
  }

  get dotnetType(): DotnetType {
    return typeNamed('System.Uri')
  }
  get isAbsolute(): boolean {
    return this.#parts !== null
  }
  /** The parts, or the exception that members of a relative URI throw. */
  get parts(): UriParts {
    if (!this.#parts) throw invalidOperation('This operation is not supported for a relative URI.')
    return this.#parts
  }

  /** `AbsolutePath`: a DOS path is without the slash before its drive. */
  get path(): string {
    const path = canonicalEscapes(this.parts.rawPath)
    return this.parts.isDosPath ? path.slice(1) : path
  }
  get #slash(): string {
    return this.parts.isDosPath ? '/' : ''
  }
  get query(): string {
    return canonicalEscapes(this.parts.rawQuery)
  }
  get fragment(): string {
    return canonicalEscapes(this.parts.rawFragment)
  }
  get pathAndQuery(): string {
    return this.path + canonicalEscapes(this.parts.rawQuery)
  }
  /** Without the `@`. */
  get userInfo(): string {
    return this.parts.userInfo.replace(/@$/, '')
  }
  get host(): string {
    return this.parts.host.text
  }
  get idnHost(): string {
    return idnHost(this.parts.host)
  }
  get authority(): string {
    const { host, port, isDefaultPort } = this.parts
    return isDefaultPort || port < 0 ? host.text : `${host.text}:${port}`
  }
  /** `http://`, `mailto:`. */
  get prefix(): string {
    return this.parts.scheme + (this.parts.hasAuthority ? '://' : ':')
  }
  get absoluteUri(): string {
    const { userInfo, rawQuery, rawFragment } = this.parts
    return (
      this.prefix +
      userInfo +
      this.authority +
      this.#slash +
      this.path +
      canonicalEscapes(rawQuery) +
      canonicalEscapes(rawFragment)
    )
  }
  get isFile(): boolean {
    return this.parts.scheme === 'file'
  }
  get isLoopback(): boolean {
    const { host, scheme } = this.parts
    if (host.text === '') return scheme === 'file'
    return (
      host.text === 'localhost' ||
      (host.type === HostType.IPv4 && host.text.startsWith('127.')) ||
      host.text === '[::1]'
    )
  }
  get localPath(): string {
    const { rawPath, isDosPath, isUnc, host } = this.parts
    const path = unescapeDataString(rawPath)
    if (isDosPath) return path.slice(1).replaceAll('/', '\\')
    return isUnc ? `\\\\${host.text}${path.replaceAll('/', '\\')}` : path
  }
  get segments(): string[] {
    return (this.#slash + this.path).match(/[^/]*\/|[^/]+$/g) ?? []
  }

  leftPart(part: number): string {
    const { hasAuthority, userInfo, rawQuery } = this.parts
    if (part === 0) return this.prefix
    if (part === 1) return hasAuthority && !this.parts.isDosPath ? this.prefix + userInfo + this.authority : ''
    const path = this.prefix + userInfo + this.authority + this.#slash + this.path
    return part === 2 ? path : path + canonicalEscapes(rawQuery)
  }

  /** `new Uri(this, relative)`. */
  resolve(relative: string): UriObject {
    const base = this.parts
    const rooted = /^[ \t]*(\/|\\(?!\\))/.test(relative)
    const absolute = rooted ? null : UriObject.make(relative, UriKinds.RelativeOrAbsolute)
    if (typeof absolute === 'string') throw exception('System.UriFormatException', absolute)
    if (absolute?.isAbsolute) return absolute
    return UriObject.create(this.#combined(base, relative))
  }

  #combined(base: UriParts, relative: string): string {
    const sameScheme = new RegExp(`^\\s*${base.scheme.replace(/[.+]/g, '\\$&')}:(?![/\\\\]{2})`, 'i')
    const text = relative.trim().replace(sameScheme, '')
    const server = this.prefix + base.userInfo + this.authority
    if (text === '') return server + base.rawPath + base.rawQuery + base.rawFragment
    if (/^[/\\]{2}/.test(text)) return `${base.scheme}:${text}`
    if (text.startsWith('#')) return server + base.rawPath + base.rawQuery + text
    if (text.startsWith('?')) return server + base.rawPath + text
    if (/^[/\\]/.test(text)) return server + text
    const folder = base.rawPath.slice(0, base.rawPath.lastIndexOf('/') + 1)
    const end = text.search(/[?#]/)
    const path = end < 0 ? text : text.slice(0, end)
    const tail = end < 0 ? '' : text.slice(end)
    return server + removeDotSegments(folder + path.replaceAll('\\', '/')) + tail
  }

  sameServer(other: UriObject): boolean {
    const a = this.parts
    const b = other.parts
    return a.scheme === b.scheme && a.host.text === b.host.text && a.port === b.port
  }

  /** `MakeRelative`: the path alone. */
  pathTo(target: UriObject): string {
    return this.sameServer(target) ? pathDifference(this.path, target.path) : target.dotnetToString()
  }

  /** `MakeRelativeUri`. */
  relativeTo(target: UriObject): UriObject {
    if (!this.sameServer(target)) return target
    const path = iriText(pathDifference(this.path, target.path))
    const { rawQuery, rawFragment } = target.parts
    const tail = iriText(canonicalEscapes(rawQuery), true) + iriText(canonicalEscapes(rawFragment))
    const relative = (/^[^/?#]*:/.test(path) ? `./${path}` : path) + tail
    return new UriObject(relative, null)
  }

  isBaseOf(other: UriObject): boolean {
    if (!this.sameServer(other)) return false
    const folder = this.path.slice(0, this.path.lastIndexOf('/') + 1)
    return other.path.startsWith(folder)
  }

  override dotnetToString(): string {
    if (!this.#parts) return this.original
    const { userInfo, rawPath, rawQuery, rawFragment } = this.#parts
    return (
      this.prefix +
      safeUnescaped(userInfo) +
      this.authority +
      safeUnescaped(rawPath) +
      safeUnescaped(rawQuery, true) +
      safeUnescaped(rawFragment)
    )
  }

  override dotnetEquals(other: unknown): boolean {
    const that = typeof other === 'string' ? UriObject.tryCreate(other, UriKinds.RelativeOrAbsolute) : other
    if (!(that instanceof UriObject)) return false
    if (!this.isAbsolute || !that.isAbsolute)
      return !this.isAbsolute && !that.isAbsolute && this.original === that.original
    return this.sameServer(that) && this.pathAndQuery === that.pathAndQuery
  }

  override dotnetHashCode(): number {
    const text = this.isAbsolute ? this.parts.scheme + this.authority + this.pathAndQuery : this.original
    return typeNamed('System.String').ops.hashCode(text)
  }
}

function pathDifference(from: string, to: string): string {
  let common = 0
  let i = 0
  for (; i < from.length && i < to.length && from[i] === to[i]; i++) if (from[i] === '/') common = i + 1
  if (i === from.length && i === to.length) return ''
  const ups = from.slice(common).split('/').length - 1
  const rest = to.slice(common)
  if (ups === 0 && rest === '') return './'
  return '../'.repeat(ups) + rest
}
