import { TimeSpanValue } from '../time/time-span-value.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { DotnetArray } from '../values/array.ts'
import { argumentOutOfRange, required } from '../values/exception.ts'
import { escapePattern, unescapePattern } from './escaping.ts'
import { MatchCollectionObject, type MatchObject } from './match-value.ts'
import { RegexObject } from './regex-value.ts'
import { replaceMatches, splitText } from './replace.ts'
import { expandReplacement, parseReplacement } from './replacement.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Regex: RegexObject
  }
}

type Evaluator = ((match: MatchObject) => string | null) | null

const make = (pattern: string | null, options = 0, timeout?: TimeSpanValue): RegexObject =>
  new RegexObject(required(pattern, 'pattern'), options, timeout ? timeout.doubleTicks / 10_000 : -1)

const input = (text: string | null): string => required(text, 'input')

function replace(
  self: RegexObject,
  text: string | null,
  replacement: string | null,
  count = -1,
  from?: number,
): string {
  const source = input(text)
  const parts = parseReplacement(required(replacement, 'replacement'), self)
  return replaceMatches(self, source, (match) => expandReplacement(parts, match), count, from ?? self.startOf(source))
}

function evaluate(self: RegexObject, text: string | null, evaluator: Evaluator, count = -1, from?: number): string {
  const source = input(text)
  const call = required(evaluator, 'evaluator')
  return replaceMatches(self, source, (match) => call(match) ?? '', count, from ?? self.startOf(source))
}

const strings = (items: string[]): DotnetArray => new DotnetArray(typeNamed('System.String').array(), items)

function split(self: RegexObject, text: string | null, count = 0, from?: number): DotnetArray {
  const source = input(text)
  return strings(splitText(self, source, count, from ?? self.startOf(source)))
}

function matches(self: RegexObject, text: string | null, from?: number): MatchCollectionObject {
  const source = input(text)
  const start = from ?? self.startOf(source)
  if (start < 0 || start > source.length) {
    throw argumentOutOfRange('startat', 'Start index cannot be less than 0 or greater than input length.')
  }
  return new MatchCollectionObject(self.matches(source, start))
}

function isMatch(self: RegexObject, text: string | null, from?: number): boolean {
  const source = input(text)
  return self.isMatch(source, from ?? self.startOf(source))
}

function matchOf(self: RegexObject, text: string | null, from?: number): MatchObject {
  const source = input(text)
  return self.match(source, from ?? self.startOf(source))
}

function matchWithin(self: RegexObject, text: string | null, beginning: number, length: number): MatchObject {
  const source = input(text)
  if (beginning < 0 || beginning > source.length) {
    throw argumentOutOfRange('startat', 'Start index cannot be less than 0 or greater than input length.')
  }
  if (length >= 0 && length <= source.length && length > source.length - beginning) throw argumentOutOfRange('start')
  if (length < 0 || length > source.length - beginning) {
    throw argumentOutOfRange('length', 'Length cannot be less than 0 or exceed input length.')
  }
  const part = source.slice(beginning, beginning + length)
  return self.match(part, self.startOf(part), beginning)
}

