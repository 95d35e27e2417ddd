import { decodeName } from '../../../dotnet/xml/encoded-names.ts'
import type { XmlEvent } from '../../../dotnet/xml/parser/xml-event.ts'
import { XmlParser } from '../../../dotnet/xml/parser/xml-parser.ts'

export interface OutlineElement {
  readonly kind: 'element'
  /** With `$` between prefix and local name. */
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: OutlineNode[]
  /** Written as `<a/>`. */
  readonly isEmptyTag: boolean
}

export interface OutlineText {
  readonly kind: 'text' | 'cdata' | 'whitespace' | 'significant-whitespace' | 'comment' | 'instruction'
  /** Target of an instruction. */
  readonly name: string
  readonly value: string
}

export type OutlineNode = OutlineElement | OutlineText

/** A document as the converter reads it. */
export interface Outline {
  /** Attributes of the XML declaration. */
  readonly declaration: readonly (readonly [name: string, value: string])[]
  readonly nodes: readonly OutlineNode[]
}

/** Reads a document; a document type is refused. Throws XmlException for what isn't well-formed. */
export function readOutline(text: string, keepsSpace: boolean): Outline {
  const parser = new XmlParser(text.startsWith('\ufeff') ? text.slice(1) : text, { prohibitsDtd: true })
  const declaration: [string, string][] = []
  const top: OutlineNode[] = []
  const open: OutlineNode[][] = [top]
  for (let event = parser.next(); event; event = parser.next()) {
    const into = open[open.length - 1] as OutlineNode[] // The parser closes only what is open.
    switch (event.kind) {
      case 'declaration':
        for (const name of ['version', 'encoding', 'standalone'] as const)
          if (event[name] !== null) declaration.push([name, event[name]])
        break
      case 'start': {
        const element = elementOf(event)
        into.push(element)
        open.push(element.children)
        break
      }
      case 'end':
        open.pop()
        break
      case 'text':
      case 'cdata':
      case 'comment':
        into.push({ kind: event.kind, name: '', value: event.value })
        break
      case 'whitespace':
        if (event.isSignificant) into.push({ kind: 'significant-whitespace', name: '', value: event.value })
        else if (keepsSpace) into.push({ kind: 'whitespace', name: '', value: event.value })
        break
      case 'instruction':
        into.push({ kind: 'instruction', name: event.target, value: event.data })
    }
  }
  return { declaration, nodes: top }
}

function elementOf(event: XmlEvent & { kind: 'start' }): OutlineElement {
  return {
    kind: 'element',
    name: dollarName(event.prefix, event.localName),
    attributes: event.attributes.map((a) => [dollarName(a.prefix, a.localName), a.value]),
    children: [],
    isEmptyTag: event.isEmpty,
  }
}

function dollarName(prefix: string, localName: string): string {
  const local = decodeName(localName)
  return prefix === '' ? local : `${prefix}$${local}`
}
