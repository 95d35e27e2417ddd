import { DotnetException } from '../../../dotnet/values/exception.ts'
import { LoadOptions } from '../../../dotnet/xml/load-options.ts'
import { loadDocument } from '../../../dotnet/xml/tree/load.ts'
import { XElementNode } from '../../../dotnet/xml/tree/model.ts'
import { type SampleElement, xmlText } from './xml-text.ts'

const schemaNamespace = 'http://www.w3.org/2001/XMLSchema'

/** A sample of an XML Schema: of its element with this name, else of its first one; null where there is none. */
export function xsdSample(text: string, name: string): string | null {
  const root = rootOf(text)
  if (root?.name.localName !== 'schema' || root.name.namespace.namespaceName !== schemaNamespace) return null
  const elements = partsOf(root, 'element')
  const element = elements.find((e) => attribute(e, 'name') === name) ?? elements[0]
  if (!element) return null
  return xmlText(new XsdSampler(root).document(element))
}

function rootOf(text: string): XElementNode | null {
  try {
    return loadDocument(text, LoadOptions.None).root
  } catch (error) {
    if (error instanceof DotnetException) return null
    throw error
  }
}

const builtIn: Readonly<Record<string, string>> = {
  boolean: 'true',
  date: '2026-01-01',
  dateTime: '2026-01-01T00:00:00Z',
  time: '00:00:00Z',
  duration: 'P1D',
  gYear: '2026',
  gYearMonth: '2026-01',
  anyURI: 'https://example.com',
  base64Binary: 'c3RyaW5n',
  hexBinary: '00',
  language: 'en',
  positiveInteger: '1',
  negativeInteger: '-1',
}
const numbers = /^(?:byte|short|int|integer|long|decimal|float|double|unsigned\w+|non(?:Positive|Negative)Integer)$/

interface Content {
  readonly attributes: readonly (readonly [string, string])[]
  readonly content: SampleElement['content']
}

/** Makes a sample by the declarations of one schema; what holds itself is cut. */
class XsdSampler {
  readonly #schema: XElementNode
  readonly #namespace: string
  readonly #qualified: boolean
  readonly #open: XElementNode[] = []

  constructor(schema: XElementNode) {
    this.#schema = schema
    this.#namespace = attribute(schema, 'targetNamespace') ?? ''
    this.#qualified = attribute(schema, 'elementFormDefault') === 'qualified'
  }

