import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SourceText } from '../../../../src/diagnostics/diagnostic.ts'
import { ambient, defaultLimits, startExpression } from '../../../../src/dotnet/values/ambient.ts'
import { DotnetException } from '../../../../src/dotnet/values/exception.ts'
import { compileStylesheet } from '../../../../src/dotnet/xml/xslt/compile/stylesheet.ts'
import { transform } from '../../../../src/dotnet/xml/xslt/transform.ts'
import { readStylesheet } from '../../../../src/policies/transformation/xslt/read-stylesheet.ts'
import { readPolicy } from '../../../../src/syntax/read.ts'
import differences from './known-differences.json' with { type: 'json' }
// @ts-expect-error: the recorder runs without a compiler
import { readQuestions } from './questions.mjs'

/** What is compared: the text with its encoding, the message of an exception, or the line of what is refused. */
type Said =
  | { readonly output: string; readonly encoding?: string }
  | { readonly error: string }
  | { readonly refusedAt: number }

interface Answer {
  readonly name: string
  readonly dotnet: {
    readonly output?: string
    readonly encoding?: string
    readonly error?: { readonly message: string }
    readonly refused?: { readonly line?: number; readonly message: string }
  }
}

/** Where .NET tells a place of the stylesheet in a message, it is another one in a policy document. */
const withoutPlace = (message: string): string => message.replace(/ An error occurred at , \(\d+, \d+\)\.$/, '')

function dotnetSays({ dotnet }: Answer): Said {
  if (dotnet.refused) return { refusedAt: dotnet.refused.line ?? 0 }
  if (dotnet.error) return { error: withoutPlace(dotnet.error.message) }
  return { output: dotnet.output ?? '', ...(dotnet.encoding ? { encoding: dotnet.encoding } : {}) }
}

interface Question {
  readonly name: string
  readonly stylesheet: string
  readonly input: string
  readonly parameters?: Readonly<Record<string, string>>
}

function sluiceSays({ stylesheet, input, parameters = {} }: Question): Said {
  const { document, diagnostics } = readPolicy(new SourceText(stylesheet))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (!document || errors.length > 0) throw new Error(diagnostics.map((d) => d.message).join())
  const lines: number[] = []
  const refuse = (span: { source: SourceText; start: number }): void => {
    lines.push(span.source.positionAt(span.start).line)
  }
  const sheet = readStylesheet(document.root, (_prefix, at) => refuse(at.nameSpan))
  const compiled = compileStylesheet(sheet, (_code, _message, span) => refuse(span))
  if (lines.length > 0) return { refusedAt: Math.min(...lines) }
  startExpression(ambient(), defaultLimits)
  try {
    const result = transform(compiled, input, { parameters: new Map(Object.entries(parameters)) })
    if (typeof result === 'string') return { output: result }
    const encoding = /encoding="([^"]+)"/.exec(stylesheet)?.[1] ?? ''
    return { output: new TextDecoder(encoding).decode(result), encoding }
  } catch (error) {
    if (error instanceof DotnetException) return { error: withoutPlace(error.message) }
    throw error
  }
}

describe('stylesheets do what XslCompiledTransform does with them', () => {
  for (const [area, questions] of Object.entries(readQuestions() as Record<string, Question[]>)) {
    const file = new URL(`answers/${area}.json`, import.meta.url)
    const answers = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Answer[]) : []
    describe(area, () => {
      it('has an answer to each question', () => {
        expect(answers.map(({ name }) => name)).toEqual(questions.map(({ name }) => name))
      })

      it.each(questions.map((question, i) => ({ ...question, i })))('$name', (question) => {
        const said = sluiceSays(question)
        const wanted = dotnetSays(answers[question.i] as Answer)
        const known = (differences as Record<string, { sluice: Said; why: string }>)[`${area} › ${question.name}`]
        if (known) expect(said, known.why).toEqual(known.sluice)
        if (known) expect(said, 'it is no difference any more').not.toEqual(wanted)
        else expect(said).toEqual(wanted)
      })
    })
  }
})
