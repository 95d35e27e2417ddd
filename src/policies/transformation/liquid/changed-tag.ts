import type { Context, Emitter, Tag, TagToken, Template, TopLevelToken } from 'liquidjs'

type LiquidTag = Parameters<import('liquidjs').Liquid['registerTag']>[1]
type ChangedTag = Tag & { templates: Template[] }

/** Where a context keeps what the last `ifchanged` has written; one place for all of a template. */
const register = 'ifchanged'

/** `ifchanged`: writes its content unless it is what the last one wrote. */
export const changedTag: LiquidTag = {
  parse(this: object, token: TagToken, remaining: TopLevelToken[]): void {
    const self = this as ChangedTag
    self.templates = []
    const stream = self.liquid.parser.parseStream(remaining)
    stream.on('tag:endifchanged', () => stream.stop())
    stream.on('template', (template: Template) => self.templates.push(template))
    stream.on('end', () => {
      throw new Error(`${token.name} isn't closed by endifchanged`)
    })
    stream.start()
  },
  *render(this: object, ctx: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const self = this as ChangedTag
    const text = (yield self.liquid.renderer.renderTemplates(self.templates, ctx)) as string
    // A loop that is left or goes on inside takes what was written with it.
    if (ctx.breakCalled || ctx.continueCalled) return
    const kept = ctx.getRegister<{ text?: string }>(register, {})
    if (kept.text === text) return
    kept.text = text
    emitter.write(text)
  },
}