  /** Elements of the target namespace stand in the default one, or have a prefix where local ones belong to none. */
  document(element: XElementNode): SampleElement {
    const sample = this.#element(element, true)
    if (this.#namespace === '') return sample
    const declaration = [this.#qualified ? 'xmlns' : 'xmlns:ns0', this.#namespace] as const
    return { ...sample, attributes: [declaration, ...sample.attributes] }
  }

  #element(declared: XElementNode, isGlobal: boolean): SampleElement {
    const reference = attribute(declared, 'ref')
    const element = reference === null ? declared : (this.#named('element', reference) ?? declared)
    const name = attribute(element, 'name') ?? localPart(reference ?? 'element')
    const inNamespace = this.#namespace !== '' && !this.#qualified && (isGlobal || reference !== null)
    return { name: inNamespace ? `ns0:${name}` : name, ...this.#guarded(element, () => this.#contentOf(element)) }
  }

  #contentOf(element: XElementNode): Content {
    const fixed = attribute(element, 'fixed') ?? attribute(element, 'default')
    if (fixed !== null) return { attributes: [], content: fixed }
    const complex = partsOf(element, 'complexType')[0]
    if (complex) return this.#complex(complex)
    const simple = partsOf(element, 'simpleType')[0]
    if (simple) return { attributes: [], content: this.#simple(simple) }
    const type = attribute(element, 'type')
    return type === null ? { attributes: [], content: '' } : this.#byTypeName(type)
  }

  #byTypeName(type: string): Content {
    const complex = this.#named('complexType', type)
    if (complex) return this.#guarded(complex, () => this.#complex(complex))
    return { attributes: [], content: this.#text(type) }
  }

  #complex(type: XElementNode): Content {
    const derived = partsOf(type, 'complexContent', 'simpleContent').flatMap((c) =>
      partsOf(c, 'extension', 'restriction'),
    )
    const derivation = derived[0]
    if (!derivation) return { attributes: this.#attributes(type), content: this.#particles(type) }
    const isExtension = derivation.name.localName === 'extension'
    const base = this.#byTypeName(attribute(derivation, 'base') ?? '')
    const own = this.#particles(derivation)
    const attributes = [...base.attributes, ...this.#attributes(derivation)]
    if (typeof base.content === 'string' && own.length === 0) return { attributes, content: base.content }
    const inherited = isExtension && typeof base.content !== 'string' ? base.content : []
    return { attributes, content: [...inherited, ...own] }
  }

  #attributes(type: XElementNode): (readonly [string, string])[] {
    const groups = partsOf(type, 'attributeGroup').flatMap(
      (g) => this.#named('attributeGroup', attribute(g, 'ref')) ?? [],
    )
    const declared = [type, ...groups].flatMap((t) => partsOf(t, 'attribute'))
    return declared
      .filter((a) => attribute(a, 'use') !== 'prohibited' && attribute(a, 'name') !== null)
      .map((a) => [
        String(attribute(a, 'name')),
        attribute(a, 'fixed') ??
          attribute(a, 'default') ??
          this.#textOf(partsOf(a, 'simpleType')[0], attribute(a, 'type') ?? 'string'),
      ])
  }

  /** Elements of sequence and all; of a choice the first. */
  #particles(parent: XElementNode): readonly SampleElement[] {
    return partsOf(parent, 'sequence', 'all', 'choice', 'group', 'element').flatMap((part) => {
      switch (part.name.localName) {
        case 'element':
          return this.#open.includes(part) ? [] : [this.#element(part, false)]
        case 'choice':
          return this.#particles(part).slice(0, 1)
        case 'group': {
          const group = this.#named('group', attribute(part, 'ref'))
          return group ? this.#particles(group) : []
        }
        default:
          return this.#particles(part)
      }
    })
  }

  #text(type: string): string {
    return this.#textOf(this.#named('simpleType', type), type)
  }

  #textOf(simple: XElementNode | undefined, type: string): string {
    if (simple) return this.#simple(simple)
    const name = localPart(type)
    return builtIn[name] ?? (numbers.test(name) ? '0' : 'string')
  }

  #simple(type: XElementNode): string {
    const restriction = partsOf(type, 'restriction')[0]
    const first = restriction && partsOf(restriction, 'enumeration')[0]
    if (first) return attribute(first, 'value') ?? ''
    const least = restriction && partsOf(restriction, 'minInclusive')[0]
    if (least) return attribute(least, 'value') ?? ''
    const base = restriction
      ? attribute(restriction, 'base')
      : (attribute(partsOf(type, 'list')[0], 'itemType') ??
        attribute(partsOf(type, 'union')[0], 'memberTypes')?.split(' ')[0])
    const nested = base ? this.#named('simpleType', base) : undefined
    return nested === type ? '' : this.#textOf(nested, base ?? 'string')
  }

  #named(kind: string, name: string | null): XElementNode | undefined {
    if (name === null) return undefined
    return partsOf(this.#schema, kind).find((part) => attribute(part, 'name') === localPart(name))
  }

  #guarded(part: XElementNode, make: () => Content): Content {
    if (this.#open.includes(part)) return { attributes: [], content: '' }
    this.#open.push(part)
    const content = make()
    this.#open.pop()
    return content
  }
}

function partsOf(parent: XElementNode, ...names: readonly string[]): XElementNode[] {
  const parts: XElementNode[] = []
  for (let node = parent.first; node; node = node.next)
    if (node instanceof XElementNode && names.includes(node.name.localName)) parts.push(node)
  return parts
}

function attribute(element: XElementNode | undefined, name: string): string | null {
  return element?.attributes.find((a) => a.name.localName === name)?.value ?? null
}

const localPart = (name: string): string => name.slice(name.indexOf(':') + 1)
