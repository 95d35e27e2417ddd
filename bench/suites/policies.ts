import type { Suite } from '../main.ts'
import { compare, type Measured } from '../measure.ts'
import { policyReplays } from '../replay.ts'

export const policies: Suite = {
  name: 'policies',
  summary: "each policy: its witness' last request, against the same request and a document without policies",
  onDemand: true,
  run: async () => {
    const lines: Measured[] = []
    for (const { name, run, runEmpty } of await policyReplays()) {
      const [, line] = await compare(
        [
          { name: 'no policies', run: runEmpty },
          { name, run },
        ],
        { rounds: 7, sample: 0.01, most: 0.05 },
      )
      if (line) lines.push(line)
    }
    return { '': lines }
  },
}