export const regex = defineClass<RegexObject>()('System.Text.RegularExpressions.Regex', {
  members: {
    'new(string pattern)': (pattern) => make(pattern),
    'new(string pattern, RegexOptions options)': (pattern, options) => make(pattern, options),
    'new(string pattern, RegexOptions options, TimeSpan matchTimeout)': (pattern, options, timeout) =>
      make(pattern, options, timeout),
    'static readonly TimeSpan InfiniteMatchTimeout': () => TimeSpanValue.fromSmallTicks(-10_000),
    'RegexOptions Options { get; }': (self) => self.options,
    'bool RightToLeft { get; }': (self) => self.rightToLeft,
    'TimeSpan MatchTimeout { get; }': (self) => TimeSpanValue.fromSmallTicks(self.timeout * 10_000),
    'string[] GetGroupNames()': (self) => strings(self.groupNames),
    'int[] GetGroupNumbers()': (self) => new DotnetArray(typeNamed('System.Int32').array(), [...self.groupNumbers]),
    'string GroupNameFromNumber(int i)': (self, i) => self.nameOf(i),
    'int GroupNumberFromName(string name)': (self, name) => self.numberOf(required(name, 'name')),
    'string ToString()': (self) => self.pattern,
    'static bool IsMatch(string input, string pattern)': (text, pattern) => isMatch(make(pattern), text),
    'static bool IsMatch(string input, string pattern, RegexOptions options)': (text, pattern, options) =>
      isMatch(make(pattern, options), text),
    'static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)': (
      text,
      pattern,
      options,
      timeout,
    ) => isMatch(make(pattern, options, timeout), text),
    'bool IsMatch(string input)': (self, text) => isMatch(self, text),
    'bool IsMatch(string input, int startat)': (self, text, from) => isMatch(self, text, from),
    'static Match Match(string input, string pattern)': (text, pattern) => matchOf(make(pattern), text),
    'static Match Match(string input, string pattern, RegexOptions options)': (text, pattern, options) =>
      matchOf(make(pattern, options), text),
    'static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)': (
      text,
      pattern,
      options,
      timeout,
    ) => matchOf(make(pattern, options, timeout), text),
    'Match Match(string input)': (self, text) => matchOf(self, text),
    'Match Match(string input, int startat)': (self, text, from) => matchOf(self, text, from),
    'Match Match(string input, int beginning, int length)': (self, text, beginning, length) =>
      matchWithin(self, text, beginning, length),
    'static MatchCollection Matches(string input, string pattern)': (text, pattern) => matches(make(pattern), text),
    'static MatchCollection Matches(string input, string pattern, RegexOptions options)': (text, pattern, options) =>
      matches(make(pattern, options), text),
    'static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)': (
      text,
      pattern,
      options,
      timeout,
    ) => matches(make(pattern, options, timeout), text),
    'MatchCollection Matches(string input)': (self, text) => matches(self, text),
    'MatchCollection Matches(string input, int startat)': (self, text, from) => matches(self, text, from),
    'static int Count(string input, string pattern)': (text, pattern) => matches(make(pattern), text).items.length,
    'static int Count(string input, string pattern, RegexOptions options)': (text, pattern, options) =>
      matches(make(pattern, options), text).items.length,
    'int Count(string input)': (self, text) => matches(self, text).items.length,
    'static string Replace(string input, string pattern, string replacement)': (text, pattern, replacement) =>
      replace(make(pattern), text, replacement),
    'static string Replace(string input, string pattern, string replacement, RegexOptions options)': (
      text,
      pattern,
      replacement,
      options,
    ) => replace(make(pattern, options), text, replacement),
    'static string Replace(string input, string pattern, string replacement, RegexOptions options, TimeSpan matchTimeout)':
      (text, pattern, replacement, options, timeout) => replace(make(pattern, options, timeout), text, replacement),
    'string Replace(string input, string replacement)': (self, text, replacement) => replace(self, text, replacement),
    'string Replace(string input, string replacement, int count)': (self, text, replacement, count) =>
      replace(self, text, replacement, count),
    'string Replace(string input, string replacement, int count, int startat)': (
      self,
      text,
      replacement,
      count,
      from,
    ) => replace(self, text, replacement, count, from),
    'static string Replace(string input, string pattern, MatchEvaluator evaluator)': (text, pattern, evaluator) =>
      evaluate(make(pattern), text, evaluator),
    'static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options)': (
      text,
      pattern,
      evaluator,
      options,
    ) => evaluate(make(pattern, options), text, evaluator),
    'static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options, TimeSpan matchTimeout)':
      (text, pattern, evaluator, options, timeout) => evaluate(make(pattern, options, timeout), text, evaluator),
    'string Replace(string input, MatchEvaluator evaluator)': (self, text, evaluator) =>
      evaluate(self, text, evaluator),
    'string Replace(string input, MatchEvaluator evaluator, int count)': (self, text, evaluator, count) =>
      evaluate(self, text, evaluator, count),
    'string Replace(string input, MatchEvaluator evaluator, int count, int startat)': (
      self,
      text,
      evaluator,
      count,
      from,
    ) => evaluate(self, text, evaluator, count, from),
    'static string[] Split(string input, string pattern)': (text, pattern) => split(make(pattern), text),
    'static string[] Split(string input, string pattern, RegexOptions options)': (text, pattern, options) =>
      split(make(pattern, options), text),
    'static string[] Split(string input, string pattern, RegexOptions options, TimeSpan matchTimeout)': (
      text,
      pattern,
      options,
      timeout,
    ) => split(make(pattern, options, timeout), text),
    'string[] Split(string input)': (self, text) => split(self, text),
    'string[] Split(string input, int count)': (self, text, count) => split(self, text, count),
    'string[] Split(string input, int count, int startat)': (self, text, count, from) => split(self, text, count, from),
    'static string Escape(string str)': (text) => escapePattern(required(text, 'str')),
    'static string Unescape(string str)': (text) => unescapePattern(required(text, 'str')),
  },
  isInstance: (value) => value instanceof RegexObject,
})
