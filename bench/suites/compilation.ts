import { createEngine } from '../../src/compiler/engine.ts'
import type { Suite } from '../main.ts'
import { compare } from '../measure.ts'

const block = (i: number): string => `    <choose>
      <when condition="@(context.Request.Headers.GetValueOrDefault("X-${i}", "") == "${i}")">
        <set-header name="X-Out-${i}" exists-action="override">
          <value>@($"{context.Request.Method}-{${i}}")</value>
        </set-header>
      </when>
      <otherwise>
        <set-variable name="v${i}" value="@(context.Variables.GetValueOrDefault<int>("v${i}") + ${i})" />
      </otherwise>
    </choose>`

export const compilation: Suite = {
  name: 'compilation',
  summary: 'compiling a policy of about 100 lines, ten conditions and twenty expressions',
  run: async () => {
    const engine = createEngine()
    const xml = `<policies>\n  <inbound>\n    <base />\n${Array.from({ length: 10 }, (_, i) => block(i)).join('\n')}\n  </inbound>\n</policies>`
    return { '': await compare([{ name: 'compile', run: () => engine.compile(xml) }]) }
  },
}
