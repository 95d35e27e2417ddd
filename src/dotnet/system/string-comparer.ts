import type { Comparer, EqualityComparer } from '../collections/protocol.ts'
import type { SerializedProperty } from '../json/object-properties.ts'
import { PlainObject, propertiesFrom } from '../json/plain-object.ts'
import { type Comparison, compareNullable, comparisonOf, equalText, hashText } from '../text/collation.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { compareObjects, objectEquals, objectHashCode } from '../type-system/value-ops.ts'
import { Box } from '../values/box.ts'
import { argument, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { compareOptions } from './compare-options.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    StringComparer: StringComparerValue
  }
}

const classNames: Readonly<Record<Comparison, string>> = {
  ordinal: 'System.OrdinalCaseSensitiveComparer',
  ordinalIgnoreCase: 'System.OrdinalIgnoreCaseComparer',
  culture: 'System.CultureAwareComparer',
  cultureIgnoreCase: 'System.CultureAwareComparer',
}

/** A `System.StringComparer`: orders, compares and hashes strings in one way. */
export class StringComparerValue extends DotnetObject implements Comparer, EqualityComparer {
  readonly comparison: Comparison

  constructor(comparison: Comparison) {
    super()
    this.comparison = comparison
  }

  override get dotnetType() {
    return typeNamed(classNames[this.comparison])
  }

  /** Of the culture's, .NET serializes its private fields: the version is that of its library of Unicode. */
  jsonProperties(): readonly SerializedProperty[] {
    const ignoresCase = this.comparison.endsWith('IgnoreCase')
    if (this.comparison.startsWith('ordinal')) return propertiesFrom({ _ignoreCase: ignoresCase })
    const version = { FullVersion: 30873, SortId: '00007899-0000-0000-0000-00000000007f' }
    return propertiesFrom({
      _compareInfo: new PlainObject({ Name: '', Version: new PlainObject(version), LCID: 127 }),
      _options: ignoresCase ? 1 : 0,
      _ignoreCase: ignoresCase,
    })
  }

  override dotnetEquals(other: unknown): boolean {
    return other instanceof StringComparerValue && other.comparison === this.comparison
  }

  compareValues(x: unknown, y: unknown): number {
    if (isText(x) && isText(y)) return compareNullable(x, y, this.comparison)
    if (x !== null && y !== null && !isComparable(x)) throw argument('At least one object must implement IComparable.')
    return compareObjects(x, y)
  }

  equalValues(x: unknown, y: unknown): boolean {
    return isText(x) && isText(y) ? equalText(x, y, this.comparison) : objectEquals(x, y)
  }

  hashValue(value: unknown): number {
    if (value === null) return 0
    return typeof value === 'string' ? hashText(value, this.comparison) : objectHashCode(value)
  }
}

const isComparable = (value: unknown): boolean =>
  typeof value === 'string' ||
  (value instanceof Box && (value.type.kind === 'enum' || value.type.ops.compare !== undefined)) ||
  (value instanceof DotnetObject && 'dotnetCompareTo' in value)

const isText = (value: unknown): value is string | null => value === null || typeof value === 'string'

const comparers: Readonly<Record<Comparison, StringComparerValue>> = {
  ordinal: new StringComparerValue('ordinal'),
  ordinalIgnoreCase: new StringComparerValue('ordinalIgnoreCase'),
  culture: new StringComparerValue('culture'),
  cultureIgnoreCase: new StringComparerValue('cultureIgnoreCase'),
}

function hash(self: StringComparerValue, value: unknown): number {
  return self.hashValue(required(value, 'obj'))
}

/** `System.StringComparer`. */
export const stringComparerType = defineClass<StringComparerValue>()('System.StringComparer', {
  isAbstract: true,
  implements: ['IComparer<string>', 'IEqualityComparer', 'IEqualityComparer<string>', 'IComparer'],
  members: {
    'static StringComparer InvariantCulture { get; }': () => comparers.culture,
    'static StringComparer InvariantCultureIgnoreCase { get; }': () => comparers.cultureIgnoreCase,
    'static StringComparer CurrentCulture { get; }': () => comparers.culture,
    'static StringComparer CurrentCultureIgnoreCase { get; }': () => comparers.cultureIgnoreCase,
    'static StringComparer Ordinal { get; }': () => comparers.ordinal,
    'static StringComparer OrdinalIgnoreCase { get; }': () => comparers.ordinalIgnoreCase,
    'static bool IsWellKnownOrdinalComparer(IEqualityComparer<string> comparer, out bool ignoreCase)': (
      comparer,
      result,
    ) => {
      // The default comparer of strings is an ordinal one.
      const { comparison } = comparer instanceof StringComparerValue ? comparer : comparers.ordinal
      result.value = comparison === 'ordinalIgnoreCase'
      return comparison === 'ordinal' || comparison === 'ordinalIgnoreCase'
    },
    'static StringComparer FromComparison(StringComparison comparisonType)': (comparisonType) =>
      comparers[comparisonOf(comparisonType)],
    'static StringComparer Create(CultureInfo culture, bool ignoreCase)': (culture, ignoreCase) => {
      required(culture, 'culture')
      return ignoreCase ? comparers.cultureIgnoreCase : comparers.culture
    },
    'static StringComparer Create(CultureInfo culture, CompareOptions options)': (culture, options) => {
      required(culture, 'culture')
      return comparers[compareOptions(options)]
    },
    'int Compare(object x, object y)': (self, x, y) => self.compareValues(x, y),
    'bool Equals(object x, object y)': (self, x, y) => self.equalValues(x, y),
    'int GetHashCode(object obj)': hash,
    'int Compare(string x, string y)': (self, x, y) => self.compareValues(x, y),
    'bool Equals(string x, string y)': (self, x, y) => self.equalValues(x, y),
    'int GetHashCode(string obj)': hash,
  },
})

/** The classes of the comparers. */
export const stringComparerClasses = [...new Set(Object.values(classNames))].map((name) =>
  defineClass<StringComparerValue>()(name, { base: 'System.StringComparer' }),
)
