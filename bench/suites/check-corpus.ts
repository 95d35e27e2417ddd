import { existsSync } from 'node:fs'
import type { Suite } from '../main.ts'
import { timed } from './processes.ts'

const files = '../shared/corpus/files'

export const checkCorpus: Suite = {
  name: 'check-corpus',
  summary: 'sluice check over the 319 files of the corpus, cold start included',
  run: () => {
    if (!existsSync(files)) {
      console.log('skipped: the corpus of real policies is not beside the checkout')
      return {}
    }
    return { '': [timed('sluice check', ['dist/cli/main.js', 'check', files, '--format', 'json'], 3)] }
  },
}
