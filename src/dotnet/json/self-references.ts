/** Objects whose properties lead back to themselves: Json.NET says where it met them again. */
import {
  CaptureCollectionObject,
  CaptureObject,
  GroupCollectionObject,
  GroupObject,
  MatchObject,
} from '../regular-expressions/match-value.ts'
import { typeNamed } from '../type-system/definition.ts'
import { box, typeOfObject } from '../type-system/value-ops.ts'
import type { DotnetException } from '../values/exception.ts'
import { jsonException } from './errors.ts'
import { addToPath } from './path-text.ts'

/** From the outermost object to the one being serialized. */
let path: (string | number)[] = []
let open: unknown[] = []

/** Begins with an object that nothing is around, also where a sequence serializes others while it is enumerated. */
export function outermost<T>(serialize: () => T): T {
  const before = { path, open }
  path = []
  open = []
  try {
    return serialize()
  } finally {
    path = before.path
    open = before.open
  }
}

/** Serializes what stands below a property or at an index. */
export function within<T>(segment: string | number, serialize: () => T): T {
  path.push(segment)
  try {
    return serialize()
  } finally {
    path.pop()
  }
}

export function withOpen<T>(collection: unknown, serialize: () => T): T {
  open.push(collection)
  try {
    return serialize()
  } finally {
    open.pop()
  }
}

function loop(type: string, property: string | null, ...segments: string[]): DotnetException {
  const place = [...path, ...segments].reduce<string>(addToPath, '')
  const where = property === null ? '' : ` for property '${property}'`
  return jsonException(
    'JsonSerializationException',
    `Self referencing loop detected${where} with type '${type}'. Path '${place}'.`,
  )
}

/** A delegate has a method, whose module has an assembly, which has the module. */
export function delegateLoop(): DotnetException {
  return loop('System.Reflection.RuntimeModule', 'ManifestModule', 'Method', 'Module', 'Assembly')
}

/** The properties of a capture, a group or a match; a group is among its own captures, a match among its groups. */
export function captureProperties(value: CaptureObject): [string, unknown][] {
  if (value instanceof MatchObject) throw loopOf(value, value.groups, 'Groups')
  if (value instanceof GroupObject && value.success) throw loopOf(value, value.captures, 'Captures')
  const int = (n: number): unknown => box(n, typeNamed('System.Int32'))
  return [
    ...(value instanceof GroupObject
      ? ([
          ['Success', box(value.success, typeNamed('System.Boolean'))],
          ['Name', value.name],
          ['Captures', value.captures],
        ] as [string, unknown][])
      : []),
    ['Index', int(value.index)],
    ['Length', int(value.length)],
    ['Value', value.value],
  ]
}

function loopOf(
  value: CaptureObject,
  collection: CaptureCollectionObject | GroupCollectionObject,
  name: string,
): DotnetException {
  if (open.includes(collection)) return loop(typeOfObject(collection).fullName, name)
  return loop(typeOfObject(value).fullName, null, name)
}

export { CaptureCollectionObject, CaptureObject, GroupCollectionObject }
