import Handlebars from 'handlebars'
import { WrittenNumber } from '../files/written-number.ts'
import { queryJsonPath } from './json-path.ts'

/** What a template may refer to. */
export interface TemplateScope {
  readonly token: Readonly<Record<string, string>>
  readonly captured: Readonly<Record<string, unknown>>
  /** In replies: the call. */
  readonly request?: {
    readonly method: string
    readonly url: string
    readonly path: string
    readonly query: Readonly<Record<string, string>>
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
}

/** Renders strings as Handlebars templates, without escaping; `\{{` stands for itself. */
export class Templates {
  readonly #handlebars = Handlebars.create()
  readonly #compiled = new Map<string, HandlebarsTemplateDelegate>()

  constructor(keySet: (name: string) => string) {
    this.#handlebars.registerHelper('jwks', (name: unknown) => keySet(String(name)))
    this.#handlebars.registerHelper('jsonPath', (body: unknown, path: unknown) => {
      const found = queryJsonPath(typeof body === 'string' ? (JSON.parse(body) as unknown) : body, String(path))
      const value = found[0]
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '')
    })
  }

  text(template: string, scope: TemplateScope): string {
    if (!template.includes('{{')) return template
    let compiled = this.#compiled.get(template)
    if (!compiled) {
      compiled = this.#handlebars.compile(template, { noEscape: true, strict: true })
      this.#compiled.set(template, compiled)
    }
    return compiled(scope, { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false })
  }

  /** Renders every string in a value; keys stay. */
  deep(value: unknown, scope: TemplateScope): unknown {
    if (typeof value === 'string') return this.text(value, scope)
    if (Array.isArray(value)) return value.map((v) => this.deep(v, scope))
    if (typeof value === 'object' && value !== null && !(value instanceof WrittenNumber)) {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, this.deep(v, scope)]))
    }
    return value
  }
}
