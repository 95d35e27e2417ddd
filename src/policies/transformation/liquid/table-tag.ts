import type { Context, Emitter, Hash, Tag, TagToken, Template, TopLevelToken, ValueToken } from 'liquidjs'
import { loopItems, sliceOfItems } from './loop-items.ts'
import { countOf } from './numbers.ts'
import { NumberValue, recordOf } from './value.ts'

type LiquidModule = typeof import('liquidjs')
type LiquidTag = Parameters<InstanceType<LiquidModule['Liquid']>['registerTag']>[1]
type TableTag = Tag & { variable: string; collection: ValueToken; hash: Hash; templates: Template[] }

/** `tablerow`: a row of a table for every `cols` items. A loop that is left takes the open cell and row with it. */
export function tableTag(liquid: LiquidModule): LiquidTag {
  return {
    parse(this: object, { tokenizer }: TagToken, remaining: TopLevelToken[]): void {
      const self = this as TableTag
      const variable = tokenizer.readIdentifier()
      const word = tokenizer.readIdentifier()
      const collection = tokenizer.readValue()
      if (variable.size() === 0 || word.content !== 'in' || !collection)
        throw new Error('tablerow is written: tablerow item in list')
      self.variable = variable.content
      self.collection = collection
      self.hash = new liquid.Hash(tokenizer)
      self.templates = []
      const stream = self.liquid.parser.parseStream(remaining)
      stream.on('tag:endtablerow', () => stream.stop())
      stream.on('template', (template: Template) => self.templates.push(template))
      stream.on('end', () => {
        throw new Error("tablerow isn't closed by endtablerow")
      })
      stream.start()
    },
    *render(this: object, ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const self = this as TableTag
      const list = yield liquid.evalToken(self.collection, ctx)
      if (list === null || list === undefined) return
      const hash = (yield self.hash.render(ctx)) as Record<string, unknown>
      const limit = hash['limit'] === undefined ? null : countOf(hash['limit'])
      const skipped = loopItems(list).slice(Math.max(0, countOf(hash['offset'])))
      const items = sliceOfItems(skipped, 0, limit)
      const columns = countOf(hash['cols'])
      emitter.write('<tr class="row1">\n')
      const scope = Object.create(null) as Record<string, unknown>
      ctx.push(scope)
      for (let i = 0, row = 1, column = 0; i < items.length; i++) {
        scope[self.variable] = items[i] ?? null
        scope['tablerowloop'] = position(i, items.length, column, columns)
        const cell = (yield self.liquid.renderer.renderTemplates(self.templates, ctx)) as string
        if (ctx.breakCalled || ctx.continueCalled) {
          ctx.pop()
          return
        }
        emitter.write(`<td class="col${++column}">${cell}</td>`)
        if (column !== columns || i === items.length - 1) continue
        column = 0
        emitter.write(`</tr>\n<tr class="row${++row}">`)
      }
      ctx.pop()
      emitter.write('</tr>\n')
    },
  }
}

function position(index: number, length: number, column: number, columns: number): unknown {
  const number = (value: number) => (): NumberValue => new NumberValue(BigInt(value))
  return recordOf({
    length: number(length),
    index: number(index + 1),
    index0: number(index),
    col: number(column + 1),
    col0: number(column),
    rindex: number(length - index),
    rindex0: number(length - index - 1),
    first: () => index === 0,
    last: () => index === length - 1,
    col_first: () => column === 0,
    col_last: () => column === columns - 1,
  })
}
