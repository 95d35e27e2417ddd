import { expect, it } from 'vitest'
import { KeptClients } from '../../src/adapters/support/kept-clients.ts'

it('Beyond the limit the client that was idle longest is closed, never one in use', async () => {
  const closed: string[] = []
  const kept = new KeptClients<string>((client) => void closed.push(client), 2)
  const use = (key: string, work = async (): Promise<void> => {}) => kept.use(key, () => key, work)
  await use('a', async () => {
    for (const key of ['b', 'c', 'b', 'd']) await use(key)
    expect(closed).toEqual(['b', 'c', 'b']) // 'a' is busy, so there is room for one more
  })
  expect(closed).toEqual(['b', 'c', 'b'])
})
