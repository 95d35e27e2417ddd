import { SourceText } from '../../diagnostics/diagnostic.ts'
import { PolicyError } from '../../runtime/errors.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import { QueryParameters } from '../../runtime/messages/query-parameters.ts'
import { RequestMessage } from '../../runtime/messages/request.ts'
import { RequestUrl } from '../../runtime/messages/url.ts'
import type { Run } from '../../runtime/run.ts'
import { readPolicy } from '../../syntax/read.ts'
import { childElements, type ElementNode } from '../../syntax/tree.ts'
import { definePolicy } from '../define.ts'
import { constant } from '../operand.ts'
import { element, fragmentElement, many, one, oneOf, optional, policyElement, string } from '../schema.ts'
import { argumentsBody, resolverScopes } from './resolver.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Resolves a GraphQL field by one HTTP call. */
export const httpDataSource = definePolicy({
  name: 'http-data-source',
  category: 'graphql',
  summary: 'Resolves a GraphQL field by one HTTP call and maps its answer to the field.',
  witness: 'test/cases/http-data-source/behaviour.test.yaml › a call answers for the field',
  sections: [],
  scopes: resolverScopes,
  gateways: ['classic', 'v2', 'consumption'],
  repeatable: false,
  ordered: true,
  children: {
    'http-request': one(
      element({
        ordered: true,
        anywhere: ['include-fragment'],
        children: {
          'get-authorization-context': optional(policyElement),
          'set-backend-service': optional(policyElement),
          'set-method': one(element({ text: oneOf(methods, { required: true, expressions: true }) })),
          'set-url': one(element({ text: string({ required: true, expressions: true, allowEmpty: false }) })),
          'include-fragment': many(fragmentElement),
          'set-header': many(policyElement),
          'set-body': optional(policyElement),
          'authentication-certificate': optional(policyElement),
        },
      }),
    ),
    backend: optional(element({ children: { 'forward-request': optional(policyElement) } })),
    'http-response': optional(
      element({
        ordered: true,
        anywhere: ['include-fragment'],
        children: {
          'set-body': optional(policyElement),
          'json-to-xml': optional(policyElement),
          'xml-to-json': optional(policyElement),
          'find-and-replace': optional(policyElement),
          'publish-event': optional(policyElement),
          'include-fragment': many(fragmentElement),
        },
      }),
    ),
  },
  decisions: [
    "The call carries nothing of the caller's request but what set-header and set-body put into it; context.Request stays the caller's request, with the arguments as its body.",
    'The body of the request is {"arguments":{…}} for templates; it is sent only where set-body made one.',
    'A relative set-url is appended to the backend of set-backend-service; without one it fails as InvalidRequestUrl.',
    'Without backend, or with an empty one, forward-request runs with its defaults.',
    'include-fragment may stand anywhere among its siblings, where the reference has two orders.',
    'An answer with an error status is passed on as it is: its body is the result.',
    'on-error has no place in a resolver: a failing policy makes the default error response.',
  ],
  compile: ({ node, httpRequest, backend, httpResponse }, builder) => {
    const slot = builder.slot()
    builder.emit(startHttpResolver, constant(slot))
    for (const child of childElements(httpRequest.node)) {
      if (child.name === 'set-method') builder.emit(setResolverMethod, httpRequest.setMethod.text)
      else if (child.name === 'set-url') builder.emit(setResolverUrl, httpRequest.setUrl.text)
      else builder.policy(child, 'inbound')
    }
    builder.emit(leaveOutArguments, constant(slot))
    builder.policy(backend?.forwardRequest?.node ?? plainForward(node), 'backend')
    if (httpResponse) for (const child of childElements(httpResponse.node)) builder.policy(child, 'outbound')
  },
})

/** `<forward-request />` as if it stood in the resolver. */
function plainForward(parent: ElementNode): ElementNode {
  const { document } = readPolicy(new SourceText('<forward-request />', 'default backend of a resolver'))
  if (!document) throw new Error('The default forward-request could not be read.')
  return { ...document.root, parent }
}

/** Gives the resolver a request of its own; expressions keep seeing the caller's. */
export function startHttpResolver(run: Run, slot: number): void {
  const { context } = run
  const caller = context.request
  const body = argumentsBody(run)
  run.slots[slot] = body
  context.request = new RequestMessage({
    method: 'GET',
    headers: new HeaderStore(),
    body,
    originalUrl: caller.originalUrl,
    ipAddress: caller.ipAddress,
    matchedParameters: () => caller.matchedParameters,
    certificate: caller.certificate,
    base: new RequestUrl('', '', ''),
    path: '',
    query: '',
  })
  caller.body = argumentsBody(run)
  context.callerRequest = caller
  context.response = null
}

export function setResolverMethod(run: Run, method: string): void {
  run.context.request.method = method
}

export function setResolverUrl(run: Run, text: string): void {
  const { request } = run.context
  const url = text.trim()
  const absolute = /^https?:\/\/[^\s/?#]+/i.test(url) ? RequestUrl.parse(url) : null
  if (absolute) {
    request.setBase(absolute)
    return
  }
  if (request.url.origin === '' || /^[a-z][\w+.-]*:/i.test(url)) {
    throw new PolicyError({
      reason: 'InvalidRequestUrl',
      message: `'${url}' is no absolute URL to send a request to.`,
      status: 500,
    })
  }
  const question = url.indexOf('?')
  request.setPath(question < 0 ? url : url.slice(0, question))
  request.setQueryParameters(QueryParameters.parse(question < 0 ? '' : url.slice(question)))
}

/** The arguments stood in for a body; what no set-body replaced isn't sent. */
export function leaveOutArguments(run: Run, slot: number): void {
  const { request } = run.context
  if (request.body === run.slots[slot]) request.body = null
}
