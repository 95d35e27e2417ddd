export { type Binding, bindExpression } from './bind.ts'
export type * from './bound.ts'
export { type BindingEnvironment, importedNamespaces } from './environment.ts'
