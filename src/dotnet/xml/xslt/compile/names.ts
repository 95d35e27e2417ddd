import { DotnetException } from '../../../values/exception.ts'
import { verifyNcName } from '../../names.ts'

/** What is wrong with a name without colon, in .NET's words; null where nothing is. */
export function badNcName(name: string): string | null {
  if (name === '') return "The empty string '' is not a valid name."
  try {
    verifyNcName(name)
    return null
  } catch (error) {
    if (error instanceof DotnetException) return error.message
    throw error
  }
}

/** As {@link badNcName}, with an optional prefix. */
export function badQName(name: string): string | null {
  const colon = name.indexOf(':')
  return colon < 0 ? badNcName(name) : (badNcName(name.slice(0, colon)) ?? badNcName(name.slice(colon + 1)))
}

/** `a:b` in its two parts. */
export function splitName(name: string): { readonly prefix: string; readonly localName: string } {
  const colon = name.indexOf(':')
  return { prefix: colon < 0 ? '' : name.slice(0, colon), localName: name.slice(colon + 1) }
}
