import { arrayOf } from '../collections/array-of.ts'
import { ListValue } from '../collections/list-value.ts'
import { isInstanceOf } from '../type-system/conversions.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, type Enumerator, elementTypeOf, enumeratorOf, visit } from '../values/enumerable.ts'
import { OfType } from './casts.ts'
import { isEmptyArray, isIterator, iteratorType, type Picked, Sequence } from './sequence.ts'
import { elementOf, firstOf, isIndexed, knownCount, lastOf } from './shortcuts.ts'
import { skip, take } from './slices.ts'

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

  override visit(see: (item: unknown) => boolean): boolean {
    const { predicate, selector } = this
    return visit(this.source, this.sourceType, (item) => {
      if (predicate !== null && !predicate(item)) return false
      return see(selector === null ? item : selector(item))
    })
  }

  override first(): Picked | undefined {
    if (this.predicate !== null) return super.first()
    return this.#selected(firstOf(this.source, this.sourceType))
  }

  override last(): Picked | undefined {
    const { source, sourceType, predicate } = this
    if (predicate === null || source instanceof DotnetArray || source instanceof ListValue)
      return this.#selected(lastOf(source, sourceType, predicate))
    let found: Picked | undefined
    visit(source, sourceType, (item) => {
      if (predicate(item)) found = { item }
      return false
    })
    return this.#selected(found)
  }

  override at(index: number): Picked | undefined {
    const { source, sourceType, predicate } = this
    if (predicate === null) return this.#selected(elementOf(source, sourceType, index))
    let left = index
    let found: Picked | undefined
    visit(source, sourceType, (item) => {
      if (!predicate(item) || left-- > 0) return false
      found = { item }
      return true
    })
    return this.#selected(found)
  }

  override get knownCount(): number | undefined {
    const { source } = this
    return this.predicate === null && (isIterator(source) || isIndexed(source)) ? knownCount(source) : undefined
  }

  override skip(count: number): EnumerableValue | undefined {
    return this.#onPart((source, type) => skip(source, count, type))
  }

  override take(count: number): EnumerableValue | undefined {
    return this.#onPart((source, type) => take(source, count, type))
  }

  /** The selection of a part of the source: elements outside of it aren't selected. */
  #onPart(part: (source: EnumerableValue, type: DotnetType) => EnumerableValue): EnumerableValue | undefined {
    const { source, selector } = this
    if (this.predicate !== null || selector === null || !(isIterator(source) || isIndexed(source))) return undefined
    return select(part(source, this.sourceType), selector, this.sourceType, this.elementType)
  }

  #selected(found: Picked | undefined): Picked | undefined {
    return found && this.selector !== null ? { item: this.selector(found.item) } : found
  }
}

/** What an iterator of LINQ's own adds to the name of a selection over it. */
function iteratorPrefix(source: Sequence): string {
  if (!source.isIterator) return 'IEnumerable'
  const own = /\+(Range|IListSkipTake)Iterator`1$/.exec(source.dotnetType.fullName)
  return own?.[1] ?? 'Iterator'
}

class Step implements Enumerator {
  private readonly inner: Enumerator
  private readonly predicate: Predicate | null
  private readonly selector: Selector | null
  current: unknown = null

  constructor({ predicate, selector }: WhereSelect, inner: Enumerator) {
    this.inner = inner
    this.predicate = predicate
    this.selector = selector
  }

  moveNext(): boolean {
    const { inner, predicate, selector } = this
    while (inner.moveNext()) {
      charge(1)
      const item = inner.current
      if (predicate !== null && !predicate(item)) continue
      this.current = selector === null ? item : selector(item)
      return true
    }
    return false
  }

  dispose(): void {
    this.inner.dispose()
  }
}

class ItemsStep implements Enumerator {
  private readonly items: ArrayLike<unknown>
  private readonly predicate: Predicate | null
  private readonly selector: Selector | null
  private next = 0
  current: unknown = null

  constructor({ predicate, selector }: WhereSelect, items: ArrayLike<unknown>) {
    this.items = items
    this.predicate = predicate
    this.selector = selector
  }

  moveNext(): boolean {
    const { items, predicate, selector } = this
    while (this.next < items.length) {
      charge(1)
      const item = items[this.next++]
      if (predicate !== null && !predicate(item)) continue
      this.current = selector === null ? item : selector(item)
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
  // .NET picks and selects references in one go, and what is selected isn't skipped unseen then.
  if (source instanceof OfType && !type.isValueType && !elementTypeOf(source.source).isValueType) {
    const isPicked = (item: unknown): boolean => isInstanceOf(item, type)
    return new WhereSelect(source.source, typeNamed('System.Object'), isPicked, selector, resultType)
  }
  return new WhereSelect(source, type, null, selector, resultType)
}
