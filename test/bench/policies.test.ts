import { expect, it } from 'vitest'
import { policyReplays } from '../../bench/replay.ts'
import { policyEntries } from '../../src/compiler/policy-catalog.ts'

it('`npm run bench -- policies` has a line for each policy that is carried out, and each can be run again', async () => {
  const replays = await policyReplays()
  const carriedOut = policyEntries().filter((entry) => entry.supported)
  expect(replays.map(({ name }) => name)).toEqual(carriedOut.map(({ name }) => name).sort())
  for (const { name, run, runEmpty } of replays)
    for (const one of [run, run, runEmpty]) {
      const evaluation = await one()
      expect({ name, evaluation }).toMatchObject({ name, evaluation: { response: { status: expect.any(Number) } } })
    }
}, 60_000)
