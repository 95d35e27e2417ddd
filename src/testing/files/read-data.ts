import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node as YamlNode } from 'yaml'
import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import { type Diagnostic, SourceText, type Span } from '../../diagnostics/diagnostic.ts'
import { WrittenNumber } from './written-number.ts'

/** A file of data with the place of every value. */
export interface DataFile {
  readonly source: SourceText
  readonly value: unknown
  /** Place of the value at a path; of its key with `key`. The nearest existing ancestor where the path ends early. */
  spanAt(path: readonly (string | number)[], key?: boolean): Span
}

/** Reads YAML (or JSON, which is YAML). Syntax errors and repeated keys become diagnostics of the given code. */
export function readData(
  text: string,
  file: string | null,
  code: DiagnosticCode,
): { readonly data: DataFile | null; readonly diagnostics: readonly Diagnostic[] } {
  const source = new SourceText(text, file)
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    keepSourceTokens: false,
    uniqueKeys: true,
    strict: true,
  })
  const diagnostics = document.errors.map(
    (error): Diagnostic => ({
      code,
      severity: 'error',
      message: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? 'not readable',
      span: { source, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0] + 1) },
    }),
  )
  if (diagnostics.length > 0) return { data: null, diagnostics }
  const root = document.contents as YamlNode | null
  try {
    const value = toValue(root, document, 0)
    return { data: { source, value, spanAt: (path, key = false) => spanOf(source, root, path, key) }, diagnostics }
  } catch (error) {
    return {
      data: null,
      diagnostics: [
        {
          code,
          severity: 'error',
          message: error instanceof Error ? error.message : String(error),
          span: { source, start: 0, end: 1 },
        },
      ],
    }
  }
}

function toValue(node: YamlNode | null, document: ReturnType<typeof parseDocument>, depth: number): unknown {
  if (depth > 200) throw new Error('the data nests too deeply')
  if (node === null) return null
  if (isAlias(node)) return toValue((node.resolve(document) as YamlNode | undefined) ?? null, document, depth + 1)
  if (isMap(node)) {
    const result: Record<string, unknown> = {}
    for (const item of node.items) {
      const key = isScalar(item.key) ? (item.key.source ?? String(item.key.value)) : String(item.key)
      const value = toValue(item.value as YamlNode | null, document, depth + 1)
      if (key === '<<' && typeof value === 'object' && value !== null) Object.assign(result, value)
      else Object.defineProperty(result, key, { value, enumerable: true, writable: true, configurable: true })
    }
    return result
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item as YamlNode | null, document, depth + 1))
  if (!isScalar(node)) return null
  const { value, source } = node
  if (typeof value === 'bigint') return new WrittenNumber(source ?? String(value), Number(value))
  if (typeof value === 'number' && source !== undefined && source !== String(value))
    return new WrittenNumber(source, value)
  return value
}

function spanOf(source: SourceText, root: YamlNode | null, path: readonly (string | number)[], key: boolean): Span {
  let node: YamlNode | null = root
  let keyNode: YamlNode | null = null
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && (item.key.source ?? String(item.key.value)) === String(step),
      )
      if (!pair) break
      keyNode = pair.key as YamlNode
      node = (pair.value as YamlNode | null) ?? keyNode
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as YamlNode | undefined
      if (!item) break
      keyNode = item
      node = item
    } else break
  }
  const range = (key ? (keyNode ?? node) : node)?.range ?? [0, 1, 1]
  return { source, start: range[0], end: Math.max(range[1], range[0] + 1) }
}
