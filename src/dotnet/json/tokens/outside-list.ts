import { argumentOutOfRange, type DotnetException } from '../../values/exception.ts'

/** What a list says of an index outside it. */
export const outsideList = (): DotnetException =>
  argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.')
