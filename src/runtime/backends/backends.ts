import type { BackendEntity } from '../../entities/backend.ts'
import type { RequestUrl } from '../messages/url.ts'
import type { Backend } from './backend.ts'
import { readBackend } from './read-backend.ts'

/** The backend entities that a pipeline may use; each is read when it is first asked for. */
export class Backends {
  readonly #entities: Readonly<Record<string, BackendEntity>>
  readonly #namedValue: (name: string) => string | undefined
  readonly #read = new Map<string, Backend>()
  #singles: readonly Backend[] | undefined

  constructor(
    entities: Readonly<Record<string, BackendEntity>> = {},
    namedValue: (name: string) => string | undefined = () => undefined,
  ) {
    this.#entities = entities
    this.#namedValue = namedValue
  }

  get(id: string): Backend | null {
    const known = this.#read.get(id)
    if (known) return known
    const entity = Object.hasOwn(this.#entities, id) ? this.#entities[id] : undefined
    if (!entity) return null
    const backend = readBackend(id, entity, this.#namedValue)
    this.#read.set(id, backend)
    return backend
  }

  /**
   * The entity whose URL the called URL matches: same scheme, host and port, and its path is the beginning of the called
   * path, up to a slash. Of several the longest counts.
   */
  matching(url: RequestUrl): Backend | null {
    this.#singles ??= Object.keys(this.#entities)
      .map((id) => this.get(id))
      .filter((backend) => backend?.base != null && backend.problems.length === 0) as Backend[]
    let found: Backend | null = null
    let length = -1
    for (const backend of this.#singles) {
      const { base } = backend
      if (!base || base.path.length <= length || !isBelow(url, base)) continue
      found = backend
      length = base.path.length
    }
    return found
  }
}

function isBelow(url: RequestUrl, base: RequestUrl): boolean {
  if (url.scheme !== base.scheme || url.host !== base.host || url.port !== base.port) return false
  const prefix = base.path.endsWith('/') ? base.path.slice(0, -1) : base.path
  return url.path === prefix || url.path.startsWith(`${prefix}/`) || (prefix === '' && url.path === '')
}
