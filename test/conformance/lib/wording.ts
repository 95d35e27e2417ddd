import type { RecordedResult } from './case.ts'
import type { Answer } from './compare.ts'

/** Errors that Sluice words for authors of policies on purpose, by the number of the C# compiler. */
export const ownWords: Readonly<Record<string, string>> = {
  CS8370: 'names the syntax, the version of C# that has it, and that of policies',
  CS8401: 'names the syntax, the version of C# that has it, and that of policies',
  CS0246: 'names the syntax, the version of C# that has it, and that of policies',
  CS0214: 'says that policies have no unsafe code',
  CS0193: 'says that policies have no unsafe code',
  CS0211: 'says that policies have no unsafe code',
  CS0227: 'says that policies have no unsafe code',
  CS0226: 'says that policies have no unsafe code',
  CS0190: 'says that policies have no unsafe code',
  CS4032: 'says that policies run synchronously',
  CS1513: 'says that policies declare no types',
  CS1514: 'says that policies declare no types',
  CS1001: 'says that policies have no using directives',
  CS1525: 'shows the character that no C# begins with',
  CS1929: 'names the extension method of Enumerable, not that of ParallelEnumerable, which the gateway refuses',
}

/** How the words of the first error differ where number and place are those of .NET, or null. */
export function wordingDifference(recorded: RecordedResult, { diagnostics }: Answer): string | null {
  if (!('diagnostics' in recorded)) return null
  const [theirs] = recorded.diagnostics
  const ours = diagnostics?.find(({ severity }) => severity !== 'warning')
  if (!theirs || !ours || theirs.cs !== ours.cs || theirs.cs === null) return null
  if (theirs.line !== ours.line || theirs.column !== ours.column) return null
  const [expected, actual] = [theirs.message, ours.message ?? ''].map(withoutAnnotations)
  return expected === actual ? null : `${theirs.cs} .NET: ${expected} | Sluice: ${actual}`
}

/** C# 7 has no nullable references: `string?` is `string`. */
function withoutAnnotations(text: string): string {
  return text.replace(/\b(string|object|[A-Z]\w*(<[^<>]*>)?|\w+\[\])\?/g, '$1')
}

/** Whether words differ on purpose. */
export function isMeant(wording: string): boolean {
  return wording.slice(0, wording.indexOf(' ')) in ownWords
}
