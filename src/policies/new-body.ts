import type { Body } from '../runtime/messages/body.ts'
import type { HeaderStore } from '../runtime/messages/header-store.ts'

/** A message, or one that is being built. */
interface Bodied {
  body: Body | null
  readonly headers: HeaderStore
}

/** Gives a message a new body: it isn't compressed, and where there is a Content-Length it follows the body. */
export function replaceBody(target: Bodied, body: Body): void {
  target.body = body
  const { headers } = target
  if (headers.has('Content-Encoding')) headers.delete('Content-Encoding')
  if (headers.has('Content-Length')) headers.set('Content-Length', String(body.peekBytes().length))
}

/** The same for a body that a policy writes: a charset of Content-Type becomes utf-8. */
export function writeBody(target: Bodied, body: Body): void {
  replaceBody(target, body)
  const type = target.headers.get('Content-Type')
  if (type !== null && /;\s*charset\s*=/i.test(type) && !/;\s*charset\s*=\s*"?utf-8/i.test(type))
    target.headers.set('Content-Type', type.replace(/(;\s*charset\s*=\s*)"?[^";\s]+"?/i, '$1utf-8'))
}
