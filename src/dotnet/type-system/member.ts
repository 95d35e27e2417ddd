import type { MemberBody, TypeDefinition } from './definition.ts'
import { resolveTypeText } from './definition.ts'
import { NotBuilt } from './not-built.ts'
import type { DotnetType, TypeParameter } from './type.ts'
import { parseTypeText, splitTopLevel } from './type-text.ts'

export type ParameterModifier = 'none' | 'ref' | 'out' | 'in' | 'params'

export interface Parameter {
  readonly name: string
  readonly type: DotnetType
  readonly modifier: ParameterModifier
  /** Present where the parameter is optional: the unboxed default. */
  readonly defaultValue?: unknown
  readonly isOptional: boolean
}

export type MemberKind = 'method' | 'property' | 'indexer' | 'constructor' | 'field' | 'constant'

/** A member of a .NET type, parsed from the C# signature it is declared by. Types are open (type parameters inside). */
export interface Member {
  readonly kind: MemberKind
  /** `Substring`, `.ctor`, `Item` for an indexer, `op_Addition` … for operators. */
  readonly name: string
  readonly signature: string
  readonly declaring: TypeDefinition
  readonly isStatic: boolean
  /** First parameter is `this`. Such a member is static too. */
  readonly isExtension: boolean
  readonly typeParameters: readonly TypeParameter[]
  readonly parameters: readonly Parameter[]
  /** Result of a method, type of a property, field, constant or indexer; the declaring type for a constructor. */
  readonly returnType: DotnetType
  readonly hasSetter: boolean
  /** Why it isn't carried out, null where it is. */
  readonly notBuilt: NotBuilt | null
  /** A function; `{ get, set }` for a property with a setter; the value of a constant. */
  readonly body: MemberBody
}

/** Parses a signature in the form of C# metadata listings: `static bool TryParse(string s, out int result)`. */
export function parseMember(signature: string, body: MemberBody, declaring: TypeDefinition): Member {
  let rest = signature.trim()
  const take = (word: string): boolean => {
    if (!rest.startsWith(`${word} `)) return false
    rest = rest.slice(word.length + 1)
    return true
  }
  const isConstant = take('const')
  const isStatic = take('static') || isConstant
  const isReadonly = take('readonly')
  for (const word of ['abstract', 'virtual', 'override', 'sealed']) take(word)
  const base = { signature, declaring, notBuilt: body instanceof NotBuilt ? body : null, body, isStatic }

  if (/^new\s*\(/.test(rest)) {
    const parameters = parseParameters(
      rest.slice(rest.indexOf('(') + 1, rest.lastIndexOf(')')),
      declaring.typeParameters,
    )
    return {
      ...base,
      kind: 'constructor',
      name: '.ctor',
      isExtension: false,
      typeParameters: [],
      parameters: parameters.list,
      returnType: declaring.open,
      hasSetter: false,
    }
  }

  const accessors = /\{([^}]*)\}\s*$/.exec(rest)
  if (accessors) {
    rest = rest.slice(0, accessors.index).trim()
    const hasSetter = /\bset\b/.test(accessors[1] ?? '')
    const indexer = /^(.*)\sthis\[(.*)\]$/.exec(rest)
    if (indexer) {
      const { list } = parseParameters(indexer[2] ?? '', declaring.typeParameters)
      return {
        ...base,
        kind: 'indexer',
        name: 'Item',
        isExtension: false,
        typeParameters: [],
        parameters: list,
        returnType: resolve(indexer[1] ?? '', declaring.typeParameters),
        hasSetter,
      }
    }
    const { type, name } = splitName(rest)
    return {
      ...base,
      kind: 'property',
      name,
      isExtension: false,
      typeParameters: [],
      parameters: [],
      returnType: resolve(type, declaring.typeParameters),
      hasSetter,
    }
  }

  const open = methodParenthesis(rest)
  if (open < 0) {
    const { type, name } = splitName(rest)
    return {
      ...base,
      kind: isConstant ? 'constant' : 'field',
      name,
      isExtension: false,
      typeParameters: [],
      parameters: [],
      returnType: resolve(type, declaring.typeParameters),
      hasSetter: !isReadonly && !isConstant && typeof body === 'object' && body !== null,
    }
  }
  const head = rest.slice(0, open)
  const tail = rest.slice(open + 1, rest.lastIndexOf(')'))
  const split = splitName(head)
  const generic = /^(\w+)<(.+)>$/.exec(split.name)
  const typeParameters = (generic?.[2] ?? '')
    .split(',')
    .map((t) => t.trim())
    .filter((t) => t !== '')
    .map((text): TypeParameter => {
      const [name = '', constraint] = text.split(':')
      return { name, variance: 'none', owner: 'method', ...(constraint ? { constraint } : {}) }
    })
  const scope = [...typeParameters, ...declaring.typeParameters]
  const parameters = parseParameters(tail, scope)
  return {
    ...base,
    kind: 'method',
    name: generic?.[1] ?? split.name,
    isExtension: parameters.isExtension,
    typeParameters,
    parameters: parameters.list,
    returnType: resolve(split.type, scope),
    hasSetter: false,
  }
}

function resolve(text: string, scope: readonly TypeParameter[]): DotnetType {
  return resolveTypeText(parseTypeText(text), scope)
}

function methodParenthesis(text: string): number {
  return text.indexOf('(')
}

/** Splits `Dictionary<string, int> Name<T>` into type and name at the last blank outside `<>`. */
function splitName(text: string): { type: string; name: string } {
  let depth = 0
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text[i]
    if (c === '>') depth++
    else if (c === '<') depth--
    else if (c === ' ' && depth === 0) return { type: text.slice(0, i).trim(), name: text.slice(i + 1).trim() }
  }
  throw new Error(`Malformed signature '${text}'`)
}

function parseParameters(text: string, scope: readonly TypeParameter[]): { list: Parameter[]; isExtension: boolean } {
  let isExtension = false
  const list = splitTopLevel(text).map((part): Parameter => {
    let rest = part
    let modifier: ParameterModifier = 'none'
    const word = /^(this|params|out|ref|in)\s+/.exec(rest)
    if (word) {
      rest = rest.slice(word[0].length)
      if (word[1] === 'this') isExtension = true
      else modifier = word[1] as ParameterModifier
    }
    const equals = /\s*=\s*(.+)$/.exec(rest)
    if (equals) rest = rest.slice(0, equals.index)
    const { type: typeText, name } = splitName(rest)
    const type = resolve(typeText, scope)
    return {
      name,
      type,
      modifier,
      isOptional: equals !== null,
      ...(equals ? { defaultValue: parseDefault(equals[1] ?? '', type) } : {}),
    }
  })
  return { list, isExtension }
}

function parseDefault(text: string, type: DotnetType): unknown {
  if (text === 'null') return null
  // Of a type parameter: known where the call gives it a type.
  if (text === 'default') return type.parameter ? null : type.ops.defaultValue
  if (text === 'true' || text === 'false') return text === 'true'
  if (text.startsWith('"')) return JSON.parse(text) as string
  if (type.kind === 'undeclared') return null
  const name = /^(?:\w+\.)?([A-Za-z]\w*)$/.exec(text)?.[1]
  const isLong = type.fullName === 'System.Int64' || type.fullName === 'System.UInt64'
  const value = name ? type.definition?.parts.enumValues?.[name] : isLong ? BigInt(text) : Number(text)
  if (value === undefined || Number.isNaN(value)) throw new Error(`'${text}' is no default of ${type.fullName}`)
  return value
}
