import { badNcName } from '../../dotnet/xml/xslt/compile/names.ts'
import { compileStylesheet } from '../../dotnet/xml/xslt/compile/stylesheet.ts'
import type { Stylesheet } from '../../dotnet/xml/xslt/runtime.ts'
import { transform } from '../../dotnet/xml/xslt/transform.ts'
import type { Run } from '../../runtime/run.ts'
import { type AttributeNode, attributeOf, childElements, type ElementNode, type Value } from '../../syntax/tree.ts'
import type { MessageKind, PolicyBuilder } from '../builder.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { constant, list, type Operand } from '../operand.ts'
import { element, many, one, oneOf, string } from '../schema.ts'
import { convertBody } from './message-text.ts'
import { isStylesheet, isStylesheetOfXslt, readStylesheet } from './xslt/read-stylesheet.ts'

const stylesheet = element({
  attributes: { version: oneOf(['1.0'], { required: true }) },
  verbatim: true,
  foreign: true,
})
const literalStylesheet = element({ verbatim: true, foreign: true })

/** Transforms an XML body by a stylesheet of XSLT 1.0. */
export const xslTransform = definePolicy({
  name: 'xsl-transform',
  category: 'transformation',
  summary: 'Applies an XSLT 1.0 stylesheet to an XML request or response body.',
  witness: 'test/cases/xsl-transform/behaviour.test.yaml › the response is transformed in outbound',
  sections: ['inbound', 'outbound', 'on-error'],
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  ordered: true,
  children: {
    parameter: many(
      element({
        attributes: { name: string({ required: true, allowEmpty: false, alias: 'parameter-name' }) },
        text: string({ expressions: true }),
      }),
    ),
    'xsl:stylesheet': one(stylesheet, {
      accepts: (node) => {
        if (isStylesheetOfXslt(node)) return stylesheet
        return isStylesheet(node) ? literalStylesheet : null
      },
    }),
  },
  decisions: [
    "The engine is Sluice's own; its answers are held against those of .NET's XslCompiledTransform (test/policies/transformation/xslt).",
    'The root may have any prefix, be xsl:transform, or be a literal element with xsl:version.',
    'In on-error it works on the response; the page does not list the section, so there is a warning.',
    'A missing or empty body stays as it is. Any other body that is no well-formed XML is an error, and so is a document type.',
    'gzip is undone first; another Content-Encoding is an error.',
    'Content-Type stays as it is, also where the result is HTML or text; Content-Length and Content-Encoding go.',
    'The result is UTF-8 without byte order mark. iso-8859-1, us-ascii and utf-16 (with its mark) are written where xsl:output names them; another encoding counts as UTF-8.',
    'A parameter is a text in no namespace, trimmed; null is the empty text. Two of one name are refused.',
    'Text of the stylesheet is never an expression; {{name}} in it is a named value, so {{ is no escaped brace.',
    'xsl:import and xsl:include are refused, document() raises when it is reached: no other document is resolved.',
    'msxsl:script is passed over, a call of its functions raises. msxsl:node-set, number, string-compare, local-name, namespace-uri, utc, format-date and format-time work as do those of exslt common; a format that a language writes otherwise than the invariant one is reported as not supported yet.',
    'xsl:message is a trace entry; with terminate="yes" its text is the message of the error.',
    'case-order="upper-first" sorts as XSLT says, where .NET on Linux raises.',
    'At most 1,000 calls of templates within each other; a call at the end of its template does not count.',
  ],
  compile: (values, builder) => {
    const { parameter: parameters, node } = values
    if (builder.section === 'on-error') {
      builder.warn('policy-not-in-section', 'xsl-transform is not documented for on-error', node.nameSpan)
    }
    const names = parameterNames(
      parameters.map((parameter) => parameter.node),
      builder,
    )
    const texts: Operand<string>[] = parameters.map((parameter) => parameter.text ?? constant(''))
    const root = childElements(node).find((child) => child.name !== 'parameter') as ElementNode // required by the schema
    const unknown = firstHole(root)
    if (unknown) texts.push(builder.unknown(unknown) as Operand<string>)
    const sheet = unknown ? null : compile(root, builder)
    builder.buffersBody(builder.message)
    builder.emit(transformBody, constant(builder.message), constant(sheet), constant(names), list(texts))
  },
})

export function transformBody(
  run: Run,
  message: MessageKind,
  sheet: Stylesheet | null,
  names: readonly string[],
  values: readonly string[],
): Promise<undefined> | undefined {
  if (!sheet) return undefined
  const parameters = new Map(names.map((name, i) => [name, values[i] ?? '']))
  const onMessage = (text: string): void => run.trace?.add('xsl-transform', text)
  return convertBody(run, message, 'xml', (text) => transform(sheet, text, { parameters, onMessage }), null)
}

function compile(root: ElementNode, builder: PolicyBuilder): Stylesheet {
  const read = readStylesheet(root, (prefix, at) =>
    builder.report('xml-malformed', `the prefix '${prefix}' isn't declared`, at.nameSpan),
  )
  const version = literalVersion(root)
  if (version && version.value.text.trim() !== '1.0') {
    const message = `'${version.value.text}' is no value for ${version.name} of ${root.name}: expected '1.0'`
    builder.report('attribute-value', message, version.value.span)
  }
  return compileStylesheet(read, (code, text, span) => {
    if (code === 'attribute-not-supported') builder.reportUnsupported(text, span)
    else builder.report(code, text, span)
  })
}

function literalVersion(root: ElementNode): AttributeNode | undefined {
  return isStylesheetOfXslt(root) ? undefined : root.attributes.find(({ name }) => /^[^:]+:version$/.test(name))
}

/** Names that `xsl:param` can have, each once. */
function parameterNames(nodes: readonly ElementNode[], builder: PolicyBuilder): readonly string[] {
  const names: string[] = []
  for (const node of nodes) {
    const attribute = attributeOf(node, 'name') ?? attributeOf(node, 'parameter-name')
    const name = attribute?.value.text ?? ''
    const span = attribute?.value.span ?? node.startTagSpan
    const problem = badNcName(name)
    if (problem !== null) builder.report('attribute-value', `'${name}' is no name for a parameter: ${problem}`, span)
    else if (names.includes(name)) builder.report('attribute-value', `The parameter '${name}' is given twice`, span)
    names.push(name)
  }
  return names
}

/** A text with a named value that isn't known: what it makes of the stylesheet can't be told. */
function firstHole(node: ElementNode): Value | undefined {
  const isUnknown = (value: Value): boolean => value.holes.some(({ kind }) => kind === 'named-value')
  const own = [...node.attributes.map(({ value }) => value), node.text].find(isUnknown)
  if (own) return own
  for (const child of childElements(node)) {
    const found = firstHole(child)
    if (found) return found
  }
  return undefined
}
