import { queryTemplateNames } from '../../runtime/context/url-template.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { type QueryParameter, QueryParameters } from '../../runtime/messages/query-parameters.ts'
import type { RequestMessage } from '../../runtime/messages/request.ts'
import { RequestUrl } from '../../runtime/messages/url.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { bool, string } from '../schema.ts'

/** Replaces path and query that the backend sees. */
export const rewriteUri = definePolicy({
  name: 'rewrite-uri',
  category: 'transformation',
  summary: "Replaces path and query for the backend, from a template with the operation's parameters.",
  witness: 'test/cases/rewrite-uri/behaviour.test.yaml › a parameter of the template wins over one of the request',
  sections: ['inbound', 'backend'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: {
    template: string({ required: true, expressions: true, notes: '{name} stands for a matched parameter' }),
    'copy-unmatched-params': bool({ default: true, expressions: true }),
  },
  decisions: [
    'A placeholder that no matched parameter has fails with 500 when it is reached; names are compared without case.',
    'Matched values are inserted percent-encoded; of text from expressions only blanks and control characters are escaped.',
    'Of an absolute URL from an expression path and query are taken; a literal one is refused.',
    'An empty template counts as "/". One that begins with ? leaves the path of the backend as it is.',
    'One slash stands between the path of the backend and that of the template; a slash at its end is kept.',
    'Copied parameters follow those of the template, in the order and the spelling of the request.',
    'It may stand in backend too, as newer gateways have it.',
  ],
  compile: ({ template, copyUnmatchedParams, node }, builder) => {
    if (template.kind === 'constant' && /^[a-z][a-z0-9+.-]*:\/\//i.test(template.value)) {
      const attribute = node.attributes.find((a) => a.name === 'template')
      builder.report(
        'attribute-value',
        'template of rewrite-uri is a path, not an absolute URL',
        attribute?.value.span ?? node.startTagSpan,
        'use set-backend-service for another host',
      )
      return
    }
    builder.emit(applyRewrite, template, copyUnmatchedParams)
  },
})

export function applyRewrite(run: Run, template: string, copyUnmatched: boolean): void {
  const { request } = run.context
  const relative = RequestUrl.parse(template)
  const text = relative ? relative.path + relative.queryString : template
  const filled = fillPlaceholders(text.trim(), request)
  const question = filled.indexOf('?')
  const path = question < 0 ? filled : filled.slice(0, question)
  request.setPath(filled === '' ? '/' : path === '' || path.startsWith('/') ? path : `/${path}`)
  const templateQuery = question < 0 || question === filled.length - 1 ? '' : filled.slice(question)
  const matched = queryTemplateNames(run.context.operationDescription?.urlTemplate)
  if (!copyUnmatched) request.setQueryParameters(QueryParameters.parse(templateQuery))
  else if (templateQuery !== '' || matched.length > 0) {
    const query = QueryParameters.parse(templateQuery)
    const names = new Set(matched.map((p) => p.parameter.toLowerCase()))
    const copied: QueryParameter[] = []
    for (const parameter of request.queryParameters.list) {
      if (!names.has(parameter.name.toLowerCase()) && !query.has(parameter.name)) copied.push(parameter)
    }
    request.setQueryParameters(QueryParameters.of([...query.list, ...copied]))
  }
  run.trace?.add('rewrite-uri', {
    message: 'Updated request URL per specified rewrite template. See result below.',
    request: { url: request.url.toString() },
  })
}

/** Characters that no URL holds. */
const unsafe = /[\u0000- \u007f]/

function fillPlaceholders(template: string, request: RequestMessage): string {
  const escaped = unsafe.test(template) ? template.replace(/[\u0000- \u007f]/g, encodeURIComponent) : template
  if (!escaped.includes('{')) return escaped
  return escaped.replace(/\{(\*?)([^{}]+)\}/g, (_, star: string, name: string) => {
    const value = matchedValue(request, name)
    if (value === undefined) {
      throw new PolicyError({
        reason: 'TemplateParameterNotFound',
        message: `The rewrite template names the parameter '${name}', which the operation's template doesn't have.`,
        status: 500,
      })
    }
    return star === '*' || value.includes('/')
      ? value.split('/').map(encodeURIComponent).join('/')
      : encodeURIComponent(value)
  })
}

function matchedValue(request: RequestMessage, name: string): string | undefined {
  const exact = request.matchedParameters.get(name)
  if (exact !== undefined) return exact
  const folded = name.toLowerCase()
  for (const [key, value] of request.matchedParameters) if (key.toLowerCase() === folded) return value
  return undefined
}
