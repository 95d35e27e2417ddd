export { type Binding, bindExpression } from './bind.ts'
export type * from './bound.ts'
export type { BindingEnvironment } from './environment.ts'
