import { collections } from './collections.ts'
import { constructs } from './constructs.ts'
import { edges } from './edges.ts'
import { library } from './library.ts'
import { limits } from './limits.ts'
import { numbers } from './numbers.ts'
import { order } from './order.ts'
import { places } from './places.ts'
import { refused } from './refused.ts'
import { statements } from './statements.ts'
import { texts } from './text.ts'

/**
 * The hand-written part of the grammar: `type := C#`, where «type» is a place for an expression of the type, `$x` a fresh
 * name and «type|$x:int» a place that may use it (`$x!int`: without assigning to it). «var:int» is a variable that may be
 * assigned. The declared members add theirs (member-productions.ts).
 */
export const productions: readonly string[] = [
  ...numbers,
  ...texts,
  ...collections,
  ...library,
  ...statements,
  ...edges,
  ...limits,
  ...order,
  ...places,
  ...constructs,
  ...refused,
]
