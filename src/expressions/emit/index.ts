export { type EmittedFunction, emitFunction } from './emit-function.ts'
export { EvalForbiddenError, instantiate } from './instantiate.ts'
