import { definePolicy, everyGateway, everyScope, everySection } from '../define.ts'
import { bool, element, many, optional } from '../schema.ts'

/** Runs the first branch whose condition holds, otherwise the `otherwise` branch. */
export const choose = definePolicy({
  name: 'choose',
  category: 'control-flow',
  summary: 'Runs the policies of the first branch whose condition is true.',
  witness: 'test/cases/choose/behaviour.test.yaml › the first branch whose condition holds runs, and no other › second',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  ordered: true,
  children: {
    when: many(
      element({ attributes: { condition: bool({ required: true, expressions: true }) }, statements: { min: 0 } }),
      { min: 1 },
    ),
    otherwise: optional(element({ statements: { min: 0 } })),
  },
  decisions: [
    'A condition that is no bool at compile time is refused; one of type object must be a bool or its text, null fails.',
    'A literal condition is true or false in any case, or 1 or 0.',
    'LastError.Path counts elements of one name from 1; a failing condition is told at its when.',
  ],
  compile: ({ when, otherwise }, builder) => {
    const end = builder.label()
    when.forEach((branch, index) => {
      const next = builder.label()
      builder.jumpUnless(branch.condition, next, branch.node)
      builder.statements(branch.statements)
      if (index < when.length - 1 || otherwise) builder.jump(end)
      builder.place(next)
    })
    if (otherwise) builder.statements(otherwise.statements)
    builder.place(end)
  },
})
