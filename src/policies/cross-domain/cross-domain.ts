import type { RequestContext } from '../../runtime/context/request-context.ts'
import { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { ResponseMessage } from '../../runtime/messages/response.ts'
import { endPipeline } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import { childElements, type ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { definePolicy } from '../define.ts'
import { constant } from '../operand.ts'
import { element, many, oneOf, optional, string } from '../schema.ts'

const domain = string({ required: true, allowEmpty: false, notes: '* or a host, which may start with *' })
const secure = oneOf(['true', 'false'], { default: 'true' })

const policyFile = element({
  ordered: true,
  children: {
    'site-control': optional(
      element({
        attributes: {
          'permitted-cross-domain-policies': oneOf(['all', 'by-content-type', 'master-only', 'none'], {
            required: true,
          }),
        },
      }),
    ),
    'allow-access-from': many(element({ attributes: { domain, secure } })),
    'allow-http-request-headers-from': many(
      element({ attributes: { domain, headers: string({ required: true, allowEmpty: false }), secure } }),
    ),
  },
})

/** Serves the policy file that Flash and Silverlight clients ask for. */
export const crossDomain = definePolicy({
  name: 'cross-domain',
  category: 'cross-domain',
  summary: 'Serves an Adobe cross-domain policy file so that Flash and Silverlight clients may call the API.',
  witness: 'test/cases/cross-domain/behaviour.test.yaml › a client gets the policy file of /crossdomain.xml › GET',
  sections: ['inbound'],
  scopes: ['global'],
  gateways: ['classic', 'v2', 'consumption', 'self-hosted'],
  repeatable: false,
  children: { 'cross-domain-policy': optional(policyFile) },
  decisions: [
    'GET and HEAD of /crossdomain.xml are answered with 200 and the element; every other request passes.',
    'The Content-Type is text/x-cross-domain-policy; the document is the XML declaration and the element, attributes as written.',
    'An API or operation whose path is crossdomain.xml wins. Without the element nothing is served.',
    "Silverlight's clientaccesspolicy.xml is not served.",
  ],
  compile: (v, builder) => {
    const file = v.crossDomainPolicy
    if (!file) return
    for (const { domain: pattern, node } of [...file.allowAccessFrom, ...file.allowHttpRequestHeadersFrom])
      checkPattern(node, 'domain', pattern, /^(\*|\*?[A-Za-z0-9\-.]+)$/, 'a host, which may start with *', builder)
    for (const { headers, node } of file.allowHttpRequestHeadersFrom)
      checkPattern(node, 'headers', headers, headerList, 'header names with commas between, each may end in *', builder)
    builder.emit(servePolicyFile, constant(`<?xml version="1.0"?>${print(file.node)}`))
  },
})

const headerList = /^(\*|[\x21-\x29\x2b\x2d-\x39\x3b-\x7e]+\*?(,[\x21-\x29\x2b\x2d-\x39\x3b-\x7e]+\*?)*)$/

function checkPattern(
  node: ElementNode,
  name: string,
  text: string,
  pattern: RegExp,
  expected: string,
  builder: PolicyBuilder,
): void {
  if (pattern.test(text)) return
  const attribute = node.attributes.find((a) => a.name === name)
  builder.report(
    'attribute-value',
    `'${text}' is no value for ${name} of ${node.name}: expected * or ${expected}`,
    attribute?.value.span ?? node.startTagSpan,
  )
}

/** The element without the white space around its children. */
function print(node: ElementNode): string {
  const attributes = node.attributes.map((a) => ` ${a.name}="${escaped(a.value.text)}"`).join('')
  const children = childElements(node)
  if (children.length === 0) return `<${node.name}${attributes} />`
  return `<${node.name}${attributes}>${children.map(print).join('')}</${node.name}>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

export function servePolicyFile(run: Run, document: string): number | undefined {
  const { request } = run.context
  if (request.originalUrl.path !== '/crossdomain.xml' || ownsPath(run.context)) return undefined
  if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
  const headers = new HeaderStore(['Content-Type', 'text/x-cross-domain-policy'])
  run.context.response = new ResponseMessage(
    200,
    'OK',
    headers,
    request.method === 'GET' ? Body.ofText(document) : null,
  )
  run.trace?.add('cross-domain', 'The cross-domain policy file was served.')
  return endPipeline
}

function ownsPath({ api, operation }: RequestContext): boolean {
  const paths = [api?.text('Path'), operation?.text('UrlTemplate')?.split('?')[0]]
  return paths.some((path) => path?.replace(/^\//, '') === 'crossdomain.xml')
}
