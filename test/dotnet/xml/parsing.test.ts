import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DotnetException } from '../../../src/dotnet/values/exception.ts'
import { SaveOptions } from '../../../src/dotnet/xml/save-options.ts'
import type { XElementNode } from '../../../src/dotnet/xml/tree/model.ts'
import { printNode } from '../../../src/dotnet/xml/tree/print.ts'
import { xElementType } from '../../../src/dotnet/xml/x-element.ts'
import '../../../src/dotnet/xml/index.ts'
import { call } from '../members.ts'

/** Text of a document and what .NET made of it: the element, or `!` and the message. */
const rows = JSON.parse(readFileSync(new URL('parsed-elements.json', import.meta.url), 'utf8')) as [string, string][]

function parsed(text: string): string {
  try {
    return printNode(
      call(xElementType, 'static XElement Parse(string text)', text) as XElementNode,
      SaveOptions.DisableFormatting,
    )
  } catch (error) {
    if (error instanceof DotnetException) return `!${error.message}`
    throw error
  }
}

/** Recorded answers can't hold a lone surrogate. */
const recordable = (text: string) =>
  text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')

describe('XElement.Parse', () => {
  it.each(rows)('reads %j as .NET does', (text, expected) => {
    expect(recordable(parsed(text))).toBe(expected)
  })
})
