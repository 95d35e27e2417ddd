import { describe, expect, it } from 'vitest'
import { SourceText } from '../../src/diagnostics/diagnostic.ts'
import { documentKind, firstElementName, isPolicyFile, rootUnknown } from '../../src/syntax/document-kind.ts'
import { readPolicy } from '../../src/syntax/read.ts'

const documentOf = (text: string, file = 'a.xml') => readPolicy(new SourceText(text, file)).document as never
const isPolicy = (text: string, file: string) => isPolicyFile(new SourceText(text, file), () => documentOf(text, file))

describe('the kind of a document', () => {
  it.each([
    ['<policies/>', 'policies'],
    ['<fragment/>', 'fragment'],
    ['<http-data-source/>', 'resolver'],
    ['<policy/>', undefined],
  ])('of %s is %s', (text, kind) => {
    expect(documentKind(documentOf(text))).toBe(kind)
  })

  it('that nobody knows gives an error with the name that was most likely meant', () => {
    expect(rootUnknown(documentOf('<polices/>'))).toMatchObject({
      code: 'root-unknown',
      help: "did you mean 'policies'?",
    })
  })

  it('is seen behind byte order mark, declaration and comments', () => {
    expect(firstElementName('\uFEFF<?xml version="1.0"?>\n<!-- <a> -->\n<policies>')).toBe('policies')
    expect(firstElementName('namedValues:\n  x: <policies>')).toBeUndefined()
    expect(firstElementName('<!-- never closed')).toBeUndefined()
  })
})

describe('a file in a folder', () => {
  it.each([
    ['<policies/>', 'a.cshtml', true],
    ['<!-- x --><fragment/>', 'a.txt', true],
    ['<policy><inbound/></policy>', 'a.xml', true],
    ['<policy><inbound/></policy>', 'a.txt', false],
    ['<project><a><inbound/></a></project>', 'a.xml', false],
    ['<project/>', 'a.xml', false],
    ['{"policies":1}', 'a.json', false],
    ['', 'a.xml', false],
  ])('%s, called %s: is a policy document %s', (text, file, expected) => {
    expect(isPolicy(text, file)).toBe(expected)
  })
})
