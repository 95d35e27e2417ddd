import { argument, required } from '../values/exception.ts'
import { isNameStart, isNameUnit } from './characters.ts'
import { badNameCharacter, badNameStart, XmlException } from './xml-exception.ts'

/** `XmlConvert.VerifyNCName`: the name itself, or the exception of .NET. */
export function verifyNcName(name: string | null): string {
  const text = required(name, 'name')
  if (text === '') throw argument('The value cannot be an empty string.', 'name')
  if (!isNameStart(text.charCodeAt(0))) throw new XmlException(badNameStart(text, 0))
  for (let i = 1; i < text.length; i++)
    if (!isNameUnit(text.charCodeAt(i))) throw new XmlException(badNameCharacter(text, i))
  return text
}

/** `XmlConvert.VerifyName`: as {@link verifyNcName}, with colons. */
export function verifyName(name: string | null): string {
  const text = required(name, 'name')
  if (text === '') throw argument('The value cannot be an empty string.', 'name')
  const isColon = (i: number): boolean => text[i] === ':'
  if (!isNameStart(text.charCodeAt(0)) && !isColon(0)) throw new XmlException(badNameStart(text, 0))
  for (let i = 1; i < text.length; i++) {
    if (!isNameUnit(text.charCodeAt(i)) && !isColon(i)) throw new XmlException(badNameCharacter(text, i))
  }
  return text
}

/** A name with at most one prefix, as document types have. */
export function verifyQName(name: string | null): string {
  const text = verifyName(name)
  const colon = text.indexOf(':')
  if (colon < 0) return text
  if (colon === 0) throw new XmlException(badNameCharacter(text, 0))
  const isSound = isNameStart(text.charCodeAt(colon + 1)) && !text.includes(':', colon + 1)
  if (!isSound) throw new XmlException(badNameCharacter(text, text.lastIndexOf(':')))
  return text
}

/** The characters of names without colon, in any order, as `XmlDocument` checks a name. */
export function verifyNameCharacters(text: string): void {
  for (let i = 0; i < text.length; i++)
    if (!isNameUnit(text.charCodeAt(i))) throw new XmlException(badNameCharacter(text, i))
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'
