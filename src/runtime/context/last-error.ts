import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import { contextType } from './namespace.ts'

/** `context.LastError` (ProxyError). Null where the gateway leaves a field out. */
export class LastError extends DotnetObject {
  readonly source: string
  readonly reason: string | null
  readonly message: string
  readonly scope: string | null
  readonly section: string | null
  readonly path: string | null
  readonly policyId: string | null
  /** Milliseconds since arrival. */
  readonly elapsed: number

  constructor(
    parts: Pick<LastError, 'source' | 'reason' | 'message' | 'scope' | 'section' | 'path' | 'policyId' | 'elapsed'>,
  ) {
    super()
    this.source = parts.source
    this.reason = parts.reason
    this.message = parts.message
    this.scope = parts.scope
    this.section = parts.section
    this.path = parts.path
    this.policyId = parts.policyId
    this.elapsed = parts.elapsed
  }

  override get dotnetType(): DotnetType {
    return contextType('ProxyError')
  }

  /** JSON as the gateway logs it; absent fields left out. */
  override dotnetToString(): string {
    const { elapsed, source, reason, message, scope, section } = this
    return JSON.stringify({
      elapsed,
      source,
      ...(reason === null ? {} : { reason }),
      message,
      ...(scope === null ? {} : { scope }),
      ...(section === null ? {} : { section }),
      transportErrorCode: 0,
    })
  }
}
