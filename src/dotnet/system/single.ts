import { formatSingle } from '../formatting/format-number.ts'
import { parseSingle } from '../formatting/parse-number.ts'
import { defineFloat } from './float-type.ts'

const view = new DataView(new ArrayBuffer(4))

/** `float`. */
export const singleType = defineFloat({
  keyword: 'float',
  name: 'Single',
  typeCode: 13,
  max: 3.4028234663852886e38,
  epsilon: 2 ** -149,
  normal: 2 ** -126,
  parse: parseSingle,
  format: formatSingle,
  hash: (value) => {
    if (value === 0) return 0
    view.setFloat32(0, value)
    return Number.isNaN(value) ? 0x7f800000 : view.getInt32(0)
  },
})
