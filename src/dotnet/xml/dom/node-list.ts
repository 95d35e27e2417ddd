import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { type Enumerable, type Enumerator, ItemsEnumerator } from '../../values/enumerable.ts'
import { DotnetObject } from '../../values/object.ts'
import type { DomNode } from './model.ts'

/** An `XmlNodeList` of one of .NET's classes, or `XmlAttributeCollection`; `find` is asked anew each time, since lists are live. */
export class DomNodeList extends DotnetObject implements Enumerable {
  readonly #typeName: string
  readonly #find: () => readonly DomNode[]

  constructor(
    find: () => readonly DomNode[],
    typeName: 'XmlChildNodes' | 'XmlElementList' | 'XPathNodeList' | 'XmlAttributeCollection',
  ) {
    super()
    this.#find = find
    this.#typeName = typeName
  }

  override get dotnetType(): DotnetType {
    return typeNamed(`System.Xml.${this.#typeName}`)
  }

  get elementType(): DotnetType {
    return typeNamed('System.Xml.XmlNode')
  }

  get count(): number {
    return this.#find().length
  }

  at(index: number): DomNode | null {
    return this.#find()[index] ?? null
  }

  named(name: string | null): DomNode | null {
    return this.#find().find((node) => node.name === name) ?? null
  }

  getEnumerator(): Enumerator {
    return new ItemsEnumerator([...this.#find()])
  }
}
