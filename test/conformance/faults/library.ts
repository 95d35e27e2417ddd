import { faultsOf } from './fault.ts'

const dotnet = (name: string): string => `dotnet/${name}.ts`

/** Faults of the library and of the types of `context`. */
export const libraryFaults = faultsOf([
  [
    'decimals are rounded half up instead of to even',
    dotnet('system/wide-decimal'),
    '(twice === unit && (sticky || (quotient & 1n) === 1n))',
    'twice === unit',
  ],
  ['decimal subtraction adds', dotnet('system/decimal-value'), 'const difference = a - b', 'const difference = a + b'],
  [
    'Math.Round rounds half away from zero',
    dotnet('system/rounding'),
    'if (mode === 0) return half > 0 || (half === 0 && isOdd)',
    'if (mode === 0) return half >= 0',
  ],
  [
    'the bytes of a Guid stand in the order of its text',
    dotnet('system/guid-value'),
    'return Uint8Array.from(order, (i) => Number.parseInt(this.digits.slice(i * 2, i * 2 + 2), 16))',
    'return Uint8Array.from(order, (_, i) => Number.parseInt(this.digits.slice(i * 2, i * 2 + 2), 16))',
  ],
  [
    'PadLeft pads on the right',
    dotnet('text/string-members'),
    'return atStart ? filler + text : text + filler',
    'return atStart ? text + filler : text + filler',
  ],
  [
    'Remove with a count leaves one more',
    dotnet('text/string-members'),
    'text.slice(startIndex + count)',
    'text.slice(startIndex + count - 1)',
  ],
  [
    'Replace replaces only the first',
    dotnet('text/string-members'),
    'return parts.join(replacement)',
    'return [parts[0], parts.slice(1).join(old)].join(replacement)',
  ],
  [
    'LastIndexOf of a char looks at one place too few',
    dotnet('text/string-members'),
    'const found = text.lastIndexOf(String.fromCharCode(unit), startIndex)',
    'const found = text.lastIndexOf(String.fromCharCode(unit), startIndex - 1)',
  ],
  [
    'TrimEnd trims at the start',
    dotnet('text/string-trim'),
    "if (side !== 'end') while",
    "if (side !== 'start') while",
  ],
  [
    'a negative alignment pads on the left',
    dotnet('formatting/composite-format'),
    'return alignment < 0 ? text.padEnd(width) : text.padStart(width)',
    'return text.padStart(width)',
  ],
  ['Base64 reads a text without padding', dotnet('formatting/base64'), 'if (bare.length % 4 !== 0 || !', 'if (!'],
  [
    'Take takes one more',
    dotnet('linq/slices'),
    'sliced(source, 0, count - 1, type)',
    'sliced(source, 0, count, type)',
  ],
  [
    'Skip skips one fewer',
    dotnet('linq/slices'),
    'sliced(source, Math.max(count, 0), open, type)',
    'sliced(source, Math.max(count - 1, 0), open, type)',
  ],
  [
    'OrderByDescending sorts upwards',
    dotnet('linq/ordered-sequence'),
    'compare: descending ? (x, y) => compare(y, x) : compare',
    'compare',
  ],
  [
    'ThenBy is ignored',
    dotnet('linq/ordered-sequence'),
    'for (let k = 0; k < compares.length; k++) {',
    'for (let k = compares.length - 1; k < compares.length; k++) {',
  ],
  [
    'Max gives the least',
    dotnet('linq/extremes'),
    "(side === 'Min' ? compare(k, best.key) < 0 : compare(k, best.key) > 0)",
    'compare(k, best.key) < 0',
  ],
  [
    'List.Insert replaces',
    dotnet('collections/list-value'),
    'this.items.splice(index, 0, item)',
    'this.items.splice(index, 1, item)',
  ],
  [
    'setting an item of a list is no change to its enumerators',
    dotnet('collections/list-value'),
    'if (index < 0 || index >= this.items.length) throw indexOutside()\n    this.items[index] = item',
    'if (index < 0 || index > this.items.length) throw indexOutside()\n    this.items[index] = item',
  ],
  ['a control character in JSON is not escaped', dotnet('json/writing/escape'), "padStart(4, '0')", "padStart(3, '0')"],
  [
    'a tab in JSON is written as \\n',
    dotnet('json/writing/escape'),
    "case 9:\n      return '\\\\t'",
    "case 9:\n      return '\\\\n'",
  ],
  [
    'a null text of a token is no default',
    dotnet('json/tokens/casts'),
    '/^(Guid|TimeSpan)$/.test(type)',
    '/^(Guid|TimeSpan|int)$/.test(type)',
  ],
  [
    'DateTime carries days wrongly',
    dotnet('time/date-time-value'),
    'const allDays = days + carried',
    'const allDays = days + carried + (carried > 0 ? 1 : 0)',
  ],
  [
    'TimeSpan leaves out the days',
    dotnet('time/format-time-span'),
    "const day = days === 0 ? '' : `${days}.`",
    "const day = days === 0 ? '' : ''",
  ],
  [
    'TimeSpan g keeps zeros',
    dotnet('time/format-time-span'),
    "`.${seven(fraction).replace(/0+$/, '')}`\n  return `${sign}",
    '`.${seven(fraction)}`\n  return `${sign}',
  ],
  [
    'UrlEncode keeps blanks as %20',
    dotnet('net/url-coding'),
    "found === ' '\n      ? '+'",
    "found === ' '\n      ? '%20'",
  ],
  [
    'UrlDecode keeps the plus',
    dotnet('net/url-coding'),
    "const spaced = text.replaceAll('+', ' ')",
    'const spaced = text',
  ],
  [
    '$& of a replacement is its first group',
    dotnet('regular-expressions/replacement'),
    'return { part: 0, end }',
    'return { part: 1, end }',
  ],
  [
    'a failed group keeps its capture',
    dotnet('regular-expressions/matcher'),
    'if (code === -1) captures.length -= 2',
    'if (code === -1) captures.length -= 0',
  ],
])
