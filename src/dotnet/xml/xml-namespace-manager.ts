import { defineClass, defineInterface } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { xmlNamespace, xmlnsNamespace } from './names.ts'

const fullName = 'System.Xml.XmlNamespaceManager'

/** Prefixes for XPath expressions, in scopes. */
export class NamespaceManager extends DotnetObject {
  readonly #scopes: Map<string, string>[] = [
    new Map([
      ['xml', xmlNamespace],
      ['xmlns', xmlnsNamespace],
    ]),
    new Map(),
  ]

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  add(prefix: string | null, namespace: string | null): void {
    const wanted = required(prefix, 'prefix')
    this.#scopes.at(-1)?.set(wanted, required(namespace, 'uri'))
  }

  find(prefix: string): string | null {
    const scope = this.#scopes.findLast((s) => s.has(prefix))
    return scope?.get(prefix) ?? (prefix === '' ? '' : null)
  }

  prefixOf(namespace: string): string | null {
    for (const scope of [...this.#scopes].reverse())
      for (const [prefix, value] of scope) if (value === namespace) return prefix
    return null
  }

  push(): void {
    this.#scopes.push(new Map())
  }

  pop(): boolean {
    if (this.#scopes.length <= 2) return false
    this.#scopes.pop()
    return true
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlNamespaceManager: NamespaceManager
  }
}

/** What looks up prefixes; expressions have only null and the class below for it. */
export const xmlNamespaceResolverType = defineInterface<NamespaceManager>()('System.Xml.IXmlNamespaceResolver', {
  members: {
    'string LookupNamespace(string prefix)': (self, prefix) => (prefix === null ? null : self.find(prefix)),
    'string LookupPrefix(string namespaceName)': (self, name) => (name === null ? null : self.prefixOf(name)),
  },
})

export const xmlNamespaceManagerType = defineClass<NamespaceManager>()(fullName, {
  implements: ['System.Xml.IXmlNamespaceResolver'],
  members: {
    'new(XmlNameTable nameTable)': () => new NamespaceManager(),
    'void AddNamespace(string prefix, string uri)': (self, prefix, uri) => self.add(prefix, uri),
    'string LookupNamespace(string prefix)': (self, prefix) => (prefix === null ? null : self.find(prefix)),
    'string LookupPrefix(string uri)': (self, uri) => (uri === null ? null : self.prefixOf(uri)),
    'bool HasNamespace(string prefix)': (self, prefix) =>
      prefix !== null && prefix !== '' && self.find(prefix) !== null,
    'void PushScope()': (self) => self.push(),
    'bool PopScope()': (self) => self.pop(),
    'string DefaultNamespace { get; }': (self) => self.find('') ?? '',
  },
})
