import { parseToken } from '../../../dotnet/json/reading/load.ts'
import { ArrayToken } from '../../../dotnet/json/tokens/array.ts'
import { ObjectToken } from '../../../dotnet/json/tokens/object.ts'
import type { JsonToken } from '../../../dotnet/json/tokens/token.ts'
import { TokenType } from '../../../dotnet/json/tokens/token-type.ts'
import { ValueToken } from '../../../dotnet/json/tokens/value.ts'
import type { DateTimeValue } from '../../../dotnet/time/date-time-value.ts'
import { formatDateTime } from '../../../dotnet/time/format-date.ts'
import type { Box } from '../../../dotnet/values/box.ts'
import { escapeAttribute, escapeText } from '../../../dotnet/xml/writer/escape.ts'
import { type NameRules, type NamespaceScope, xmlName } from './xml-names.ts'

/** The conversion's settings, by the attributes of json-to-xml. */
export interface JsonToXmlRules extends NameRules {
  readonly parseDates: boolean
  readonly namespacePrefix: string | null
  readonly namespaceBlock: string | null
  readonly attributeBlock: string | null
  readonly attributePrefix: string | null
  readonly emptyIsNull: boolean
  readonly trims: boolean
  /** Told of each member that can't become an attribute and is left out. */
  readonly leftOut: (name: string) => void
}

const instanceNamespace = 'http://www.w3.org/2001/XMLSchema-instance'

/** The gateway's XML for a JSON text. */
export function jsonAsXml(text: string, rules: JsonToXmlRules): string {
  const token = parseToken(text)
  const writer = new Writer(rules)
  const only = token instanceof ObjectToken && token.properties.length === 1 ? token.properties[0] : undefined
  const noScope: NamespaceScope = new Map()
  if (only && !(only.value instanceof ArrayToken) && !writer.isDetail(only.name, only.value))
    writer.element(only.name, only.value, noScope)
  else if (token instanceof ArrayToken) writer.array('Document', 'Array', token, noScope)
  else writer.element('Document', token, noScope)
  return writer.text
}

/** What an object says of its element. */
interface Parts {
  readonly declarations: Map<string, string>
  readonly attributes: [string, JsonToken | null][]
  readonly children: [string, JsonToken | null][]
}

class Writer {
  readonly #rules: JsonToXmlRules
  text = ''

  constructor(rules: JsonToXmlRules) {
    this.#rules = rules
  }

  /** A property that says something of its element instead of being a child. */
  isDetail(name: string, value: JsonToken | null): boolean {
    const { attributeBlock, namespaceBlock } = this.#rules
    if (name === attributeBlock || name === namespaceBlock) return true
    return this.#declaredPrefix(name) !== null || (this.#attributeName(name) !== null && value instanceof ValueToken)
  }

  /** One element; an array inside an array is an element around its items. */
  element(name: string, token: JsonToken | null, scope: NamespaceScope): void {
    if (token instanceof ObjectToken) this.#object(name, token, scope)
    else if (token instanceof ArrayToken) this.array(name, name, token, scope)
    else this.#value(xmlName(name, scope, this.#rules), token, scope)
  }

  /** An element around the items of an array. */
  array(name: string, itemName: string, array: ArrayToken, scope: NamespaceScope): void {
    const tag = xmlName(name, scope, this.#rules)
    this.text += `<${tag}>`
    this.#repeated(itemName, array, scope)
    this.text += `</${tag}>`
  }

  #child(name: string, token: JsonToken | null, scope: NamespaceScope): void {
    if (token instanceof ArrayToken) this.#repeated(name, token, scope)
    else this.element(name, token, scope)
  }

