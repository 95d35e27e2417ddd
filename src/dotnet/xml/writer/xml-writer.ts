import { charge } from '../../values/ambient.ts'
import { argument } from '../../values/exception.ts'
import { xmlNamespace, xmlnsNamespace } from '../names.ts'
import { invalidCharacter, XmlException } from '../xml-exception.ts'
import {
  commentText,
  escapeAttribute,
  escapeMarkup,
  escapeText,
  instructionMarkup,
  lenientAttribute,
  newLines,
  requireXmlText,
} from './escape.ts'

interface Declaration {
  readonly prefix: string
  readonly namespace: string
  isWritten: boolean
}

interface Open {
  readonly name: string
  /** Declarations in scope outside of this element. */
  readonly outside: number
  isMixed: boolean
  hasContent: boolean
}

/**
 * Writes XML as .NET's well-formed writer does: it declares the namespaces that names need, invents prefixes (`p1`,
 * counted by the declarations in scope), and indents by two blanks where no text stands beside.
 */
export class XmlTextWriter {
  readonly #indents: boolean
  readonly #omitsDuplicates: boolean
  readonly #isVerbatim: boolean
  readonly #isLenient: boolean
  readonly #declared: Declaration[] = []
  readonly #open: Open[] = []
  #out = ''
  #isTagOpen = false
  #isMixedAtTop = false

  constructor(
    options: {
      readonly indents: boolean
      readonly omitsDuplicates?: boolean
      /** Line ends and tabs stay as they are: what a reader gives back as markup. */
      readonly isVerbatim?: boolean
      /** Characters that XML can't hold become references instead of faults. */
      readonly isLenient?: boolean
    },
    out = '',
  ) {
    this.#indents = options.indents
    this.#isVerbatim = options.isVerbatim ?? false
    this.#isLenient = options.isLenient ?? false
    this.#omitsDuplicates = options.omitsDuplicates ?? false
    this.#out = out
  }

  get text(): string {
    return this.#out
  }

