import { existsSync, readFileSync } from 'node:fs'

const file = '../shared/reference/dotnet-surface.txt'

export interface SurfaceParameter {
  /** `this`, `out`, `ref`, `params` or nothing. */
  readonly modifier: string
  readonly type: string
  readonly name: string
}

export interface SurfaceMember {
  /** The type as the list writes it: `System.Collections.Generic.List<T>`. */
  readonly owner: string
  /** The line as it stands. */
  readonly line: string
  readonly kind: 'constructor' | 'method' | 'property' | 'field' | 'indexer' | 'value'
  readonly isStatic: boolean
  readonly name: string
  /** Type of the result, empty for constructors. */
  readonly result: string
  /** Type parameters of a generic method. */
  readonly typeParameters: readonly string[]
  readonly parameters: readonly SurfaceParameter[]
  readonly settable: boolean
}

/** The members that expressions may use, read from the list where it is there, else null. */
export function readSurface(): SurfaceMember[] | null {
  if (!existsSync(file)) return null
  const members: SurfaceMember[] = []
  let owner = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('## '))
      owner = line
        .slice(3)
        .replace(/ {3}\(only.*$/, '')
        .trim()
    else if (line.startsWith('  ')) members.push(readMember(owner, line.trim()))
  }
  return members
}

function readMember(owner: string, line: string): SurfaceMember {
  const isStatic = /^(static|const) /.test(line)
  const text = line
    .replace(/^((static|const|readonly|abstract|virtual|override|sealed) )+/, '')
    .replace(/ (=) .*$/, (match, _sign, _offset: number, all: string) => (all.includes('(') ? match : ''))
  const settable = /\{[^}]*set;/.test(line)
  const base = { owner, line, isStatic, settable, typeParameters: [] as string[], parameters: [] as SurfaceParameter[] }
  const open = text.indexOf('(')
  if (text.startsWith('new('))
    return {
      ...base,
      kind: 'constructor',
      name: 'new',
      result: '',
      parameters: readParameters(text.slice(4, text.lastIndexOf(')'))),
    }
  const indexer = /^(.*) this\[(.*)\]/.exec(text)
  if (indexer)
    return {
      ...base,
      kind: 'indexer',
      name: 'this',
      result: indexer[1] ?? '',
      parameters: readParameters(indexer[2] ?? ''),
    }
  if (open < 0) {
    const parts = splitLast(text.replace(/ \{.*$/, ''))
    if (parts === null) return { ...base, kind: 'value', name: text.trim(), result: owner, isStatic: true }
    return { ...base, kind: text.includes('{') ? 'property' : 'field', name: parts[1], result: parts[0] }
  }
  const head = /^(.*) (\w+)(?:<([^>]*)>)?$/.exec(text.slice(0, open))
  return {
    ...base,
    kind: 'method',
    result: head?.[1] ?? '',
    name: head?.[2] ?? '',
    typeParameters: (head?.[3] ?? '').split(', ').filter(Boolean),
    parameters: readParameters(text.slice(open + 1, text.lastIndexOf(')'))),
  }
}

function splitLast(text: string): [string, string] | null {
  const space = text.trimEnd().lastIndexOf(' ')
  return space < 0 ? null : [text.slice(0, space), text.slice(space + 1)]
}

function readParameters(text: string): SurfaceParameter[] {
  return splitTop(text).map((part) => {
    const modifier = /^(this|out|ref|params) /.exec(part)?.[1] ?? ''
    const parts = splitLast(part.slice(modifier === '' ? 0 : modifier.length + 1).replace(/ = .*$/, ''))
    return { modifier, type: parts?.[0] ?? '', name: parts?.[1] ?? '' }
  })
}

/** Splits at the commas that stand in no angle brackets. */
export function splitTop(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index++) {
    const c = text[index]
    if (c === '<') depth++
    else if (c === '>') depth--
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, index).trim())
      start = index + 1
    }
  }
  if (text.slice(start).trim() !== '') parts.push(text.slice(start).trim())
  return parts
}
