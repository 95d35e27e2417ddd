import { describe, expect, it } from 'vitest'
import { dotnetTypes } from '../../src/dotnet/index.ts'
import { expressionsFor } from './generate/members.ts'
import { readSurface } from './generate/surface.ts'
import { caseId } from './lib/case.ts'
import { loadCases } from './lib/cases.ts'
import {
  declaredFor,
  givenSurface,
  memberOf,
  readSurfaceLines,
  recordedSurface,
  type SurfaceLine,
  undeclaredIn,
} from './lib/surface.ts'

const shown = ({ owner, line }: SurfaceLine): string => `${owner}: ${line}`

for (const file of [recordedSurface, givenSurface]) {
  const lines = readSurfaceLines(file)
  if (lines === null) console.log(`skipped: ${file} is not there`)
  describe.skipIf(lines === null)(`the members of ${file}`, () => {
    it('are declared: with a body, or with the reason why there is none', () => {
      // What needs a type that no expression can have a value of can't be used either.
      const missing = (lines ?? []).filter((line) => {
        const member = memberOf(line)
        return declaredFor(line) === undefined && !(member && undeclaredIn(member))
      })
      expect(missing.map(shown)).toEqual([])
    })

    it('are carried out but for less than 5 %', () => {
      const open = (lines ?? []).filter((line) => {
        const declared = declaredFor(line)
        return declared !== 'value' && declared?.notBuilt
      })
      expect(open.length).toBeGreaterThan(0)
      expect(open.length / (lines?.length ?? 1)).toBeLessThan(0.05)
    })
  })
}

describe('what is carried out', () => {
  it('has only types that are declared in its signature', () => {
    const members = dotnetTypes.flatMap((type) => type.members).filter((member) => member.notBuilt === null)
    const listed = new Set((readSurfaceLines(recordedSurface) ?? []).map(({ owner }) => owner))
    const unusable = members.filter((member) => listed.has(member.declaring.fullName) && undeclaredIn(member))
    expect(unusable.map((member) => `${member.declaring.fullName}: ${member.signature}`)).toEqual([])
  })

  it('is asked of real .NET in at least one case each', () => {
    const ids = new Set(loadCases().cases.map(({ id }) => id))
    const unasked = readSurface().filter((member) => {
      const questions = expressionsFor(member)
      return questions.length > 0 && !questions.some((question) => ids.has(caseId(question)))
    })
    expect(unasked.map(({ owner, line }) => `${owner}: ${line}`)).toEqual([])
  })
})
