import { defineClass, defineEnum } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { typeOfObject } from '../type-system/value-ops.ts'
import { DotnetArray } from '../values/array.ts'
import { type EnumerableValue, elementTypeOf } from '../values/enumerable.ts'
import { argument, argumentOutOfRange, invalidCast } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { nameComparison } from './name-comparison.ts'
import { ArrayToken } from './tokens/array.ts'
import { ConstructorToken } from './tokens/constructor.ts'
import { ContainerToken } from './tokens/container.ts'
import { ObjectToken } from './tokens/object.ts'
import { PropertyToken } from './tokens/property.ts'
import { JsonToken } from './tokens/token.ts'
import { TokenType } from './tokens/token-type.ts'
import type { ValueToken } from './tokens/value.ts'

/** `JsonMergeSettings`. */
export class MergeSettings extends DotnetObject {
  /** 0 concat, 1 union, 2 replace, 3 merge. */
  arrays = 0
  /** 0 ignore, 1 merge. */
  nulls = 0
  /** A `StringComparison`; ordinal is 4. */
  comparison = 4

  override get dotnetType(): DotnetType {
    return typeNamed('Newtonsoft.Json.Linq.JsonMergeSettings')
  }
}

/** `JContainer.Merge`. */
export function merge(target: ContainerToken, content: unknown, settings: MergeSettings | null): void {
  if (content === null) return
  if (target instanceof ObjectToken) mergeObject(target, content, settings)
  else if (target instanceof ArrayToken) {
    if (content instanceof ArrayToken || isSequence(content)) mergeItems(target, contentItems(content), settings)
  } else if (target instanceof ConstructorToken) {
    if (!(content instanceof ConstructorToken)) return
    if (content.name !== null) target.name = content.name
    mergeItems(target, content.children, settings)
  } else if (target instanceof PropertyToken) {
    const value = content instanceof PropertyToken ? content.value : null
    if (value && value.type !== TokenType.Null) target.value = value
  }
}

function isSequence(content: unknown): boolean {
  return (
    content instanceof DotnetArray ||
    (typeof content === 'object' && content !== null && !(content instanceof JsonToken) && 'getEnumerator' in content)
  )
}

function contentItems(content: unknown): readonly JsonToken[] {
  if (content instanceof ArrayToken) return content.children
  const source = content as EnumerableValue
  const items: JsonToken[] = []
  const enumerator = (source as Exclude<EnumerableValue, string>).getEnumerator()
  const type = elementTypeOf(source)
  while (enumerator.moveNext()) {
    const item = enumerator.current
    if (!(item instanceof JsonToken)) {
      throw invalidCast(
        type.isValueType ? type.runtimeName : typeOfObject(item).runtimeName,
        'Newtonsoft.Json.Linq.JToken',
      )
    }
    items.push(item)
  }
  return items
}

function mergeObject(target: ObjectToken, content: unknown, settings: MergeSettings | null): void {
  if (!(content instanceof ObjectToken)) return
  for (const { name, value } of content.properties.slice()) {
    const existing = target.propertyBy(name, nameComparison(settings?.comparison ?? 4))
    if (!existing) {
      target.addEntry(name, value)
      continue
    }
    if (value === null) continue
    const held = existing.value
    if (!(held instanceof ContainerToken) || held.type !== value.type) {
      if (value.type !== TokenType.Null || settings?.nulls === 1) existing.value = value
    } else merge(held, value, settings)
  }
}

function mergeItems(target: ContainerToken, items: readonly JsonToken[], settings: MergeSettings | null): void {
  switch (settings?.arrays ?? 0) {
    case 0:
      for (const item of items.slice()) target.addItem(item)
      break
    case 1:
      for (const item of items.slice())
        if (!target.children.some((child) => child.deepEquals(item))) target.addItem(item)
      break
    case 2: {
      if ((target as unknown) === items) return
      const copies = items.slice()
      target.clear()
      for (const item of copies) target.addItem(item)
      break
    }
    case 3:
      items.slice().forEach((item, i) => {
        const existing = target.children[i]
        if (!existing) target.addItem(item)
        else if (existing instanceof ContainerToken) merge(existing, item, settings)
        else if (item instanceof ContainerToken || (item as ValueToken).type !== TokenType.Null)
          target.setTokenAt(i, item)
      })
      break
    default:
      throw argumentOutOfRange('settings', 'Unexpected merge array handling when merging JSON.')
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    JsonMergeSettings: MergeSettings
    MergeArrayHandling: number
    MergeNullValueHandling: number
  }
  interface DotnetStructs {
    MergeArrayHandling: true
    MergeNullValueHandling: true
  }
}

export const mergeArrayHandling = defineEnum('Newtonsoft.Json.Linq.MergeArrayHandling', {
  Concat: 0,
  Union: 1,
  Replace: 2,
  Merge: 3,
})
export const mergeNullValueHandling = defineEnum('Newtonsoft.Json.Linq.MergeNullValueHandling', { Ignore: 0, Merge: 1 })

/** `Newtonsoft.Json.Linq.JsonMergeSettings`. */
export const mergeSettings = defineClass<MergeSettings>()('Newtonsoft.Json.Linq.JsonMergeSettings', {
  members: {
    'new()': () => new MergeSettings(),
    'MergeArrayHandling MergeArrayHandling { get; set; }': {
      get: (self) => self.arrays,
      set: (self, value) => {
        if (value < 0 || value > 3) throw argumentOutOfRange('value')
        self.arrays = value
      },
    },
    'MergeNullValueHandling MergeNullValueHandling { get; set; }': {
      get: (self) => self.nulls,
      set: (self, value) => {
        if (value < 0 || value > 1) throw argumentOutOfRange('value')
        self.nulls = value
      },
    },
    'StringComparison PropertyNameComparison { get; set; }': {
      get: (self) => self.comparison,
      set: (self, value) => {
        if ((value as number) < 0 || (value as number) > 5) throw argument('Value out of range.', 'value')
        self.comparison = value as number
      },
    },
  },
})
