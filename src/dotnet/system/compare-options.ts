import type { Comparison } from '../text/collation.ts'
import { argument, notSupported } from '../values/exception.ts'

/** The comparison that `CompareOptions` ask for. Ignoring accents, symbols, kana or width is not carried out. */
export function compareOptions(options: number): Comparison {
  switch (options) {
    case 0:
    case 0x20000000:
      return 'culture'
    case 1:
      return 'cultureIgnoreCase'
    case 0x40000000:
      return 'ordinal'
    case 0x10000000:
      return 'ordinalIgnoreCase'
    default:
      if ((options & ~0x2000003f) !== 0) throw argument('Value of flags is invalid.', 'options')
      throw notSupported(`Comparing strings with CompareOptions ${options} is not supported.`)
  }
}
