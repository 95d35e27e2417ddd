import type { HeaderStore } from '../runtime/messages/header-store.ts'
import type { RequestMessage } from '../runtime/messages/request.ts'
import { ResponseMessage } from '../runtime/messages/response.ts'
import type { Run } from '../runtime/run.ts'
import type { MessageKind } from './builder.ts'

/** The response; an empty 200 is made where there is none yet. */
export function responseOf(run: Run): ResponseMessage {
  run.context.response ??= new ResponseMessage()
  return run.context.response
}

export function messageOf(run: Run, kind: MessageKind): RequestMessage | ResponseMessage {
  return kind === 'request' ? run.context.request : responseOf(run)
}

export function messageHeaders(run: Run, kind: MessageKind): HeaderStore {
  return messageOf(run, kind).headers
}
