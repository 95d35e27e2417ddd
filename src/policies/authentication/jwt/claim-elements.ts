import { list, type Operand, type OperandList } from '../../operand.ts'
import { element, many, oneOf, string } from '../../schema.ts'
import type { RequiredClaim } from './claims.ts'

/** A claim of required-claims. */
export const claimElement = element({
  attributes: {
    name: string({ required: true, expressions: true, allowEmpty: false }),
    match: oneOf(['all', 'any'], { default: 'all', expressions: true }),
    separator: string({ expressions: true, notes: "splits the token's value" }),
  },
  children: { value: many(element({ text: string({ required: true, expressions: true }) })) },
})

/** Text of an element that names something: an audience, an issuer. */
export const textElement = element({ text: string({ required: true, expressions: true, allowEmpty: false }) })

interface ClaimValues {
  readonly name: Operand<string>
  readonly match: Operand<'all' | 'any'>
  readonly separator: Operand<string> | undefined
  readonly value: readonly { readonly text: Operand<string> }[]
}

/** The claims as flat lists of operands, and how many values each has. */
export interface ClaimOperands {
  readonly counts: readonly number[]
  readonly names: OperandList<string>
  readonly matches: OperandList<'all' | 'any'>
  readonly separators: OperandList<string>
  readonly values: OperandList<string>
}

export function claimOperands(claims: readonly ClaimValues[]): ClaimOperands {
  return {
    counts: claims.map((c) => c.value.length),
    names: list(claims.map((c) => c.name)),
    matches: list(claims.map((c) => c.match)),
    separators: list(claims.map((c): Operand<string> => c.separator ?? { kind: 'constant', value: '' })),
    values: list(claims.flatMap((c) => c.value.map((v) => v.text))),
  }
}

/** The claims of one request. */
export function requiredClaims(
  counts: readonly number[],
  names: readonly string[],
  matches: readonly ('all' | 'any')[],
  separators: readonly string[],
  values: readonly string[],
): RequiredClaim[] {
  let next = 0
  return counts.map((count, i) => {
    const own = values.slice(next, next + count)
    next += count
    return { name: names[i] ?? '', match: matches[i] ?? 'all', separator: separators[i] ?? '', values: own }
  })
}
