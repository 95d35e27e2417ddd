import { describe, expect, it } from 'vitest'
import { RegexObject } from '../../../src/dotnet/regular-expressions/regex-value.ts'
import { replaceMatches, splitText } from '../../../src/dotnet/regular-expressions/replace.ts'
import { expandReplacement, parseReplacement } from '../../../src/dotnet/regular-expressions/replacement.ts'
import { DotnetException } from '../../../src/dotnet/values/exception.ts'
import recorded from './recorded-matches.json' with { type: 'json' }

/** Groups, captures, a replacement and a split in one line, as they were recorded from .NET. */
function describeMatches(pattern: string, options: number, input: string): string {
  try {
    const regex = new RegexObject(pattern, options)
    const start = regex.startOf(input)
    const matches = [...regex.matches(input, start)].map((match) =>
      match.groups.items
        .map((group) => `${group.name}:${group.captures.items.map((c) => `${c.index}-${c.length}`).join('+')}`)
        .join(' '),
    )
    // biome-ignore lint/suspicious/noTemplateCurlyInString: ${n} is .NET's syntax
    const parts = parseReplacement("<$1$&${n}$+$`$'$$>", regex)
    const replaced = replaceMatches(regex, input, (match) => expandReplacement(parts, match), -1, start)
    return `${regex.groupNames.join(',')};${matches.join('|')};${replaced};${splitText(regex, input, 0, start).join('~')}`
  } catch (error) {
    if (!(error instanceof DotnetException)) throw error
    return `!${error.dotnetType.fullName.split('.').pop()}: ${error.message}`
  }
}

describe('regular expressions', () => {
  it.each(recorded)('match %j (options %j) in %j as .NET does', (pattern, options, input, expected) => {
    expect(describeMatches(pattern as string, options as number, input as string)).toBe(expected)
  })
})
