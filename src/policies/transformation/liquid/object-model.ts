import { KeyValuePairValue } from '../../../dotnet/collections/key-value-pair.ts'
import { JsonToken } from '../../../dotnet/json/tokens/token.ts'
import { box, typeOfObject } from '../../../dotnet/type-system/value-ops.ts'
import { DotnetArray } from '../../../dotnet/values/array.ts'
import { Box } from '../../../dotnet/values/box.ts'
import { type Enumerable, enumeratorOf } from '../../../dotnet/values/enumerable.ts'
import { DotnetObject } from '../../../dotnet/values/object.ts'
import { XDocumentNode, XElementNode } from '../../../dotnet/xml/tree/model.ts'
import { PolicyError } from '../../../runtime/errors.ts'
import { ResponseMessage } from '../../../runtime/messages/response.ts'
import { jsonModel } from './json-model.ts'
import { boxedModel } from './scalar-model.ts'
import { NumberValue, recordOf, TemplateObject, type TemplateValue } from './value.ts'
import { xmlModel } from './xml-model.ts'

/** A .NET object value as templates see it; throws for what Liquid can't show. `path` names it in the message. */
export function objectModel(value: unknown, parseDates: boolean, path: string): TemplateValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Box) return boxedModel(value)
  if (value instanceof JsonToken) return jsonModel(value, parseDates)
  if (value instanceof XDocumentNode || value instanceof XElementNode) return xmlModel(value, false)
  if (value instanceof ResponseMessage)
    return recordOf({ StatusCode: () => new NumberValue(BigInt(value.status)), StatusReason: () => value.reason })
  if (value instanceof DotnetArray || (value instanceof DotnetObject && 'getEnumerator' in value))
    return sequenceModel(value as Enumerable, parseDates, path)
  throw new PolicyError({
    reason: 'ExpressionValueEvaluationFailure',
    message: `Expression evaluation failed. Object '${path}' of type '${typeOfObject(value).runtimeName}' is invalid because it is neither a built-in type nor implements ILiquidizable`,
    status: 500,
  })
}

/** Lists become lists, dictionaries objects. */
function sequenceModel(source: Enumerable, parseDates: boolean, path: string): TemplateValue {
  const items: TemplateValue[] = []
  const members = new Map<string, TemplateValue>()
  const { elementType } = source
  for (const enumerator = enumeratorOf(source); enumerator.moveNext(); ) {
    const item = enumerator.current
    if (item instanceof KeyValuePairValue)
      members.set(String(item.key), objectModel(boxed(item.value, elementType.args[1]), parseDates, path))
    else items.push(objectModel(boxed(item, elementType), parseDates, path))
  }
  if (members.size === 0) return items
  return new TemplateObject({ member: (name) => members.get(name), names: () => [...members.keys()], text: () => '' })
}

function boxed(value: unknown, type: Parameters<typeof box>[1] | undefined): unknown {
  return type ? box(value, type) : value
}
