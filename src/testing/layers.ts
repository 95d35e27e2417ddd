import { mergeDeep } from './files/merge.ts'
import { contextKeys } from './files/shapes.ts'

type Data = Readonly<Record<string, unknown>>

/** Everything that says how a request is made and answered: a file, a test, a case and a step merged. */
export interface Layer {
  /** Keys of the context file. */
  readonly context: Data
  /** All other common keys: policy, surroundings, stubs, keys, tokens … */
  readonly settings: Data
}

export const emptyLayer: Layer = { context: {}, settings: {} }

/** Keys of a test, case or step that are not inherited. */
const own = new Set([
  'name',
  'tests',
  'cases',
  'steps',
  'expect',
  'skip',
  'only',
  'repeat',
  'advance',
  'concurrent',
  'capture',
  'context',
  '$schema',
])

/** Ways to say which document is tested: a narrower one displaces all of them. */
const documents = ['policy', 'policyXml', 'fragment', 'service']

/** Lays the keys of a test, case or step over those of what it stands in. */
export function overlay(base: Layer, data: Data): Layer {
  const direct = Object.fromEntries(Object.entries(data).filter(([key]) => Object.hasOwn(contextKeys, key)))
  let context = base.context
  if (data['context'] !== undefined) context = mergeDeep(context, data['context'], 'context') as Data
  if (Object.keys(direct).length > 0) context = mergeDeep(context, direct, 'context') as Data
  const settings: Record<string, unknown> = { ...base.settings }
  if (documents.some((key) => key in data)) for (const key of documents) delete settings[key]
  for (const [key, value] of Object.entries(data)) {
    if (own.has(key) || Object.hasOwn(contextKeys, key)) continue
    if (value === null) delete settings[key]
    else settings[key] = value
  }
  return { context, settings }
}