  startElement(prefix: string | null, localName: string, namespace: string): void {
    const chosen = prefix ?? this.#lookUpPrefix(namespace) ?? ''
    this.#closeTag()
    this.#indentHere()
    const parent = this.#open.at(-1)
    if (parent) parent.hasContent = true
    const name = chosen === '' ? localName : `${chosen}:${localName}`
    this.#open.push({
      name,
      outside: this.#declared.length,
      isMixed: parent?.isMixed ?? this.#isMixedAtTop,
      hasContent: false,
    })
    this.#declare(chosen, namespace)
    this.#write(`<${name}`)
    this.#isTagOpen = true
  }

  attribute(prefix: string | null, localName: string, namespace: string, value: string): void {
    if (namespace === xmlnsNamespace) {
      this.#declareHere(
        localName === 'xmlns' && (prefix === 'xmlns' || prefix === null || prefix === '') ? '' : localName,
        value,
      )
      return
    }
    let chosen = prefix ?? this.#lookUpPrefix(namespace) ?? ''
    if (chosen === '' && namespace !== '') chosen = this.#lookUpPrefix(namespace) || this.#newPrefix()
    if (namespace !== '' && namespace !== xmlNamespace) this.#declare(chosen, namespace)
    this.#write(` ${chosen === '' ? '' : `${chosen}:`}${localName}="${this.#attributeText(value)}"`)
  }

  #attributeText(value: string): string {
    if (this.#isLenient) return lenientAttribute(value)
    return this.#isVerbatim ? escapeAttribute(value).replaceAll('&#x9;', '\t') : escapeAttribute(value)
  }

  endElement(isFull: boolean): void {
    const open = this.#open.at(-1)
    if (!open) return
    if (this.#isTagOpen && !isFull) {
      this.#writeDeclarations()
      this.#write(' />')
      this.#isTagOpen = false
    } else {
      this.#closeTag()
      this.#open.pop()
      if (this.#indents && open.hasContent && !open.isMixed) this.#newLine()
      this.#open.push(open)
      this.#write(`</${open.name}>`)
    }
    this.#open.pop()
    this.#declared.length = open.outside
  }

  textContent(value: string): void {
    this.#closeTag()
    this.#markMixed()
    this.#write(this.#isVerbatim ? escapeMarkup(value) : escapeText(value))
  }

  /** Markup or white space as it stands. */
  raw(markup: string): void {
    this.#closeTag()
    this.#markMixed()
    this.#write(markup)
  }

  cdata(value: string): void {
    this.#closeTag()
    this.#markMixed()
    this.#write(`<![CDATA[${newLines(requireXmlText(value)).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`)
  }

  comment(value: string): void {
    this.#closeTag()
    this.#indentHere()
    this.#markContent()
    this.#write(`<!--${commentText(value)}-->`)
  }

  instruction(target: string, data: string): void {
    this.#closeTag()
    this.#indentHere()
    this.#markContent()
    this.#write(instructionMarkup(target, data))
  }

  documentType(
    name: string,
    publicId: string | null,
    systemId: string | null,
    internalSubset: string | null,
    separator = ' ',
  ): void {
    const bad = publicId?.search(/[^ \r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]/) ?? -1
    if (bad >= 0 && !this.#isLenient) throw argument(invalidCharacter(publicId ?? '', bad), 'pubid')
    this.#indentHere()
    let text = `<!DOCTYPE ${name}`
    if (publicId !== null) text += ` PUBLIC "${publicId}" "${systemId ?? ''}"`
    else if (systemId !== null) text += ` SYSTEM "${systemId}"`
    else text += separator
    this.#write(`${text}${internalSubset === null ? '' : `[${internalSubset}]`}>`)
  }

  #write(text: string): void {
    charge(text.length >> 3)
    this.#out += text
  }

  #newLine(): void {
    this.#write(`\n${'  '.repeat(this.#open.length)}`)
  }

  #indentHere(): void {
    if (!this.#indents || this.#out === '') return
    if (!(this.#open.at(-1)?.isMixed ?? this.#isMixedAtTop)) this.#newLine()
  }

  #markContent(): void {
    const open = this.#open.at(-1)
    if (open) open.hasContent = true
  }

  #markMixed(): void {
    const open = this.#open.at(-1)
    if (open) open.isMixed = true
    else this.#isMixedAtTop = true
  }

  #closeTag(): void {
    if (!this.#isTagOpen) return
    this.#writeDeclarations()
    this.#write('>')
    this.#isTagOpen = false
  }

  /** Declarations that no attribute wrote, the last needed first. */
  #writeDeclarations(): void {
    const outside = this.#open.at(-1)?.outside ?? 0
    for (let i = this.#declared.length - 1; i >= outside; i--) {
      const declared = this.#declared[i] as Declaration // within bounds
      if (declared.isWritten) continue
      declared.isWritten = true
      this.#writeDeclaration(declared.prefix, declared.namespace)
    }
  }

  #writeDeclaration(prefix: string, namespace: string): void {
    this.#write(` xmlns${prefix === '' ? '' : `:${prefix}`}="${this.#attributeText(namespace)}"`)
  }

  #find(prefix: string): { namespace: string; isHere: boolean; declared: Declaration | null } | null {
    const index = this.#declared.findLastIndex((d) => d.prefix === prefix)
    const declared = this.#declared[index]
    if (declared) return { namespace: declared.namespace, isHere: index >= (this.#open.at(-1)?.outside ?? 0), declared }
    if (prefix === '') return { namespace: '', isHere: false, declared: null }
    if (prefix === 'xml') return { namespace: xmlNamespace, isHere: false, declared: null }
    return null
  }

  /** A name needs the prefix to mean the namespace. */
  #declare(prefix: string, namespace: string): void {
    if (prefix === 'xml') return
    const found = this.#find(prefix)
    if (found?.isHere) {
      if (found.namespace !== namespace) throw redefined(prefix, found.namespace, namespace)
      return
    }
    if (prefix !== '' && namespace === '') throw argument('Cannot use a prefix with an empty namespace.')
    this.#declared.push({ prefix, namespace, isWritten: found?.namespace === namespace })
  }

  /** An attribute declares a namespace. */
  #declareHere(prefix: string, namespace: string): void {
    const found = this.#find(prefix)
    if (this.#omitsDuplicates && found?.namespace === namespace && (!found.isHere || found.declared?.isWritten)) return
    if (found?.isHere && found.declared) {
      if (found.namespace !== namespace && !this.#isLenient) throw redefined(prefix, found.namespace, namespace)
      found.declared.isWritten = true
    } else if (prefix !== 'xml') this.#declared.push({ prefix, namespace, isWritten: true })
    this.#writeDeclaration(prefix, namespace)
  }

  #lookUpPrefix(namespace: string): string | null {
    const index = this.#declared.findLastIndex((d) => d.namespace === namespace)
    const declared = this.#declared[index]
    if (!declared) return namespace === '' ? '' : namespace === xmlNamespace ? 'xml' : null
    return this.#declared.slice(index + 1).some((d) => d.prefix === declared.prefix) ? null : declared.prefix
  }

  #newPrefix(): string {
    const base = `p${this.#declared.length}`
    let prefix = base
    for (let i = 0; this.#find(prefix); i++) prefix = base + i
    return prefix
  }
}

function redefined(prefix: string, from: string, to: string): XmlException {
  return new XmlException(
    `The prefix '${prefix}' cannot be redefined from '${from}' to '${to}' within the same start element tag.`,
  )
}
