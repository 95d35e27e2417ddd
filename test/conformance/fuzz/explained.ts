import type { RecordedResult } from '../lib/case.ts'
import type { Answer } from '../lib/compare.ts'

/** A kind of difference that is meant, or whose cause is known. */
export interface Explanation {
  readonly name: string
  readonly reason: string
  /** A fault of ours that isn't mended: named so that others stand out, and counted against us. */
  readonly isOpen?: true
  applies(expression: string, recorded: RecordedResult, own: Answer): boolean
}

const firstOf = (answer: RecordedResult | Answer) =>
  'diagnostics' in answer ? answer.diagnostics?.find((d) => !('severity' in d) || d.severity !== 'warning') : undefined

export const explanations: readonly Explanation[] = [
  {
    name: 'allow-list',
    reason: 'The gateway refuses the type or member, which .NET alone carries out.',
    applies: (_, __, own) => /^(type|member)-not-allowed$/.test(codeOf(own)),
  },
  {
    name: 'forbidden',
    reason: 'Sluice refuses dynamic, async and pointers, which the gateway refuses and .NET alone accepts.',
    applies: (_, __, own) => codeOf(own) === 'csharp-forbidden',
  },
  {
    name: 'not-built',
    reason: 'Sluice says at compile time that it does not carry the member out yet.',
    applies: (_, __, own) => codeOf(own) === 'member-not-supported',
  },
  {
    name: 'limit',
    reason: "Sluice's budget of work, memory and depth ended the expression, as the gateway's would.",
    applies: (_, __, own) => own.error?.type === 'LimitExceeded',
  },
  {
    name: 'collection-extensions',
    reason:
      "AsReadOnly of an interface is an extension method of CollectionExtensions, which is not on the gateway's list: Sluice knows no such method.",
    applies: (_, recorded, own) =>
      !('diagnostics' in recorded) &&
      firstOf(own)?.cs === 'CS1061' &&
      /^'(I?(Set|List|Dictionary)|HashSet)<.*' does not contain a definition for 'AsReadOnly'/.test(
        own.diagnostics?.[0]?.message ?? '',
      ),
  },
  {
    name: 'stand-ins-of-context',
    reason:
      "The recorder's stand-ins of the gateway's own types lack the member, are other classes, have no text or list their members in another order: the fact sheets say what Sluice does, not .NET.",
    applies: (expression, recorded, own) =>
      ('diagnostics' in recorded && recorded.diagnostics.some((d) => gatewayWords.test(d.message))) ||
      ('type' in recorded && /^Conformance\./.test(recorded.type ?? '')) ||
      ('error' in recorded && /\bConformance\./.test(recorded.error.message)) ||
      /\.GraphQL\b|LastError\)?\.ToString\(\)|context\.Variables\)|RegistrationDate/.test(expression) ||
      /^Sluice can't serialize an object of type 'I[A-Z]\w+'/.test(own.error?.message ?? '') ||
      ('value' in recorded && isSameUserInAnotherOrder(recorded.value ?? '', own.value ?? '')),
  },
  {
    name: 'classes-of-the-gateway',
    reason:
      "The text of one of the gateway's own objects is the name of its class, which no published source tells; the recorder's stand-in is another class.",
    applies: (_, recorded, own) => {
      const [theirs, ours] =
        'error' in recorded
          ? [recorded.error.message, own.error?.message]
          : 'value' in recorded
            ? [recorded.value, own.value]
            : []
      return (
        /ReadOnlyDictionary`2\[|(?<![A-Z.])I[A-Z]\w+/.test(ours ?? '') &&
        /Dictionary`2\[|Conformance\.|Model \{/.test(theirs ?? '')
      )
    },
  },
  {
    name: 'private-classes',
    reason:
      "The text of an object without one is the name of a class that is private to .NET or made by its compiler (iterators, enumerators, comparers): no contract, and another one in the gateway's version.",
    applies: (_, recorded, own) =>
      ('value' in recorded &&
        recorded.type === own.type &&
        isClassName(own.value ?? '') &&
        isPrivateClass(recorded.value ?? '')) ||
      ('error' in recorded &&
        recorded.error.type === own.error?.type &&
        /of type '<\w+>d__\d+' to/.test(recorded.error.message)) ||
      ('value' in recorded && /"<>\d__this"/.test(recorded.value ?? '')),
  },
  {
    name: 'last-digit',
    reason:
      "Sine, cube root and their like differ in the last digit from one mathematical library to the next: .NET asks the platform's, which is another one in the gateway.",
    applies: (expression, recorded, own) =>
      /\.(A?(Sin|Cos|Tan)h?(Pi|Cos|CosPi|2|2Pi)?|Cbrt|RootN|Hypot|Pow|Exp\w*|Log\w*)\(/i.test(expression) &&
      'value' in recorded &&
      recorded.type === own.type &&
      differsInLastDigits(recorded.value ?? '', own.value ?? ''),
  },
  {
    name: 'hardware-estimate',
    reason: 'An estimate of the processor, which another processor makes otherwise.',
    applies: (expression, recorded, own) =>
      /\bReciprocal(Sqrt)?Estimate\b/.test(expression) &&
      'value' in recorded &&
      (recorded.type === 'System.TimeSpan' || differsInLastDigits(recorded.value ?? '', own.value ?? '', 5e-3)),
  },
  {
    name: 'clock-and-chance',
    reason: 'The expression depends on the day it runs on or on chance; Sluice takes both from its host.',
    applies: (expression, recorded, own) =>
      /\.Shuffle\(|CreateVersion7|X509ContentType\.(Pfx|Pkcs12)|Create\("AES"\)\.CreateEncryptor\(\)|\.Encrypt\(\(?\(?SymmetricAlgorithm|HashAlgorithm\.Create\("HMAC/.test(
        expression,
      ) ||
      ('value' in recorded &&
        /\d\d\/\d\d\/\d{4}/.test(recorded.value ?? '') &&
        sameTimeOfDay(recorded.value ?? '', own.value ?? '')),
  },
  {
    name: 'platform-cryptography',
    reason:
      "Classes, messages and handles of OpenSSL, on which .NET's cryptography stands on Linux; the gateway stands on Windows, and Sluice on neither.",
    applies: (_, recorded, own) =>
      ('error' in recorded && /OpenSsl/.test(recorded.error.type)) ||
      ('value' in recorded &&
        (/\bRSA(OpenSsl|Wrapper)\b/.test(`${recorded.type} ${recorded.value}`) ||
          recorded.value?.replace(nativeHandle, '$1:0') === own.value)),
  },
  {
    name: 'interned',
    reason: 'Which texts .NET has interned depends on what ran in the process before.',
    applies: (expression) => /\bstring\.IsInterned\(/i.test(expression),
  },
  {
    name: 'not-deserialized',
    reason: "Sluice says at run time that it can't deserialize JSON into the type.",
    applies: (_, __, own) => own.error?.message.startsWith("Sluice can't deserialize") ?? false,
  },
  {
    name: 'not-serialized',
    reason:
      "Sluice says at run time that it can't print a reader, its settings, a table of namespaces or an algorithm as JSON.",
    applies: (_, __, own) =>
      /^Sluice can't serialize an object of type 'System\.(Xml|Security)\./.test(own.error?.message ?? ''),
  },
  {
    name: 'null-before-arguments',
    reason:
      'The receiver of a generic virtual method is found to be null before the arguments are evaluated: an effect of how .NET calls such methods, not of C#.',
    applies: (expression, recorded, own) =>
      /\.Value<\w+>\(/.test(expression) &&
      'error' in recorded &&
      recorded.error.type === 'System.NullReferenceException' &&
      own.error !== undefined,
  },
  {
    name: 'zero-at-compile-time',
    reason:
      'The just-in-time compiler of .NET 10 takes MaxNumber and its like to be 0 where one side is a constant -0: a fault of it.',
    applies: (expression, recorded) =>
      /\b(Max|Min)(Magnitude)?Number\(/.test(expression) && 'value' in recorded && /^-?0$/.test(recorded.value ?? ''),
  },
  {
    name: 'another-error-first',
    reason: 'Both refuse, with the same error among others; Sluice reports a later one of them first.',
    applies: (_, recorded, own) => {
      const first = firstOf(own)
      return (
        first !== undefined &&
        'diagnostics' in recorded &&
        recorded.diagnostics.some((d) => d.cs === first.cs && d.line === first.line && d.column === first.column)
      )
    },
  },
  {
    name: 'refused-otherwise',
    isOpen: true,
    reason: 'Both refuse, Sluice with another number or at another place.',
    applies: (_, recorded, own) => 'diagnostics' in recorded && own.diagnostics !== undefined,
  },
]

const gatewayWords =
  /^'(I[A-Z]\w+|Backend|ProxyError|Jwt|BasicAuthCredentials|SubscriptionKeyParameterNames)' does not contain|'(ValidationError|Authorization|CarbonIntensityCategory|\w*State|\w*Type)'/

const nativeHandle = /("Handle":\{"value"):\d+/g

/** The name of a class, as the text of an object without one. */
function isClassName(text: string): boolean {
  return /^(System|Newtonsoft)\.[\w.`+<>[\],]+$/.test(text)
}

function isPrivateClass(text: string): boolean {
  return (
    isClassName(text) &&
    /[+<]|\.(SZGenericArrayEnumerator|GenericEqualityComparer|StringEqualityComparer|ListDictionaryInternal|ArrayEnumerator)\b/.test(
      text,
    )
  )
}

/** Texts that are the same but for the last digits of numbers. */
function differsInLastDigits(a: string, b: string, tolerance?: number): boolean {
  const numbers = tolerance ? /-?\d+(\.\d+)?(E[+-]\d+)?/g : /-?\d+\.\d{4,}(E[+-]\d+)?/g
  if (a.replace(numbers, '#') !== b.replace(numbers, '#')) return false
  const [first, second] = [a.match(numbers) ?? [], b.match(numbers) ?? []]
  return first.every((text, i) => {
    const [x, y] = [Number(text), Number(second[i])]
    // A sine or cosine near 0 is as exact as one near 1.
    const least = text.length > 14 ? 1.2e-16 : 0
    return Math.abs(x - y) <= Math.max(least, Math.abs(x) * (tolerance ?? (text.length > 14 ? 1e-15 : 2e-7)))
  })
}

/** JSON that holds a user of the context, whose members stand in another order. */
function isSameUserInAnotherOrder(a: string, b: string): boolean {
  if (!a.includes('"FirstName":') || !b.includes('"FirstName":')) return false
  try {
    return sorted(JSON.parse(a)) === sorted(JSON.parse(b))
  } catch {
    return false
  }
}

function sorted(json: unknown): string {
  return JSON.stringify(json, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  )
}

const timeOfDay = / \d\d:\d\d:\d\d/
function sameTimeOfDay(a: string, b: string): boolean {
  const dates = /\d\d\/\d\d\/\d{4}/g
  return timeOfDay.test(a) && a !== b && a.replace(dates, '') === b.replace(dates, '')
}

function codeOf(own: Answer): string {
  const first = firstOf(own)
  return first !== undefined && 'code' in first ? (first.code ?? '') : ''
}
