import { type DotnetException, invalidOperation } from '../../values/exception.ts'

export const missingParent = (): DotnetException => invalidOperation('The parent is missing.')
