import { PolicyError } from '../../runtime/errors.ts'
import type { ClientCertificate, OutgoingRequest } from '../../runtime/host/http.ts'
import type { Body } from '../../runtime/messages/body.ts'
import { HeaderStore } from '../../runtime/messages/header-store.ts'
import type { Section } from '../../runtime/pipeline.ts'
import type { Run } from '../../runtime/run.ts'
import type { ElementNode } from '../../syntax/tree.ts'
import {
  certificateFrom,
  certificateSource,
  clientCertificateAttributes,
  clientCertificateSources,
} from '../authentication/client-certificate.ts'
import {
  addIdentityToken,
  type IdentityRules,
  identityRules,
  managedIdentityAttributes,
} from '../authentication/managed-identity-token.ts'
import type { PolicyBuilder } from '../builder.ts'
import { type BodyValues, bodyChange, bodyChild, headerChanges, headerChildren } from '../message-parts.ts'
import { writeBody } from '../new-body.ts'
import { constant, type Operand } from '../operand.ts'
import { checkProxyUrl, proxyAttributes, proxyOf } from '../routing/proxy.ts'
import { element, optional, string } from '../schema.ts'
import { renderLiquid } from '../transformation/liquid/render.ts'
import { bodyOfValue } from '../transformation/set-body.ts'
import { applyHeaderTo, type ExistsAction } from '../transformation/set-header.ts'
import { normalizedMethod } from '../transformation/set-method.ts'

/** Children of send-request and its kin, in the order of their statement. */
export const outgoingChildren = {
  'set-url': optional(element({ text: string({ required: true, expressions: true, allowEmpty: false }) })),
  'set-method': optional(element({ text: string({ required: true, expressions: true, allowEmpty: false }) })),
  ...headerChildren,
  ...bodyChild,
  'authentication-certificate': optional(
    element({ attributes: clientCertificateAttributes, exclusive: clientCertificateSources }),
  ),
  'authentication-token': optional(element({ verbatim: true }), { unsupported: true }),
  'authentication-token-store': optional(element({ verbatim: true }), { unsupported: true }),
  'authentication-managed-identity': optional(element({ attributes: managedIdentityAttributes })),
  proxy: optional(element({ attributes: proxyAttributes })),
} as const

/** The request while its policy builds it. */
export interface Draft {
  method: string
  url: string
  headers: HeaderStore
  body: Body | null
  certificate: ClientCertificate | null
  proxy: { url: string; username?: string; password?: string } | null
}

interface OutgoingValues {
  readonly mode: Operand<'new' | 'copy'>
  readonly setUrl: { readonly text: Operand<string> } | undefined
  readonly setMethod: { readonly text: Operand<string> } | undefined
  readonly setHeader: Parameters<typeof headerChanges>[0]
  readonly setBody: BodyValues | undefined
  readonly authenticationCertificate: Parameters<typeof certificateSource>[0] | undefined
  readonly authenticationManagedIdentity:
    | (Parameters<typeof identityRules>[0] & { readonly resource: Operand<string> })
    | undefined
  readonly proxy:
    | {
        readonly node: ElementNode
        readonly url: Operand<string>
        readonly username: Operand<string> | undefined
        readonly password: Operand<string> | undefined
      }
    | undefined
  readonly node: ElementNode
}

/**
 * Writes the instructions that build the request; the last one gets it by {@link outgoingRequest}. Each change is an
 * instruction of its own, so that its expressions run in order and their failures have a place. Returns the slot that holds it.
 */
export function buildOutgoing(values: OutgoingValues, builder: PolicyBuilder): number {
  const slot = builder.slot()
  const at = constant(slot)
  const copies = values.mode.kind !== 'constant' || values.mode.value === 'copy'
  if (!copies) {
    for (const [name, child] of [
      ['set-url', values.setUrl],
      ['set-method', values.setMethod],
    ] as const) {
      if (!child)
        builder.report(
          'child-missing',
          `${values.node.name} with mode="new" needs a child element '${name}'`,
          values.node.startTagSpan,
        )
    }
  }
  if (copies) builder.buffersBody('request')
  builder.emit(startDraft, at, values.mode, constant(builder.section))
  if (values.setUrl) builder.emit(draftUrl, at, values.setUrl.text)
  if (values.setMethod) builder.emit(draftMethod, at, values.setMethod.text)
  for (const header of headerChanges(values.setHeader, builder))
    builder.emit(draftHeader, at, header.name, header.action, header.values)
  const body = bodyChange(values.setBody, builder)
  if (body?.content.kind === 'value') builder.emit(draftBody, at, body.content.value)
  else if (body?.content.kind === 'template') {
    builder.buffersBody(builder.message)
    builder.emit(draftTemplate, at, constant(body.content.source), constant(body.nilIsNull), constant(body.parseDates))
  }
  const certificate = values.authenticationCertificate && certificateSource(values.authenticationCertificate, builder)
  if (certificate) builder.emit(draftCertificate, at, certificate.kind, certificate.value, certificate.password)
  const identity = values.authenticationManagedIdentity
  if (identity) builder.emit(draftIdentity, at, identity.resource, constant(identityRules(identity)))
  if (values.proxy && checkProxyUrl(values.proxy.url, values.proxy.node, builder))
    builder.emit(
      draftProxy,
      at,
      values.proxy.url,
      values.proxy.username ?? constant(null),
      values.proxy.password ?? constant(null),
    )
  return slot
}

