import { argument } from '../../values/exception.ts'
import { verifyNcName } from '../names.ts'

/** The target of a processing instruction; `xml` is refused. */
export function verifyTarget(target: string | null): string {
  const name = verifyNcName(target)
  if (name.toLowerCase() === 'xml') throw argument(`'${name}' is an invalid name for a processing instruction.`)
  return name
}
