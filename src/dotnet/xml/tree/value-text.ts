import { objectText } from '../../type-system/value-ops.ts'
import { Box } from '../../values/box.ts'
import { argument } from '../../values/exception.ts'
import { XObjectNode } from './model.ts'
import { numberText, timeSpanText } from './xml-convert.ts'

/** The text of a value that becomes content: numbers, times and truth as XmlConvert writes them. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof XObjectNode) throw argument('An XObject cannot be used as a value.')
  if (value instanceof Box) {
    switch (value.type.fullName) {
      case 'System.Boolean':
        return value.value ? 'true' : 'false'
      case 'System.Double':
      case 'System.Single':
        return numberText(value)
      case 'System.DateTime':
      case 'System.DateTimeOffset':
        return (
          value.type.ops.format?.(value.value, roundtripFormat(value)) ?? value.type.ops.text(value.value)
        ).replace(/\+00:00$/, 'Z')
      case 'System.TimeSpan':
        return timeSpanText(value.value)
      default:
        return value.type.ops.text(value.value)
    }
  }
  return objectText(value)
}

function roundtripFormat(value: Box): string {
  return value.type.fullName === 'System.DateTime' ? 'yyyy-MM-ddTHH:mm:ss.FFFFFFFK' : 'yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz'
}
