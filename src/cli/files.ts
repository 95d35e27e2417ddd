import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { SourceText } from '../diagnostics/diagnostic.ts'
import { isPolicyFile } from '../syntax/document-kind.ts'
import { readPolicy } from '../syntax/read.ts'
import { UsageError } from './exit.ts'

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
    return unreadable(`${file} can't be read: ${reasonOf(error)}`)
  }
  try {
    return { text: decode(bytes) }
  } catch {
    return unreadable(`${file} is not text`)
  }
}

function reasonOf(error: unknown): string {
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

/** Throws a usage error for a path that isn't there. */
export function requirePath(path: string): void {
  if (path !== '-' && !existsSync(path)) throw new UsageError(`there is no file or folder '${path}'`)
}

const ignored = new Set(['node_modules', '.git', 'dist'])

/** Files below a folder, sorted; hidden folders and dependencies are passed over. */
export function filesBelow(folder: string): string[] {
  const found: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (!ignored.has(entry.name) && !entry.name.startsWith('.')) found.push(...filesBelow(path))
    } else if (entry.isFile()) found.push(path)
  }
  return found
}

export function isFolder(path: string): boolean {
  return path !== '-' && statSync(path).isDirectory()
}

/**
 * Policy documents below the paths: a file named by itself is always taken, in a folder those that are documents.
 * `wanted` judges a path relative to the working directory (include, exclude).
 */
export function policyFiles(paths: readonly string[], wanted: (shown: string) => boolean = () => true): string[] {
  const found: string[] = []
  for (const path of paths) {
    requirePath(path)
    if (!isFolder(path)) found.push(path)
    else for (const file of filesBelow(path)) if (wanted(shownPath(file)) && looksLikePolicy(file)) found.push(file)
  }
  return [...new Set(found)]
}

const largest = 4 * 1024 * 1024

function looksLikePolicy(path: string): boolean {
  if (statSync(path).size > largest) return false
  const read = readTextFile(path)
  if (!('text' in read)) return /\.xml$/i.test(path)
  const source = new SourceText(read.text, shownPath(path))
  return isPolicyFile(source, () => readPolicy(source).document)
}

/** `*.test.yaml`, `*.test.yml` and `*.test.json` below the paths. */
export function testFiles(paths: readonly string[]): string[] {
  const found: string[] = []
  for (const path of paths) {
    requirePath(path)
    if (!isFolder(path)) found.push(path)
    else found.push(...filesBelow(path).filter((file) => /\.test\.(ya?ml|json)$/i.test(file)))
  }
  return [...new Set(found)]
}
