import { dotnetTypeNames } from '../../dotnet/allow-list/dotnet-type-names.ts'
import type { TypeDefinition } from '../../dotnet/type-system/definition.ts'
import type { Member } from '../../dotnet/type-system/member.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'

/** What expressions of one engine see. Make it once: look-up tables are kept with it. */
export interface BindingEnvironment {
  /** Type of `context`. */
  readonly contextType: DotnetType
  /** All declared types, those of `context` and the embedder's included. */
  readonly types: readonly TypeDefinition[]
  /** Namespaces imported besides C#'s usual ones: that of the context's types. Their types are allowed whole. */
  readonly contextNamespaces: readonly string[]
}

/** Imported without a `using` (expressions.md, section 2). */
export const importedNamespaces: readonly string[] = [
  'System',
  'System.Collections.Generic',
  'System.IO',
  'System.Linq',
  'System.Security.Cryptography',
  'System.Security.Cryptography.X509Certificates',
  'System.Text',
  'System.Text.RegularExpressions',
  'System.Threading',
  'System.Threading.Tasks',
  'System.Xml',
  'System.Xml.Linq',
  'Newtonsoft.Json',
  'Newtonsoft.Json.Linq',
]

/** A type of .NET that exists but isn't declared: expressions may not use it, or Sluice can't yet. */
export interface KnownName {
  readonly fullName: string
  readonly definition: TypeDefinition | null
}

/** Tables over the declared types. */
export class TypeIndex {
  readonly imports: readonly string[]
  readonly namespaces = new Set<string>()
  /** By full name with arity. */
  readonly #declared = new Map<string, TypeDefinition>()
  readonly #extensions = new Map<string, Member[]>()
  readonly #short = new Map<string, readonly KnownName[]>()
  readonly #extensionTypes: TypeDefinition[]
  #extensionsRead = false

  constructor(environment: BindingEnvironment) {
    this.imports = [...importedNamespaces, ...environment.contextNamespaces]
    for (const definition of environment.types) {
      this.#declared.set(definition.fullName, definition)
      this.#addNamespace(definition.namespace)
    }
    for (const name of Object.keys(dotnetTypeNames)) this.#addNamespace(name)
    this.#extensionTypes = environment.types.filter((d) => d.parts.isStatic)
  }

  #addNamespace(name: string): void {
    for (let n = name; n !== '' && !this.namespaces.has(n); n = n.slice(0, Math.max(0, n.lastIndexOf('.'))))
      this.namespaces.add(n)
  }

  /** A type by full name with arity suffix, declared or only known to exist. */
  named(fullName: string): KnownName | null {
    const definition = this.#declared.get(fullName)
    if (definition) return { fullName, definition }
    return realTypeNames().has(fullName) ? { fullName, definition: null } : null
  }

  /** Types of a short name in the imported namespaces. */
  imported(name: string, arity: number): readonly KnownName[] {
    const key = arity === 0 ? name : `${name}\`${arity}`
    let found = this.#short.get(key)
    if (!found) {
      found = this.imports.map((ns) => this.named(ns === '' ? key : `${ns}.${key}`)).filter((k) => k !== null)
      this.#short.set(key, found)
    }
    return found
  }

  extensions(name: string): readonly Member[] {
    if (!this.#extensionsRead) {
      this.#extensionsRead = true
      for (const definition of this.#extensionTypes) {
        for (const member of definition.members) {
          if (!member.isExtension) continue
          const list = this.#extensions.get(member.name)
          if (list) list.push(member)
          else this.#extensions.set(member.name, [member])
        }
      }
    }
    return this.#extensions.get(name) ?? []
  }

  extensionNames(): Iterable<string> {
    this.extensions('')
    return this.#extensions.keys()
  }

  /** Short names of the imported declared types, for suggestions. */
  *shortNames(): Iterable<string> {
    for (const d of this.#declared.values()) if (this.imports.includes(d.namespace)) yield d.name
  }

  /** Full names of types of a short name in namespaces that aren't imported. */
  elsewhere(name: string, arity: number): readonly string[] {
    const suffix = `.${name}${arity === 0 ? '' : `\`${arity}`}`
    const found = new Set<string>()
    for (const fullName of this.#declared.keys())
      if (fullName.endsWith(suffix) && !fullName.startsWith('?')) found.add(fullName)
    for (const fullName of realTypeNames()) if (fullName.endsWith(suffix)) found.add(fullName)
    return [...found]
  }
}

let realNames: Set<string> | undefined

function realTypeNames(): ReadonlySet<string> {
  if (!realNames) {
    realNames = new Set()
    for (const [namespace, names] of Object.entries(dotnetTypeNames))
      for (const name of names.split(' ')) realNames.add(`${namespace}.${name}`)
  }
  return realNames
}

const indexes = new WeakMap<BindingEnvironment, TypeIndex>()

export function typeIndexOf(environment: BindingEnvironment): TypeIndex {
  let index = indexes.get(environment)
  if (!index) {
    index = new TypeIndex(environment)
    indexes.set(environment, index)
  }
  return index
}
