import fc from 'fast-check'
import { escapeAttribute, escapeText } from '../../src/syntax/xml-text.ts'

const name = fc.constantFrom('policies', 'inbound', 'set-header', 'value', 'when', 'a', 'b:c')
const literal = fc
  .array(fc.constantFrom('x', ' ', '&', '<', '>', '"', "'", '\n', '\t', '\r', 'é', '😀', '{{', '}', '@', ']]>', '%'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
  .filter((text) => !/@[({]|\{\{[A-Za-z0-9]/.test(text))
const codePart = fc.constantFrom(
  'a',
  ' < ',
  ' > ',
  ' && ',
  '"s"',
  '"\\")"',
  '@"v""("',
  "')'",
  '/* ) */',
  "// it's )\n",
  '(b)',
  '{ }',
  '[0]',
  ' ',
  '\n',
  '$"{a["x"]}{{ "',
  '"&amp;"',
  ';',
)
const code = fc
  .tuple(fc.constantFrom('()', '{}'), fc.array(codePart, { maxLength: 6 }))
  .map(([brackets, parts]) => `@${brackets[0]}${parts.join(' ')}${brackets[1]}`)

/** An expression and how it is written: as it is, or escaped. */
const expression = fc.record({ code, raw: fc.boolean() })

const attributeValue = fc.oneof(
  literal.map((text) => escapeAttribute(text)),
  expression.map(({ code: text, raw }) => (raw ? text : escapeAttribute(text))),
)
const text = fc.oneof(
  literal.map(escapeText),
  expression.map(({ code: text, raw }) => (raw ? text : escapeText(text))),
)

interface ElementShape {
  readonly name: string
  readonly attributes: readonly string[]
  readonly content: readonly (ElementShape | string)[]
}

const { element } = fc.letrec<{ element: ElementShape }>((tie) => ({
  element: fc.record({
    name,
    attributes: fc.array(attributeValue, { maxLength: 2 }),
    content: fc.oneof(
      text.map((content) => [content]),
      fc.array(
        fc.oneof(
          { maxDepth: 3 },
          fc.constant('<!-- "( -->'),
          fc.constant('\n  '),
          fc.constant('<![CDATA[a < b]]>'),
          tie('element'),
        ),
        { maxLength: 3 },
      ),
    ),
  }),
}))

function write({ name: tag, attributes, content }: ElementShape): string {
  const written = attributes.map((value, index) => ` x${index}="${value}"`).join('')
  if (content.length === 0) return `<${tag}${written}/>`
  return `<${tag}${written}>${content.map((part) => (typeof part === 'string' ? part : write(part))).join('')}</${tag}>`
}

/** Policies with raw and escaped expressions, literals that need escaping, comments and CDATA. */
export const policyText: fc.Arbitrary<string> = element.map(write)
