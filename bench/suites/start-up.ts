import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Suite } from '../main.ts'
import { reported } from './processes.ts'

const policy = `<policies><inbound><set-header name="X-Path"><value>@(context.Request.Url.Path)</value></set-header></inbound></policies>`

export const startUp: Suite = {
  name: 'start-up',
  summary: "importing 'sluice', then the first policy, in a fresh process",
  run: () => {
    const entry = resolve('dist/index.js')
    if (!existsSync(entry)) throw new Error('dist is not built: npm run build')
    const start = `const t = performance.now(); const { compile, evaluate } = await import(${JSON.stringify(pathToFileURL(entry).href)});`
    const first = `evaluate(compile(${JSON.stringify(policy)}), { request: { url: 'https://api.example.com/orders' } });`
    const end = 'console.log(performance.now() - t)'
    const fresh = (code: string): string[] => ['--input-type=module', '-e', code]
    return {
      '': [
        reported("import 'sluice'", fresh(start + end), 9),
        reported('import, compile and evaluate the first policy', fresh(start + first + end), 9),
      ],
    }
  },
}
