import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Suite } from '../main.ts'
import { reported } from './processes.ts'

export const startUp: Suite = {
  name: 'start-up',
  summary: "importing 'sluice' in a fresh process",
  run: () => {
    const entry = resolve('dist/index.js')
    if (!existsSync(entry)) throw new Error('dist is not built: npm run build')
    const code = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(entry).href)}); console.log(performance.now() - t)`
    return { '': [reported("import 'sluice'", ['--input-type=module', '-e', code], 9)] }
  },
}
