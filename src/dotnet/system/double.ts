import { formatDouble } from '../formatting/format-number.ts'
import { parseDouble } from '../formatting/parse-number.ts'
import { defineFloat } from './float-type.ts'

const view = new DataView(new ArrayBuffer(8))

/** `double`. */
export const doubleType = defineFloat({
  keyword: 'double',
  name: 'Double',
  typeCode: 14,
  max: Number.MAX_VALUE,
  epsilon: Number.MIN_VALUE,
  normal: 2.2250738585072014e-308,
  parse: parseDouble,
  format: formatDouble,
  hash: (value) => {
    if (value === 0) return 0
    view.setFloat64(0, value)
    return Number.isNaN(value) ? 0x7ff00000 : view.getInt32(0) ^ view.getInt32(4)
  },
})
