import type { RepresentationInput } from '../../entities/context-input.ts'
import type { Run } from '../../runtime/run.ts'
import type { MessageKind } from '../builder.ts'
import { describedResponse } from './api-schema.ts'

/** A content type without its parameters. */
export function mediaType(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim()
}

/** The bodies that the operation describes for the request, or for the response's status. */
export function describedBodies(run: Run, message: MessageKind): readonly RepresentationInput[] {
  const representations =
    message === 'request'
      ? run.context.operationDescription?.request?.representations
      : describedResponse(run, run.context.response?.status ?? 200)?.representations
  return representations ?? []
}

/** The representation of a media type: an exact one, else one with wildcards. */
export function representationFor(
  representations: readonly RepresentationInput[],
  contentType: string,
): RepresentationInput | undefined {
  const wanted = contentType.toLowerCase()
  const typeOf = (r: RepresentationInput): string => mediaType(r.contentType).toLowerCase()
  const range = `${wanted.split('/', 1)[0] ?? ''}/*`
  return (
    representations.find((r) => typeOf(r) === wanted) ??
    (wanted === '' ? undefined : representations.find((r) => typeOf(r) === range || typeOf(r) === '*/*'))
  )
}
