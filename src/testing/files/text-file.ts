import { readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** Relative to the working directory with `/`, as reports show it. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), resolve(path)).split(sep).join('/')
  return shown === '' ? '.' : shown
}

/** A file's text, or why it can't be read. */
export type ReadFile = { readonly text: string } | { readonly diagnostic: Diagnostic }

/** Reads a text file; `-` is standard input. Never throws. */
export function readTextFile(path: string): ReadFile {
  const file = path === '-' ? '<stdin>' : shownPath(path)
  const unreadable = (message: string): ReadFile => ({
    diagnostic: { code: 'file-unreadable', severity: 'error', message, file },
  })
  let bytes: Buffer
  try {
    bytes = readFileSync(path === '-' ? 0 : path)
  } catch (error) {
    return unreadable(`${file} can't be read: ${unreadableReason(error)}`)
  }
  try {
    return { text: decode(bytes) }
  } catch {
    return unreadable(`${file} is not text`)
  }
}

/** What a file system error means, in words. */
export function unreadableReason(error: unknown): string {
  switch ((error as { code?: string }).code) {
    case 'ENOENT':
      return 'there is no such file'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
      return 'permission denied'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

/** UTF-8, or UTF-16 with a byte order mark; the mark itself stays in the text where it is UTF-8's. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes)
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  if (text.includes('\u0000')) throw new Error('binary')
  return text
}
