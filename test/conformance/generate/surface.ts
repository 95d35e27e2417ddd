import { existsSync, readFileSync } from 'node:fs'
import { isMemberAllowed } from '../../../src/dotnet/allow-list/allow-list.ts'
import { dotnetTypes } from '../../../src/dotnet/index.ts'
import { keywordTypes } from '../../../src/dotnet/type-system/definition.ts'
import { declaredFor, givenSurface as file, fullNameOf, recordedSurface } from '../lib/surface.ts'

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

/** The members that expressions may use: of the list beside the project where it is there, and of current .NET. */
export function readSurface(): SurfaceMember[] {
  const members = [...(existsSync(file) ? readList(readFileSync(file, 'utf8')) : []), ...reflectedMembers()]
  return members.filter(isCarriedOut)
}

/** Whether the gateway accepts the member, and its declaration has a body. */
function isCarriedOut({ owner, line }: SurfaceMember): boolean {
  const declared = declaredFor({ owner: fullNameOf(owner), line })
  if (declared === 'value')
    return isMemberAllowed(fullNameOf(owner), { name: line.split(' ')[0] ?? '', kind: 'constant', parameters: [] })
  if (declared === undefined) return false
  return declared.notBuilt === null && isMemberAllowed(fullNameOf(owner), declared)
}

/** What reflection tells, its types written as the list writes them. */
function reflectedMembers(): SurfaceMember[] {
  return readList(
    readFileSync(recordedSurface, 'utf8').replace(/^## (.*)$/gm, (_, name: string) => `## ${ownerText(name)}`),
  )
}

function ownerText(fullName: string): string {
  const keyword = [...keywordTypes].find(([, name]) => name === fullName)?.[0]
  if (keyword) return `System.${keyword}`
  const parameters =
    dotnetTypes.find((type) => type.fullName === fullName)?.typeParameters.map(({ name }) => name) ?? []
  const bare = fullName.replace(/`\d+/, '').replace('+', '.')
  return parameters.length === 0 ? bare : `${bare}<${parameters.join(', ')}>`
}

function readList(text: string): SurfaceMember[] {
  const members: SurfaceMember[] = []
  let owner = ''
  for (const line of text.split('\n')) {
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
