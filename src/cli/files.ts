import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SourceText } from '../diagnostics/diagnostic.ts'
import { isPolicyFile } from '../syntax/document-kind.ts'
import { readPolicy } from '../syntax/read.ts'
import { readTextFile, shownPath } from '../testing/files/text-file.ts'
import { UsageError } from './exit.ts'

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
