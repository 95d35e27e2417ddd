import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { compile, evaluate } from '../src/index.ts'

describe('README', () => {
  const text = readFileSync('README.md', 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)

  it('leads to every page of docs, and to nothing that is not there', () => {
    expect(links.filter((path) => !existsSync(path))).toEqual([])
    const pages = readdirSync('docs').map((page) => `docs/${page}`)
    expect(pages.filter((page) => !links.includes(page))).toEqual([])
  })

  it('names every command', () => {
    const commands = readdirSync('src/cli/commands').map((file) => file.replace('.ts', ''))
    expect(commands.filter((command) => !text.includes(`sluice ${command}`))).toEqual([])
  })

  it('shows ten lines of embedding that print what they say', async () => {
    const code =
      /<!-- The tests run these lines\. -->\n```js\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''
    const lines = code.trim().split('\n')
    expect(lines.length).toBeLessThanOrEqual(12)
    const said = /console\.log\(.*\) \/\/ (.*)$/.exec(lines.at(-1) ?? '')?.[1]
    const log = vi.fn()
    const body = lines.filter((line) => !line.startsWith('import ')).join('\n')
    const run = new Function('compile', 'evaluate', 'console', `return (async () => {\n${body}\n})()`) as (
      ...args: unknown[]
    ) => Promise<void>
    await run(compile, evaluate, { log })
    expect(log.mock.calls.map((args) => args.join(' '))).toEqual([said])
  })
})
