import { describe, expect, it } from 'vitest'
import { escapeDataString } from '../../../src/dotnet/net/uri-escape.ts'
import { UriObject } from '../../../src/dotnet/net/uri-object.ts'
import { isWellFormed } from '../../../src/dotnet/net/uri-well-formed.ts'
import { DotnetException } from '../../../src/dotnet/values/exception.ts'
import recorded from './recorded-uris.json' with { type: 'json' }

function attempt(body: () => string): string {
  try {
    return body()
  } catch (error) {
    if (error instanceof DotnetException) return `!${error.dotnetType.fullName.split('.').pop()}: ${error.message}`
    throw error
  }
}

const word = (value: boolean): string => (value ? 'True' : 'False')

describe('Uri', () => {
  it.each(recorded)('takes $in apart as .NET does', (expected) => {
    const text = expected.in
    const own: Record<string, string> = {
      in: text,
      new: attempt(() => UriObject.create(text) && 'ok'),
      roa: attempt(() => {
        const made = UriObject.create(text, 0)
        return `${word(made.isAbsolute)} ${made.dotnetToString()}`
      }),
      base: attempt(() => UriObject.create('http://h:81/p/q/r?s#t').resolve(text).absoluteUri),
      esc: escapeDataString(text),
      wf: `${word(isWellFormed(text, 1))} ${word(isWellFormed(text, 0))}`,
    }
    const uri = UriObject.tryCreate(text)
    if (uri) {
      Object.assign(own, {
        AbsoluteUri: uri.absoluteUri,
        str: uri.dotnetToString(),
        AbsolutePath: uri.path,
        Query: uri.query,
        Host: uri.host,
        Authority: uri.authority,
        LocalPath: uri.localPath,
        lp3: uri.leftPart(3),
        mr: UriObject.create('http://a/b/c/d?e').relativeTo(uri).dotnetToString(),
      })
    }
    expect(own).toEqual(expected)
  })
})
