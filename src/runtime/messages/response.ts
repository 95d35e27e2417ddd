import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import { contextType } from '../context/namespace.ts'
import type { IncomingResponse } from '../host/http.ts'
import type { Body } from './body.ts'
import { HeaderStore } from './header-store.ts'

/** A response: the one that goes to the caller, or an `IResponse` in a variable. */
export class ResponseMessage extends DotnetObject {
  status: number
  reason: string
  headers: HeaderStore
  body: Body | null
  /** How expressions see the headers; made when first asked for. */
  headersView: DotnetObject | null = null

  constructor(status = 200, reason = 'OK', headers: HeaderStore = new HeaderStore(), body: Body | null = null) {
    super()
    this.status = status
    this.reason = reason
    this.headers = headers
    this.body = body
  }

  static from(incoming: IncomingResponse): ResponseMessage {
    return new ResponseMessage(incoming.status, incoming.reason, incoming.headers, incoming.body)
  }

  clone(): ResponseMessage {
    return new ResponseMessage(this.status, this.reason, this.headers.clone(), this.body?.clone() ?? null)
  }

  override get dotnetType(): DotnetType {
    return contextType('IResponse')
  }
}
