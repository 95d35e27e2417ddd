import { argument } from '../values/exception.ts'

/** `MidpointRounding`: 0 ToEven, 1 AwayFromZero, 2 ToZero, 3 ToNegativeInfinity, 4 ToPositiveInfinity. */
export type Rounding = 0 | 1 | 2 | 3 | 4

export const toEven: Rounding = 0
export const awayFromZero: Rounding = 1
export const toZero: Rounding = 2
export const toNegativeInfinity: Rounding = 3
export const toPositiveInfinity: Rounding = 4

/** The value as a rounding mode; ArgumentException otherwise. */
export function checkedRounding(mode: number): Rounding {
  if (mode < 0 || mode > 4)
    throw argument(`The value '${mode}' is not valid for this usage of the type MidpointRounding.`, 'mode')
  return mode as Rounding
}

/** Whether a magnitude with a remainder is rounded away from zero. `half` compares the remainder with one half. */
export function roundsUp(mode: Rounding, half: number, isOdd: boolean, negative: boolean): boolean {
  if (mode === 0) return half > 0 || (half === 0 && isOdd)
  if (mode === 1) return half >= 0
  if (mode === 3) return negative
  return mode === 4 && !negative
}
