import { parseToken } from '../../../dotnet/json/reading/load.ts'
import { ObjectToken } from '../../../dotnet/json/tokens/object.ts'
import type { JsonToken } from '../../../dotnet/json/tokens/token.ts'
import { TokenType } from '../../../dotnet/json/tokens/token-type.ts'
import { ValueToken } from '../../../dotnet/json/tokens/value.ts'
import { printToken } from '../../../dotnet/json/writing/print.ts'
import { Box } from '../../../dotnet/values/box.ts'
import { boxedModel } from './scalar-model.ts'
import { TemplateObject, type TemplateValue } from './value.ts'

/** A JSON body; `parseDates` false keeps date-like text as it was written. */
export function jsonBody(text: string, parseDates: boolean): TemplateValue {
  return jsonModel(parseToken(text), parseDates)
}

/** A token as templates see it. Member names are exact. */
export function jsonModel(token: JsonToken, parseDates: boolean): TemplateValue {
  if (token instanceof ObjectToken) {
    return new TemplateObject({
      member: (name) => {
        const property = token.property(name)
        return property?.value ? jsonModel(property.value, parseDates) : undefined
      },
      names: () => token.properties.map((p) => p.name),
      text: () => printToken(token, false),
    })
  }
  if (token instanceof ValueToken) {
    if (token.type === TokenType.Date && !parseDates && token.sourceText !== null) return token.sourceText
    const { value } = token
    if (value instanceof Box) return boxedModel(value)
    return typeof value === 'string' ? value : value === null ? null : token.dotnetToString()
  }
  return token.children.map((child) => jsonModel(child, parseDates))
}
