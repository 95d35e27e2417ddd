import type { Context, Emitter, Tag, TagToken, Template, TopLevelToken, ValueToken } from 'liquidjs'
import { areEqual } from './operators.ts'

type LiquidModule = typeof import('liquidjs')
type LiquidTag = Parameters<InstanceType<LiquidModule['Liquid']>['registerTag']>[1]

/** A `when` with its values, or an `else`. */
interface Branch {
  readonly values: readonly ValueToken[] | null
  readonly templates: Template[]
}

type CaseTag = Tag & { target: ValueToken; branches: Branch[] }

/**
 * `case`: every `when` runs, once for each of its values that is equal; `else` runs where none before it did. Values
 * are compared as `==` compares them.
 */
export function caseTag(liquid: LiquidModule): LiquidTag {
  return {
    parse(this: object, token: TagToken, remaining: TopLevelToken[]): void {
      const self = this as CaseTag
      const target = token.tokenizer.readValue()
      if (!target) throw new Error('case is written: case value')
      self.target = target
      self.branches = []
      let into: Template[] = [] // what stands before the first branch is dropped
      const begin = (values: readonly ValueToken[] | null): void => {
        into = []
        self.branches.push({ values, templates: into })
      }
      const stream = self.liquid.parser.parseStream(remaining)
      stream.on('tag:when', (when: TagToken) => begin(valuesOf(when)))
      stream.on('tag:else', () => begin(null))
      stream.on('tag:endcase', () => stream.stop())
      stream.on('template', (template: Template) => into.push(template))
      stream.on('end', () => {
        throw new Error("case isn't closed by endcase")
      })
      stream.start()
    },
    *render(this: object, ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const self = this as CaseTag
      const { renderer } = self.liquid
      const target = yield liquid.evalToken(self.target, ctx)
      let isHit = false
      for (const { values, templates } of self.branches) {
        if (values === null) {
          if (!isHit) yield renderer.renderTemplates(templates, ctx, emitter)
          continue
        }
        for (const value of values) {
          if (!areEqual(target, yield liquid.evalToken(value, ctx))) continue
          isHit = true
          yield renderer.renderTemplates(templates, ctx, emitter)
        }
      }
    },
  }
}

/** Values with commas or `or` between them. */
function valuesOf({ tokenizer }: TagToken): ValueToken[] {
  const values: ValueToken[] = []
  while (!tokenizer.end()) {
    values.push(tokenizer.readValueOrThrow())
    tokenizer.skipBlank()
    if (tokenizer.peek() === ',') tokenizer.readTo(',')
    else tokenizer.readTo('or')
  }
  return values
}
