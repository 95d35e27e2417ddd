import type { Context, Emitter, Hash, Tag, TagToken, Template, TopLevelToken, ValueToken } from 'liquidjs'
import { keyNotFound } from '../../../dotnet/values/exception.ts'
import { loopItems, sliceOfItems } from './loop-items.ts'
import { countOf } from './numbers.ts'
import { NumberValue, recordOf } from './value.ts'

type LiquidModule = typeof import('liquidjs')
type LoopTag = Tag & {
  variable: string
  collection: ValueToken
  /** What `offset:continue` goes on with: the loops over one list with one variable, as they are written. */
  progress: string
  hash: Hash
  /** `reversed` counts only right behind the list. */
  isReversed: boolean
  templates: Template[]
  otherwise: Template[]
}
type TagImplementation = Parameters<InstanceType<LiquidModule['Liquid']>['registerTag']>[1]

/** `for`, and `JSONArrayFor` which writes a comma between the items. */
export function loopTag(liquid: LiquidModule, end: string, separator: string): TagImplementation {
  return {
    parse(this: object, token: TagToken, remaining: TopLevelToken[]): void {
      const self = this as LoopTag
      const { tokenizer } = token
      const variable = tokenizer.readIdentifier()
      const word = tokenizer.readIdentifier()
      const collection = tokenizer.readValue()
      if (variable.size() === 0 || word.content !== 'in' || !collection)
        throw new Error(`${token.name} is written: ${token.name} item in list`)
      self.variable = variable.content
      self.collection = collection
      self.progress = `${variable.content}-${collection.getText()}`
      self.hash = new liquid.Hash(tokenizer)
      self.isReversed = Object.keys(self.hash.hash)[0] === 'reversed'
      self.templates = []
      self.otherwise = []
      let into = self.templates
      const stream = self.liquid.parser.parseStream(remaining)
      stream.on('tag:else', () => {
        into = self.otherwise
      })
      stream.on(`tag:${end}`, () => stream.stop())
      stream.on('template', (template: Template) => into.push(template))
      stream.on('end', () => {
        throw new Error(`${token.name} isn't closed by ${end}`)
      })
      stream.start()
    },
    *render(this: object, ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const self = this as LoopTag
      const { renderer } = self.liquid
      const hash = (yield self.hash.render(ctx)) as Record<string, unknown>
      const all = loopItems(yield liquid.evalToken(self.collection, ctx))
      const done = ctx.getRegister<Record<string, number>>('for', {})
      const from = continues(self.hash) ? progressOf(done, self.progress) : countOf(hash['offset'])
      const items = [
        ...sliceOfItems(
          all,
          from,
          hash['limit'] !== undefined || 'limit' in self.hash.hash ? countOf(hash['limit']) : null,
        ),
      ]
      done[self.progress] = from + items.length
      if (self.isReversed) items.reverse()
      if (items.length === 0) {
        yield renderer.renderTemplates(self.otherwise, ctx, emitter)
        return
      }
      const scope = Object.create(null) as Record<string, unknown>
      ctx.push(scope)
      for (let i = 0; i < items.length; i++) {
        if (i > 0 && separator !== '') emitter.write(separator)
        scope[self.variable] = items[i] ?? null
        scope['forloop'] = position(i, items.length, self.progress)
        ctx.continueCalled = ctx.breakCalled = false
        yield renderer.renderTemplates(self.templates, ctx, emitter)
        if (ctx.breakCalled) break
      }
      ctx.continueCalled = ctx.breakCalled = false
      ctx.pop()
    },
  }
}

/** `offset:continue`, whatever a variable of that name holds. */
function continues({ hash }: Hash): boolean {
  return (hash['offset'] as ValueToken | undefined)?.getText() === 'continue'
}

function progressOf(done: Readonly<Record<string, number>>, loop: string): number {
  if (!Object.hasOwn(done, loop)) throw keyNotFound(loop)
  return done[loop] as number
}

function position(index: number, length: number, name: string): unknown {
  const number = (value: number) => (): NumberValue => new NumberValue(BigInt(value))
  return recordOf({
    index: number(index + 1),
    index0: number(index),
    rindex: number(length - index),
    rindex0: number(length - index - 1),
    length: number(length),
    first: () => index === 0,
    last: () => index === length - 1,
    name: () => name,
  })
}
