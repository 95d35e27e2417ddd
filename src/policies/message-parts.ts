import type { ElementNode } from '../syntax/tree.ts'
import type { PolicyBuilder } from './builder.ts'
import { headerName, headerValue } from './header-text.ts'
import { list, type Operand, type OperandList } from './operand.ts'
import { any, element, many, nullableString, oneOf, optional, string } from './schema.ts'
import { type BodyContent, bodyAttributes, bodyContent } from './transformation/set-body.ts'
import { type ExistsAction, existsActions } from './transformation/set-header.ts'

/** set-header as a child of a policy that builds a message. */
export const headerElement = element({
  attributes: {
    name: string({ required: true, expressions: true, allowEmpty: false }),
    'exists-action': oneOf(existsActions, { default: 'override', expressions: true }),
  },
  children: { value: many(element({ text: nullableString({ required: true, expressions: true }) })) },
})

/** set-body as a child. */
export const bodyElement = element({ attributes: bodyAttributes, text: any({ expressions: true }), verbatim: true })

/** The children that policies building a message share, in the order of their statement. */
export const headerChildren = { 'set-header': many(headerElement) } as const
export const bodyChild = { 'set-body': optional(bodyElement) } as const

/** A header change with its operands. */
export interface HeaderChange {
  readonly name: Operand<string>
  readonly action: Operand<ExistsAction>
  readonly values: OperandList<string | null>
}

interface HeaderValues {
  readonly node: ElementNode
  readonly name: Operand<string>
  readonly existsAction: Operand<ExistsAction>
  readonly value: readonly { readonly node: ElementNode; readonly text: Operand<string | null> }[]
}

export function headerChanges(headers: readonly HeaderValues[], builder: PolicyBuilder): HeaderChange[] {
  return headers.map((h) => ({
    name: headerName(h.name, h.node, builder),
    action: h.existsAction,
    values: list(h.value.map((v) => headerValue(v.text, v.node, builder))),
  }))
}

export interface BodyValues {
  readonly node: ElementNode
  readonly template: string | undefined
  readonly xsiNil: 'blank' | 'null'
  readonly parseDate: boolean
}

export interface BodyChange {
  readonly content: BodyContent
  readonly nilIsNull: boolean
  readonly parseDates: boolean
}

/** Undefined without set-body, or where it was reported. */
export function bodyChange(body: BodyValues | undefined, builder: PolicyBuilder): BodyChange | undefined {
  const content = body && bodyContent(body.node, body.template?.toLowerCase() === 'liquid', builder)
  return content && { content, nilIsNull: body.xsiNil === 'null', parseDates: body.parseDate }
}
