import { arrayOf } from '../collections/array-of.ts'
import { ListValue } from '../collections/list-value.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, type Enumerator, enumeratorOf } from '../values/enumerable.ts'
import { isEmptyArray, iteratorType, type Picked, Sequence } from './sequence.ts'
import { elementOf, knownCount, lastOf } from './shortcuts.ts'

type Predicate = (item: unknown) => boolean
type Selector = (item: unknown) => unknown

/** `source.Where(predicate).Select(selector)`, either left out: chains of these run as one loop. */
class WhereSelect extends Sequence {
  readonly source: EnumerableValue
  readonly sourceType: DotnetType
  readonly predicate: Predicate | null
  readonly selector: Selector | null

  constructor(
    source: EnumerableValue,
    sourceType: DotnetType,
    predicate: Predicate | null,
    selector: Selector | null,
    elementType: DotnetType,
  ) {
    super(elementType)
    this.source = source
    this.sourceType = sourceType
    this.predicate = predicate
    this.selector = selector
  }

  override get dotnetType(): DotnetType {
    const { source } = this
    const kind = source instanceof DotnetArray ? 'Array' : source instanceof ListValue ? 'List' : 'IEnumerable'
    if (this.selector === null) return iteratorType({ name: `${kind}WhereIterator`, args: [this.elementType] })
    const args = [this.sourceType, this.elementType]
    if (this.predicate !== null) return iteratorType({ name: `${kind}WhereSelectIterator`, args })
    const isList = kind === 'IEnumerable' && typeof source === 'object' && 'setItemAt' in source
    const prefix = isList ? 'IList' : source instanceof Sequence ? iteratorPrefix(source) : kind
    return iteratorType({ name: `${prefix}SelectIterator`, args })
  }

  getEnumerator(): Enumerator {
    if (this.source instanceof DotnetArray) return new ItemsStep(this, this.source.items)
    return new Step(this, enumeratorOf(this.source, this.sourceType))
  }

  override first(): Picked | undefined {
    if (this.predicate !== null || !(this.source instanceof Sequence)) return super.first()
    return this.#selected(this.source.first())
  }

  override last(): Picked | undefined {
    return this.#selected(lastOf(this.source, this.sourceType, this.predicate))
  }

  override at(index: number): Picked | undefined {
    if (this.predicate !== null) return super.at(index)
    return this.#selected(elementOf(this.source, this.sourceType, index))
  }

  override get knownCount(): number | undefined {
    const { source } = this
    const isIndexed = source instanceof Sequence || (typeof source === 'object' && 'setItemAt' in source)
    return this.predicate === null && isIndexed ? knownCount(source) : undefined
  }

  #selected(found: Picked | undefined): Picked | undefined {
    return found && this.selector !== null ? { item: this.selector(found.item) } : found
  }
}

/** What LINQ's own iterators (not those of `yield`) add to the name of a selection over them. */
function iteratorPrefix(source: Sequence): string {
  const { fullName } = source.dotnetType
  if (fullName === 'System.Linq.Enumerable+RangeIterator`1') return 'Range'
  return fullName.startsWith('System.Linq.') && !fullName.includes('<') ? 'Iterator' : 'IEnumerable'
}

class Step implements Enumerator {
  readonly #inner: Enumerator
  readonly #predicate: Predicate | null
  readonly #selector: Selector | null
  current: unknown = null

  constructor(sequence: WhereSelect, inner: Enumerator) {
    this.#inner = inner
    this.#predicate = sequence.predicate
    this.#selector = sequence.selector
  }

  moveNext(): boolean {
    const inner = this.#inner
    while (inner.moveNext()) {
      charge(1)
      const item = inner.current
      if (this.#predicate !== null && !this.#predicate(item)) continue
      this.current = this.#selector === null ? item : this.#selector(item)
      return true
    }
    return false
  }

  dispose(): void {
    this.#inner.dispose()
  }
}

class ItemsStep implements Enumerator {
  readonly #items: ArrayLike<unknown>
  readonly #predicate: Predicate | null
  readonly #selector: Selector | null
  #next = 0
  current: unknown = null

  constructor(sequence: WhereSelect, items: ArrayLike<unknown>) {
    this.#items = items
    this.#predicate = sequence.predicate
    this.#selector = sequence.selector
  }

  moveNext(): boolean {
    const items = this.#items
    while (this.#next < items.length) {
      charge(1)
      const item = items[this.#next++]
      if (this.#predicate !== null && !this.#predicate(item)) continue
      this.current = this.#selector === null ? item : this.#selector(item)
      return true
    }
    return false
  }

  dispose(): void {}
}

export function where(source: EnumerableValue, predicate: Predicate, type: DotnetType): EnumerableValue {
  if (isEmptyArray(source)) return source
  if (source instanceof WhereSelect && source.selector === null) {
    const { predicate: first } = source
    const both = first === null ? predicate : (item: unknown) => first(item) && predicate(item)
    return new WhereSelect(source.source, source.sourceType, both, null, type)
  }
  return new WhereSelect(source, type, predicate, null, type)
}

export function select(
  source: EnumerableValue,
  selector: Selector,
  type: DotnetType,
  resultType: DotnetType,
): EnumerableValue {
  if (isEmptyArray(source)) return arrayOf(resultType, [])
  if (source instanceof WhereSelect) {
    const { selector: first } = source
    const both = first === null ? selector : (item: unknown) => selector(first(item))
    return new WhereSelect(source.source, source.sourceType, source.predicate, both, resultType)
  }
  return new WhereSelect(source, type, null, selector, resultType)
}
