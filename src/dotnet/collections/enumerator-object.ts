import { jsonException } from '../json/errors.ts'
import type { SerializedProperty } from '../json/object-properties.ts'
import { definitionOf, findDefinition, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { box, typeOfObject } from '../type-system/value-ops.ts'
import { DotnetArray } from '../values/array.ts'
import {
  collectionCount,
  type EnumerableValue,
  type Enumerator,
  elementTypeOf,
  enumeratorOf,
} from '../values/enumerable.ts'
import { DotnetException, exception, invalidOperation } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { arrayOf } from './array-of.ts'

const generic = 'System.Collections.Generic.'

/** What a class of collections does outside its elements, and whether it can start again. */
interface Habit {
  /** The class of its enumerator, in place of `Class+Enumerator`. */
  readonly name?: string
  /** `Current` outside the elements: of the typed and of the untyped interface. Left out: the default value. */
  readonly typed?: 'throws'
  readonly untyped?: 'throws'
  /** What it says outside the elements. */
  readonly message?: string
  /** It isn't generic, and has no public property. */
  readonly isPlain?: true
}

const strict: Habit = { typed: 'throws', untyped: 'throws' }
const slots: Habit = { untyped: 'throws' }
const childNodes: Habit = {
  ...strict,
  name: 'System.Xml.XmlChildEnumerator',
  message: 'Operation is not valid due to the current state of the object.',
  isPlain: true,
}
const habits: Readonly<Record<string, Habit>> = {
  [`${generic}List\`1`]: slots,
  [`${generic}Dictionary\`2`]: slots,
  [`${generic}Dictionary+KeyCollection\`2`]: slots,
  [`${generic}Dictionary+ValueCollection\`2`]: slots,
  [`${generic}HashSet\`1`]: slots,
  [`${generic}Queue\`1`]: {},
  [`${generic}Stack\`1`]: {},
  'Newtonsoft.Json.Linq.JArray': { ...slots, name: `${generic}List+Enumerator\`1` },
  'System.Text.RegularExpressions.MatchCollection': strict,
  'System.Text.RegularExpressions.GroupCollection': strict,
  'System.Text.RegularExpressions.CaptureCollection': strict,
}

/** What `GetEnumerator()` hands to an expression. Loops and operators enumerate without it. */
export class EnumeratorObject extends DotnetObject implements Enumerator {
  readonly #source: EnumerableValue
  readonly #elementType: DotnetType
  readonly #isTyped: boolean
  readonly #habit: Habit | undefined
  #inner: Enumerator
  #moves = 0
  #state: 'before' | 'within' | 'behind' = 'before'

  constructor(source: EnumerableValue, elementType: DotnetType, isTyped: boolean) {
    super()
    this.#source = source
    this.#elementType = elementType
    this.#isTyped = isTyped
    this.#habit = habitOf(source)
    this.#inner = enumeratorOf(source, elementType)
  }

  override get dotnetType(): DotnetType {
    const source = this.#source
    if (typeof source === 'string') return typeNamed('System.CharEnumerator')
    if (source instanceof DotnetArray)
      return this.#isTyped
        ? nested('System.SZGenericArrayEnumerator`1', [this.#elementType])
        : typeNamed('System.ArrayEnumerator')
    const type = typeOfObject(source)
    if (!this.#habit) return type.fullName === jObject ? nested(`${jObject}+<GetEnumerator>d__63`, []) : type
    const { name, isPlain } = this.#habit
    if (name) return nested(name, isPlain ? [] : [this.#elementType])
    return nested(
      type.fullName.replace(/(?:`\d+)?$/, (arity) => `+Enumerator${arity}`),
      type.args,
    )
  }

  moveNext(): boolean {
    this.#moves++
    const moved = this.#inner.moveNext()
    this.#state = moved ? 'within' : 'behind'
    return moved
  }

  /** `IEnumerator<T>.Current`, unboxed. */
  get current(): unknown {
    if (this.#state === 'within') return this.#inner.current
    if (this.#habit?.typed === 'throws') throw this.#outside()
    return this.#elementType.ops.defaultValue
  }

  /** `IEnumerator.Current`. */
  get currentObject(): unknown {
    return box(this.#checkedCurrent(), this.#elementType)
  }

  reset(): void {
    if (!this.#habit) throw exception('System.NotSupportedException', 'Specified method is not supported.')
    this.#inner = enumeratorOf(this.#source, this.#elementType)
    this.#moves = 0
    this.#state = 'before'
  }

  dispose(): void {
    this.#inner.dispose()
  }

  #checkedCurrent(): unknown {
    if (this.#state !== 'within' && this.#habit?.untyped === 'throws') throw this.#outside()
    return this.current
  }

  /** Its one property: the exception of a getter is Json.NET's. */
  jsonProperties(): readonly SerializedProperty[] {
    if (this.#habit?.isPlain) return []
    try {
      return [{ name: 'Current', type: this.#elementType, value: this.current }]
    } catch (failure) {
      if (!(failure instanceof DotnetException)) throw failure
      throw jsonException(
        'JsonSerializationException',
        `Error getting value from 'Current' on '${this.dotnetType.runtimeName}'.`,
        failure,
      )
    }
  }

  /** Another one over the same source, at the same place. */
  clone(): EnumeratorObject {
    const copy = new EnumeratorObject(this.#source, this.#elementType, this.#isTyped)
    for (let i = 0; i < this.#moves; i++) copy.moveNext()
    return copy
  }

  #outside(): DotnetException {
    if (this.#habit?.message) return invalidOperation(this.#habit.message)
    if (this.#habit !== strict) return invalidOperation('Enumeration has either not started or has already finished.')
    return invalidOperation(
      this.#state === 'before' ? 'Enumeration has not started. Call MoveNext.' : 'Enumeration already finished.',
    )
  }
}

const jObject = 'Newtonsoft.Json.Linq.JObject'

/** `GetEnumerator()` of a generic collection. */
export function typedEnumerator(source: EnumerableValue, elementType = elementTypeOf(source)): EnumeratorObject {
  return new EnumeratorObject(source, elementType, true)
}

/** `GetEnumerator()` of `System.Collections.IEnumerable`. */
export function untypedEnumerator(source: EnumerableValue): EnumeratorObject {
  return new EnumeratorObject(source, elementTypeOf(source), false)
}

/** What an interface's `GetEnumerator()` gives: of an empty collection of .NET's, the one that it keeps for all of them. */
export function enumeratorBehind(source: EnumerableValue, isTyped: boolean): EnumeratorObject {
  const name = typeOfObject(source).fullName
  // A view hands out the enumerator of its list.
  if (name === readOnlyCollection) return enumeratorBehind((source as unknown as ListView).list, isTyped)
  const elementType = elementTypeOf(source)
  const isEmpty = collectionCount(source) === 0 && name.startsWith(generic) && name !== `${generic}Dictionary\`2`
  return isEmpty
    ? new EnumeratorObject(arrayOf(elementType, []), elementType, true)
    : new EnumeratorObject(source, elementType, isTyped)
}

const readOnlyCollection = 'System.Collections.ObjectModel.ReadOnlyCollection`1'

interface ListView {
  readonly list: EnumerableValue
}

function habitOf(source: EnumerableValue): Habit | undefined {
  if (typeof source === 'string' || source instanceof DotnetArray) return strict
  const { fullName } = typeOfObject(source)
  return habits[fullName] ?? (fullName.startsWith('System.Xml.Xml') ? childNodes : undefined)
}

function nested(fullName: string, args: readonly DotnetType[]): DotnetType {
  const definition = findDefinition(fullName) ?? definitionOf(fullName)
  if (!definition.isDeclared)
    definition.declare({
      kind: 'class',
      interfaces:
        args.length === 1 ? [`${generic}IEnumerator<T>`] : ['System.Collections.IEnumerator', 'System.IDisposable'],
    })
  return definition.make(args)
}
