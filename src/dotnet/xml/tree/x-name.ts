import type { SerializedProperty } from '../../json/object-properties.ts'
import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { argument, required } from '../../values/exception.ts'
import { DotnetObject } from '../../values/object.ts'
import { verifyNcName, xmlNamespace, xmlnsNamespace } from '../names.ts'

/** `XNamespace`; interned, so that identity is equality. */
export class XNamespaceObject extends DotnetObject {
  readonly namespaceName: string
  readonly #names = new Map<string, XNameObject>()

  private constructor(namespaceName: string) {
    super()
    this.namespaceName = namespaceName
  }

  static readonly #all = new Map<string, XNamespaceObject>()

  static of(namespaceName: string): XNamespaceObject {
    let made = XNamespaceObject.#all.get(namespaceName)
    if (!made) {
      // Names come from requests, so the table must not grow without end. A policy compares names of one evaluation.
      if (XNamespaceObject.#all.size > 10_000) XNamespaceObject.#all.clear()
      made = wellKnown.get(namespaceName) ?? new XNamespaceObject(namespaceName)
      XNamespaceObject.#all.set(namespaceName, made)
    }
    return made
  }

  name(localName: string | null): XNameObject {
    const text = required(localName, 'localName')
    let made = this.#names.get(text)
    if (!made) {
      if (this.#names.size > 10_000) this.#names.clear()
      made = new XNameObject(this, verifyNcName(text))
      this.#names.set(text, made)
    }
    return made
  }

  /** A namespace that is never dropped from the table. */
  static wellKnown(namespaceName: string): XNamespaceObject {
    const made = new XNamespaceObject(namespaceName)
    wellKnown.set(namespaceName, made)
    return made
  }

  override get dotnetType(): DotnetType {
    return typeNamed('System.Xml.Linq.XNamespace')
  }
  override dotnetToString(): string {
    return this.namespaceName
  }
  override dotnetEquals(other: unknown): boolean {
    return sameNamespace(this, other)
  }
  override dotnetHashCode(): number {
    return typeNamed('System.String').ops.hashCode(this.namespaceName)
  }
  jsonProperties(): readonly SerializedProperty[] {
    return [{ name: 'NamespaceName', type: typeNamed('System.String'), value: this.namespaceName }]
  }
}

const wellKnown = new Map<string, XNamespaceObject>()

export const noNamespace = XNamespaceObject.wellKnown('')
export const xmlPrefixNamespace = XNamespaceObject.wellKnown(xmlNamespace)
export const xmlnsPrefixNamespace = XNamespaceObject.wellKnown(xmlnsNamespace)

/** `XName`: local name and namespace. */
export class XNameObject extends DotnetObject {
  readonly namespace: XNamespaceObject
  readonly localName: string

  /** Use `XNamespaceObject.name`, which checks the name. */
  constructor(namespace: XNamespaceObject, localName: string) {
    super()
    this.namespace = namespace
    this.localName = localName
  }

  /** `XName.Get("{namespace}local")`. */
  static parse(expandedName: string | null): XNameObject {
    const text = required(expandedName, 'expandedName')
    if (text === '') throw argument('The value cannot be an empty string.', 'expandedName')
    if (text[0] !== '{') return noNamespace.name(text)
    const end = text.lastIndexOf('}')
    if (end <= 1 || end === text.length - 1) throw argument(`'${text}' is an invalid expanded name.`)
    return XNamespaceObject.of(text.slice(1, end)).name(text.slice(end + 1))
  }

  get namespaceName(): string {
    return this.namespace.namespaceName
  }

  override get dotnetType(): DotnetType {
    return typeNamed('System.Xml.Linq.XName')
  }
  override dotnetToString(): string {
    return this.namespaceName === '' ? this.localName : `{${this.namespaceName}}${this.localName}`
  }
  override dotnetEquals(other: unknown): boolean {
    return sameName(this, other)
  }
  override dotnetHashCode(): number {
    return typeNamed('System.String').ops.hashCode(this.dotnetToString())
  }
  jsonProperties(): readonly SerializedProperty[] {
    const string = typeNamed('System.String')
    return [
      { name: 'LocalName', type: string, value: this.localName },
      { name: 'Namespace', type: this.namespace.dotnetType, value: this.namespace },
      { name: 'NamespaceName', type: string, value: this.namespaceName },
    ]
  }
}

export function sameNamespace(a: XNamespaceObject | null, b: unknown): boolean {
  return a === b || (a !== null && b instanceof XNamespaceObject && a.namespaceName === b.namespaceName)
}

export function sameName(a: XNameObject | null, b: unknown): boolean {
  return (
    a === b ||
    (a !== null && b instanceof XNameObject && a.localName === b.localName && a.namespaceName === b.namespaceName)
  )
}
