import { HeaderStore } from '../../src/runtime/messages/header-store.ts'
import { RequestUrl } from '../../src/runtime/messages/url.ts'
import type { Suite } from '../main.ts'
import { compare } from '../measure.ts'

const flat = Array.from({ length: 15 }, (_, i) => [`X-Header-${i}`, `value ${i}`]).flat()
const url = 'https://gateway.example.com:8443/orders/1/lines?x=1&page=7&y=2#top'

function withStore(): unknown {
  const store = new HeaderStore(flat)
  let text = ''
  for (const name of ['x-header-0', 'X-HEADER-7', 'x-header-14', 'X-Header-3', 'x-nope', 'x-header-9'])
    text += store.get(name) ?? ''
  store.set('X-Header-2', 'new')
  store.set('X-New', '1')
  store.set('x-header-8', 'new')
  store.set('X-Other', '2')
  store.delete('X-Header-5')
  return text.length + store.pairs().length
}

function withMap(): unknown {
  const map = new Map<string, [string, string]>()
  for (let i = 0; i < flat.length; i += 2)
    map.set((flat[i] as string).toLowerCase(), [flat[i] as string, flat[i + 1] as string])
  let text = ''
  for (const name of ['x-header-0', 'X-HEADER-7', 'x-header-14', 'X-Header-3', 'x-nope', 'x-header-9'])
    text += map.get(name.toLowerCase())?.[1] ?? ''
  map.set('x-header-2', ['X-Header-2', 'new'])
  map.set('x-new', ['X-New', '1'])
  map.set('x-header-8', ['x-header-8', 'new'])
  map.set('x-other', ['X-Other', '2'])
  map.delete('x-header-5')
  return text.length + [...map.values()].length
}

function withRequestUrl(): unknown {
  const parsed = RequestUrl.parse(url) as RequestUrl
  return (
    parsed.path +
    (parsed.query.get('page') ?? '') +
    new RequestUrl('https://other.internal', parsed.path, parsed.queryString).toString()
  )
}

function withPlatformUrl(): unknown {
  const parsed = new URL(url)
  const text = parsed.pathname + (parsed.searchParams.get('page') ?? '')
  parsed.hash = ''
  parsed.host = 'other.internal'
  parsed.port = ''
  return text + parsed.toString()
}

export const messages: Suite = {
  name: 'messages',
  summary: 'header and URL operations against a Map and the platform’s URL',
  run: async () => {
    if (withStore() !== withMap()) throw new Error('the header stores differ')
    if (withRequestUrl() !== withPlatformUrl())
      throw new Error(`${String(withRequestUrl())} is not ${String(withPlatformUrl())}`)
    return {
      headers: await compare([
        { name: 'Map of lower-cased names', run: withMap },
        { name: 'HeaderStore', run: withStore },
      ]),
      url: await compare([
        { name: 'URL', run: withPlatformUrl },
        { name: 'RequestUrl', run: withRequestUrl },
      ]),
    }
  },
}