  #repeated(name: string, array: ArrayToken, scope: NamespaceScope): void {
    if (array.children.length === 0) this.text += `<${xmlName(name, scope, this.#rules)} />`
    for (const item of array.children) this.element(name, item, scope)
  }

  #object(name: string, object: ObjectToken, outer: NamespaceScope): void {
    const { declarations, attributes, children } = this.#partsOf(object)
    const scope = declarations.size === 0 ? outer : new Map([...outer, ...declarations])
    const tag = xmlName(name, scope, this.#rules)
    this.text += `<${tag}`
    for (const [prefix, namespace] of declarations)
      this.text += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(namespace)}"`
    const written = new Map<string, string>()
    for (const [attribute, value] of attributes) {
      const text = this.#attributeText(attribute, value)
      if (text !== null) written.set(xmlName(attribute, scope, this.#rules), text)
    }
    for (const [attribute, text] of written) this.text += ` ${attribute}="${escapeAttribute(text)}"`
    if (children.length === 0) {
      this.text += ' />'
      return
    }
    this.text += '>'
    for (const [child, value] of children) this.#child(child, value, scope)
    this.text += `</${tag}>`
  }

  #partsOf(object: ObjectToken): Parts {
    const { attributeBlock, namespaceBlock } = this.#rules
    const parts: Parts = { declarations: new Map(), attributes: [], children: [] }
    for (const { name, value } of object.properties) {
      if (name === namespaceBlock || name === attributeBlock) {
        if (!(value instanceof ObjectToken)) this.#rules.leftOut(name)
        else for (const member of value.properties) this.#detail(member.name, member.value, parts, name)
      } else if (this.isDetail(name, value)) {
        this.#detail(this.#attributeName(name) ?? name, value, parts, null)
      } else parts.children.push([name, value])
    }
    return parts
  }

  /** A declaration or an attribute; `block` is the property that holds it. */
  #detail(name: string, value: JsonToken | null, parts: Parts, block: string | null): void {
    const prefix = block !== null && block === this.#rules.namespaceBlock ? name : this.#declaredPrefix(name)
    if (prefix === null) parts.attributes.push([name, value])
    else {
      const namespace = this.#attributeText(name, value)
      if (namespace !== null) parts.declarations.set(prefix === 'xmlns' ? '' : prefix, namespace)
    }
  }

  /** The prefix that a property declares: `xmlns:p` declares `p`, `xmlns` the default namespace. */
  #declaredPrefix(name: string): string | null {
    const { namespacePrefix, separator } = this.#rules
    if (namespacePrefix === null || namespacePrefix === '' || !name.startsWith(namespacePrefix)) return null
    if (name === namespacePrefix) return ''
    const rest = name.slice(namespacePrefix.length)
    return separator !== '' && rest.startsWith(separator) ? rest.slice(separator.length) : null
  }

  #attributeName(name: string): string | null {
    const { attributePrefix } = this.#rules
    if (attributePrefix === null || attributePrefix === '' || !name.startsWith(attributePrefix)) return null
    return name.length === attributePrefix.length ? null : name.slice(attributePrefix.length)
  }

  /** Null where there is nothing to write: null itself, and what is no plain value. */
  #attributeText(name: string, token: JsonToken | null): string | null {
    if (token === null || token.type === TokenType.Null) return null
    if (token instanceof ValueToken) return this.#textOf(token)
    this.#rules.leftOut(name)
    return null
  }

  #value(tag: string, token: JsonToken | null, scope: NamespaceScope): void {
    const text = token === null ? null : this.#textOf(token)
    if (text === null || (text === '' && this.#rules.emptyIsNull)) {
      const declaration = scope.get('xsi') === instanceNamespace ? '' : ` xmlns:xsi="${instanceNamespace}"`
      this.text += `<${tag} xsi:nil="true"${declaration} />`
    } else this.text += text === '' ? `<${tag} />` : `<${tag}>${escapeText(text)}</${tag}>`
  }

  #textOf(token: JsonToken): string | null {
    if (!(token instanceof ValueToken)) return token.dotnetToString()
    switch (token.type) {
      case TokenType.Null:
      case TokenType.Undefined:
        return null
      case TokenType.Date:
        return this.#rules.parseDates ? dateText(token) : (token.sourceText ?? token.dotnetToString())
      case TokenType.Integer:
      case TokenType.Float:
        return token.sourceText ?? token.dotnetToString()
      default: {
        const text = token.dotnetToString()
        return this.#rules.trims ? text.trim() : text
      }
    }
  }
}

/** A date that was parsed and is written again: the round-trip form without needless zeros. */
function dateText({ value }: ValueToken): string {
  return formatDateTime((value as Box).value as DateTimeValue, 'yyyy-MM-ddTHH:mm:ss.FFFFFFFK')
}
