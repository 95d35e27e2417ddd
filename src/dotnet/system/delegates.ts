import { defineDelegate } from '../type-system/declare.ts'
import type { TypeDefinition } from '../type-system/definition.ts'

function names(count: number): string[] {
  return count === 1 ? ['T'] : Array.from({ length: count }, (_, i) => `T${i + 1}`)
}

function parametersOf(types: readonly string[]): string {
  return types.map((t, i) => `${t} arg${types.length === 1 ? '' : i + 1}`).join(', ')
}

function action(count: number): TypeDefinition {
  const types = names(count)
  const name = count === 0 ? 'System.Action' : `System.Action\`${count}`
  return defineDelegate(
    name,
    `void Invoke(${parametersOf(types).replace('T arg', 'T obj')})`,
    types.map((t) => `in ${t}`),
  )
}

function func(count: number): TypeDefinition {
  const types = names(count)
  return defineDelegate(`System.Func\`${count + 1}`, `TResult Invoke(${parametersOf(types)})`, [
    ...types.map((t) => `in ${t}`),
    'out TResult',
  ])
}

const counts = Array.from({ length: 17 }, (_, i) => i)

/** `Action`, `Func` with up to 16 arguments, `Predicate`, `Comparison`, `Converter` and `EventHandler`. */
export const delegateTypes: readonly TypeDefinition[] = [
  ...counts.map(action),
  ...counts.map(func),
  defineDelegate('System.Predicate`1', 'bool Invoke(T obj)', ['in T']),
  defineDelegate('System.Comparison`1', 'int Invoke(T x, T y)', ['in T']),
  defineDelegate('System.Converter`2', 'TOutput Invoke(TInput input)', ['in TInput', 'out TOutput']),
  defineDelegate('System.EventHandler', 'void Invoke(object sender, EventArgs e)'),
  defineDelegate('System.EventHandler`1', 'void Invoke(object sender, TEventArgs e)', ['TEventArgs']),
]
