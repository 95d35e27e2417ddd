export { type EmittedFunction, emitFunction } from './emit-function.ts'
export { canGenerateCode, instantiate } from './instantiate.ts'
