import { charge } from '../../dotnet/values/ambient.ts'

type Delegate = (...args: unknown[]) => unknown

/** The calls of a combined delegate, in order. */
const invocationLists = new WeakMap<Delegate, readonly Delegate[]>()

function listOf(delegate: Delegate): readonly Delegate[] {
  return invocationLists.get(delegate) ?? [delegate]
}

function delegateOf(list: readonly Delegate[]): Delegate | null {
  const [first] = list
  if (!first) return null
  if (list.length === 1) return first
  const combined: Delegate = (...args) => {
    let result: unknown
    for (const each of list) result = each(...args)
    return result
  }
  invocationLists.set(combined, list)
  return combined
}

/** `a + b`: calls both, gives the result of the last. */
export function combineDelegates(a: Delegate | null, b: Delegate | null): Delegate | null {
  if (a === null) return b
  if (b === null) return a
  const [first, second] = [listOf(a), listOf(b)]
  charge(first.length + second.length)
  return delegateOf([...first, ...second])
}

/** `a - b`: without the last occurrence of `b`. */
export function removeDelegate(a: Delegate | null, b: Delegate | null): Delegate | null {
  if (a === null || b === null) return a
  const list = listOf(a)
  const taken = listOf(b)
  charge(list.length + taken.length)
  for (let start = list.length - taken.length; start >= 0; start--) {
    if (taken.every((each, i) => list[start + i] === each)) {
      return delegateOf([...list.slice(0, start), ...list.slice(start + taken.length)])
    }
  }
  return a
}

/** `a == b`: the same calls in the same order. */
export function equalDelegates(a: Delegate | null, b: Delegate | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  const left = listOf(a)
  const right = listOf(b)
  return left.length === right.length && left.every((each, i) => each === right[i])
}