export function startDraft(run: Run, slot: number, mode: 'new' | 'copy', section: Section): void {
  const { request } = run.context
  const draft: Draft =
    mode === 'copy'
      ? {
          method: request.method,
          url: request.url.toString(),
          headers: withoutHost(request.headers),
          body: section === 'outbound' ? null : (request.body?.clone() ?? null),
          certificate: null,
          proxy: null,
        }
      : { method: '', url: '', headers: new HeaderStore(), body: null, certificate: null, proxy: null }
  run.slots[slot] = draft
}

function withoutHost(headers: HeaderStore): HeaderStore {
  const copy = headers.clone()
  copy.delete('Host')
  copy.delete('Content-Length')
  return copy
}

function draftIn(run: Run, slot: number): Draft {
  return run.slots[slot] as Draft
}

/** The finished request. */
export function outgoingRequest(run: Run, slot: number, timeout: number | null): OutgoingRequest {
  const draft = draftIn(run, slot)
  if (!/^https?:\/\/[^\s/?#]+/i.test(draft.url)) {
    throw new PolicyError({
      reason: 'InvalidRequestUrl',
      message: `'${draft.url}' is no absolute URL to send a request to.`,
      status: 500,
    })
  }
  return {
    method: draft.method === '' ? 'GET' : draft.method,
    url: draft.url,
    headers: draft.headers,
    body: draft.body,
    timeout,
    ...(draft.certificate ? { certificate: draft.certificate } : {}),
    ...(draft.proxy ? { proxy: draft.proxy } : {}),
    signal: run.stopSignal(),
  }
}

export function draftUrl(run: Run, slot: number, url: string): void {
  draftIn(run, slot).url = url.trim()
}

export function draftMethod(run: Run, slot: number, method: string): void {
  draftIn(run, slot).method = normalizedMethod(method)
}

export function draftHeader(
  run: Run,
  slot: number,
  name: string,
  action: ExistsAction,
  values: readonly (string | null)[],
): void {
  applyHeaderTo(run, draftIn(run, slot).headers, name, action, values)
}

export function draftBody(run: Run, slot: number, value: unknown): void {
  const draft = draftIn(run, slot)
  writeBody(draft, bodyOfValue(value))
}

export function draftTemplate(
  run: Run,
  slot: number,
  source: string,
  nilIsNull: boolean,
  parseDates: boolean,
): Promise<undefined> | undefined {
  const draft = draftIn(run, slot)
  const { request } = run.context
  const text = renderLiquid(
    run,
    source,
    { body: request.body, contentType: request.headers.get('Content-Type') },
    { nilIsNull, parseDates },
  )
  const finish = (result: string): undefined => {
    writeBody(draft, bodyOfValue(result))
    return undefined
  }
  return text instanceof Promise ? text.then(finish) : finish(text)
}

export function draftCertificate(
  run: Run,
  slot: number,
  kind: 'thumbprint' | 'certificate-id' | 'body',
  value: unknown,
  password: string | null,
): void {
  draftIn(run, slot).certificate = certificateFrom(run, kind, value, password)
}

export function draftIdentity(
  run: Run,
  slot: number,
  resource: string,
  rules: IdentityRules,
): Promise<undefined> | undefined {
  return addIdentityToken(run, draftIn(run, slot).headers, resource, rules)
}

export function draftProxy(
  run: Run,
  slot: number,
  url: string,
  username: string | null,
  password: string | null,
): void {
  draftIn(run, slot).proxy = proxyOf(url, username, password)
}
