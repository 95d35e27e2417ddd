import { isMemberAllowed } from '../../../src/dotnet/allow-list/allow-list.ts'
import { definitionOf, type TypeDefinition, typeNamed } from '../../../src/dotnet/type-system/definition.ts'
import type { Member, Parameter } from '../../../src/dotnet/type-system/member.ts'
import {
  type DotnetType,
  substituteMap,
  type TypeParameter,
  typeParameterType,
} from '../../../src/dotnet/type-system/type.ts'
import { csharpType } from './csharp-type.ts'

/** A production that uses a declared member. */
export interface MemberProduction {
  readonly text: string
  readonly member: string
}

/** How a member counts in the coverage: its type and its signature. */
export function memberName({ declaring, signature }: Pick<Member, 'declaring' | 'signature'>): string {
  return `${declaring.fullName}: ${signature}`
}

/** The value of an enum counts as a member of it. */
export function enumValueName(definition: TypeDefinition, value: string): string {
  return `${definition.fullName}: ${value}`
}

/** Members of the compiler's own classes, which no expression can name. */
export function isNameable(definition: TypeDefinition): boolean {
  return !/^System\.(Void|Linq\.(Grouping|EmptyLookup|CollectionLookup|Enumerable\+.*)|RuntimeType|ValueType|CurrentSystemTimeZone)(`\d)?$/.test(
    definition.fullName,
  )
}

/** True for a member that an expression of the gateway may use and Sluice carries out. */
export function isUsable(definition: TypeDefinition, member: Member): boolean {
  return (
    member.notBuilt === null &&
    isNameable(definition) &&
    (definition.namespace === '' || isMemberAllowed(definition.fullName, member))
  )
}

/** The closed types of places in productions, by how they are written. */
const typesOfPlaces = new Map<string, DotnetType>()

/** Productions for every member that is declared, allowed and built, made from its signature alone. */
export function memberProductions(types: readonly TypeDefinition[]): {
  readonly productions: readonly MemberProduction[]
  readonly types: ReadonlyMap<string, DotnetType>
} {
  const found: MemberProduction[] = []
  for (const definition of types) {
    if (!isNameable(definition)) continue
    for (const value of Object.keys(definition.parts.enumValues ?? {})) {
      const type = csharpType(definition.make([]))
      found.push({ text: `${type} := ${type}.${value}`, member: enumValueName(definition, value) })
    }
    for (const member of definition.members) {
      if (!isUsable(definition, member)) continue
      for (const text of new Set(closings.flatMap((closing) => productionsFor(definition, member, closing))))
        found.push({ text, member: memberName(member) })
    }
  }
  return { productions: found, types: typesOfPlaces }
}

function place(type: DotnetType): string {
  const text = csharpType(type)
  typesOfPlaces.set(text, type)
  return text
}

type Closing = Readonly<Record<string, string>>
/** What type parameters stand for, by name; others are int in the first and string in the second. */
const closings: readonly Closing[] = [
  {
    '': 'int',
    TKey: 'string',
    TValue: 'int',
    TResult: 'string',
    TElement: 'string',
    TOutput: 'string',
    T2: 'string',
    T3: 'bool',
    T4: 'double',
    T5: 'char',
    T6: 'long',
    T7: 'byte',
    TRest: 'Tuple<int>',
  },
  {
    '': 'string',
    TKey: 'int',
    TValue: 'string',
    TResult: 'int',
    TAccumulate: 'int',
    T1: 'string',
    T2: 'int',
    T3: 'decimal',
    T4: 'bool',
    T5: 'object',
    T6: 'int',
    T7: 'char',
    TRest: 'Tuple<int>',
  },
] // prettier-ignore

function closedBy(parameter: TypeParameter, closing: Closing, definition: TypeDefinition): DotnetType {
  if (parameter.name === 'TEnum') return typeNamed('System.DayOfWeek')
  const { constraint } = parameter
  if (constraint !== undefined && constraint !== 'struct' && constraint !== 'class' && constraint !== 'new')
    return constraintType(constraint)
  if (definition.fullName.startsWith('Newtonsoft.Json.Linq.') && (parameter.name === 'T' || parameter.name === 'U'))
    return typeNamed('Newtonsoft.Json.Linq.JToken')
  if (parameter.name === 'TRest' && definition.fullName === 'System.ValueTuple`8')
    return definitionOf('System.ValueTuple`1').make([typeNamed('System.Int32')])
  const name =
    constraint === 'struct'
      ? 'int'
      : constraint === 'class'
        ? 'string'
        : (closing[parameter.name] ?? closing[''] ?? 'int')
  return name === 'Tuple<int>'
    ? definitionOf('System.Tuple`1').make([typeNamed('System.Int32')])
    : typeNamed(fullNames[name] ?? 'System.Int32')
}

const fullNames: Readonly<Record<string, string>> = {
  int: 'System.Int32',
  string: 'System.String',
  bool: 'System.Boolean',
  double: 'System.Double',
  decimal: 'System.Decimal',
  char: 'System.Char',
  long: 'System.Int64',
  byte: 'System.Byte',
  object: 'System.Object',
}

function constraintType(name: string): DotnetType {
  if (name === 'XContainer' || name === 'XNode' || name === 'XElement') return typeNamed('System.Xml.Linq.XElement')
  if (name === 'XObject') return typeNamed('System.Xml.Linq.XObject')
  return typeNamed('Newtonsoft.Json.Linq.JToken')
}

function productionsFor(definition: TypeDefinition, member: Member, closing: Closing): string[] {
  const map = new Map(
    [...definition.typeParameters, ...member.typeParameters].map((p) => [p, closedBy(p, closing, definition)]),
  )
  const close = (type: DotnetType): DotnetType => substituteMap(type, map)
  const ownType = close(definition.make(definition.typeParameters.map(typeParameterType)))
  const owner = definition.parts.isStatic ? csharpType(ownType) : place(ownType)
  const call: Call = {
    owner,
    result: place(close(member.returnType)),
    member,
    close,
    typeArguments: needsTypeArguments(member)
      ? `<${member.typeParameters.map((p) => csharpType(close(typeParameterType(p)))).join(', ')}>`
      : '',
  }
  const required = member.parameters.filter((p) => !p.isOptional)
  const lists = required.length < member.parameters.length ? [required, member.parameters] : [member.parameters]
  return lists.flatMap((parameters) => written(call, parameters))
}

interface Call {
  readonly owner: string
  readonly result: string
  readonly member: Member
  readonly typeArguments: string
  close(type: DotnetType): DotnetType
}

/** Where an argument doesn't mention a type parameter, the call has to. */
function needsTypeArguments({ typeParameters, parameters }: Member): boolean {
  const mentions = (type: DotnetType, parameter: TypeParameter): boolean =>
    type.parameter === parameter ||
    (type.element !== null && mentions(type.element, parameter)) ||
    type.args.some((argument) => mentions(argument, parameter))
  return typeParameters.some((parameter) => !parameters.some(({ type }) => mentions(type, parameter)))
}

function written(call: Call, parameters: readonly Parameter[]): string[] {
  const { owner, member, result } = call
  if (member.name.startsWith('op_')) return operator(call)
  switch (member.kind) {
    case 'constructor':
      return member.declaring.parts.isAbstract || parameters.some(isFileName)
        ? []
        : spread(parameters).map((list) => withReferences(call, list, (args) => `new ${owner}(${args})`))
    case 'constant':
      return [`${result} := ${owner}.${member.name}`]
    case 'field':
    case 'property':
      return property(call)
    case 'indexer': {
      const hole = `«${owner}»[${argumentsOf(call, parameters)}]`
      return [
        `${result} := ${hole}`,
        ...(member.hasSetter
          ? [
              `body := var $o = «${owner}»; $o[${argumentsOf(call, parameters)}] = «${result}»; return ${shown('$o', owner)};`,
            ]
          : []),
      ]
    }
    case 'method':
      return spread(parameters).flatMap((list) => method(call, list))
  }
}

/** `params` takes its items one by one and as an array. */
function spread(parameters: readonly Parameter[]): (readonly Parameter[])[] {
  const last = parameters.at(-1)
  if (last?.modifier !== 'params') return [parameters]
  // No converter can be made.
  if (last.type.displayName === 'JsonConverter[]') return [[...parameters.slice(0, -1), { ...last, modifier: 'none' }]]
  const item: Parameter = { ...last, modifier: 'none', type: last.type.element ?? last.type }
  return [
    [...parameters.slice(0, -1), { ...last, modifier: 'none' }],
    [...parameters.slice(0, -1), item, item],
  ]
}

/** Reading files and addresses is nothing that random text should do. */
const isFileName = ({ name, type }: Parameter): boolean =>
  type.fullName === 'System.String' && /^(fileName|uri|inputUri)$/.test(name)

function property({ owner, result, member }: Call): string[] {
  const receiver = member.isStatic ? owner : `«${owner}»`
  const read = varying(member)
    ? `bool := (object)${receiver}.${member.name} != null`
    : `${result} := ${receiver}.${member.name}`
  if (!member.hasSetter || member.isStatic) return [read]
  return [
    read,
    `body := var $o = «${owner}»; $o.${member.name} = «${result}»; return ${shown(`$o.${member.name}`, result)};`,
  ]
}

function method(call: Call, parameters: readonly Parameter[]): string[] {
  const { member, owner, typeArguments } = call
  if (parameters.some(isFileName)) return []
  const name = `${member.name}${typeArguments}`
  if (member.isExtension) {
    const [self, ...rest] = parameters
    if (self === undefined) return []
    return [withReferences(call, rest, (args) => `«${place(call.close(self.type))}».${name}(${args})`)]
  }
  if (member.isStatic) {
    const plain = withReferences(call, parameters, (args) => `${owner}.${name}(${args})`)
    const [first] = parameters
    // A static method without result works on its first argument.
    if (call.result !== 'void' || first?.type.kind !== 'array' || first.modifier !== 'none') return [plain]
    const type = place(call.close(first.type))
    const rest = argumentsOf(call, parameters.slice(1))
    return [`body := var $o = «${type}»; ${owner}.${name}($o${rest === '' ? '' : `, ${rest}`}); return $o;`]
  }
  if (member.returnType.fullName === 'System.Void')
    return [withReferences(call, parameters, (args) => `$o.${name}(${args})`, `var $o = «${owner}»; `, '$o')]
  const plain = withReferences(call, parameters, (args) => `«${owner}».${name}(${args})`)
  // What a call does to its object counts as well.
  const observed = varying(member)
    ? []
    : [
        withReferences(
          { ...call, result: 'void' },
          parameters,
          (args) => `$o.${name}(${args})`,
          `var $o = «${owner}»; `,
          '$o',
        ),
      ]
  return mutating.test(owner) ? [plain, ...observed] : [plain]
}

const mutating =
  /^(List|Dictionary|HashSet|Queue|Stack|StringBuilder|JObject|JArray|JContainer|JProperty|XElement|I(List|Dictionary|Set|Collection))\b/

/** A call with its `out` and `ref` arguments: what they hold afterwards is part of the result. */
function withReferences(
  call: Call,
  parameters: readonly Parameter[],
  write: (args: string) => string,
  before = '',
  shownObject?: string,
): string {
  let declared = before
  const after: string[] = shownObject === undefined ? [] : [shownObject]
  const args = parameters.map((parameter, index) => {
    const variable = `$${'abcdefgh'[index] ?? 'z'}`
    const type = place(call.close(parameter.type))
    if (parameter.modifier === 'out') {
      after.push(variable)
      return `out ${type} ${variable}`
    }
    if (parameter.modifier === 'ref') {
      after.push(variable)
      declared += `${type} ${variable} = «${type}»; `
      return `ref ${variable}`
    }
    return hole(parameter, type)
  })
  const written = write(args.join(', '))
  const isVoid = call.result === 'void'
  if (varying(call.member) && !isVoid) return `bool := (object)${written} != null`
  if (declared === '' && after.length === 0) return isVoid ? `stmt := ${written};` : `${call.result} := ${written}`
  if (declared === '' && !isVoid) return `object[] := new object[] { ${[written, ...after].join(', ')} }`
  const returned =
    after.length === 1 && isVoid
      ? shown(after[0] ?? '', call.owner)
      : `new object[] { ${[...(isVoid ? [] : ['$r']), ...after].join(', ')} }`
  return `body := ${declared}${isVoid ? `${written};` : `var $r = ${written};`} return ${returned};`
}

function argumentsOf(call: Call, parameters: readonly Parameter[]): string {
  return parameters.map((parameter) => hole(parameter, place(call.close(parameter.type)))).join(', ')
}

/** Sizes are small numbers: what they could make would fill the memory of both sides. */
const sizes =
  /^(count|length|size|capacity|totalWidth|newSize|lengths?\d?|repeatCount|maxCapacity|value|digits|decimals|keySize\w*|min\w*|initialCapacity|maximum)$/i

function hole({ name, type: open, modifier }: Parameter, type: string): string {
  if (/^(int|long)$/.test(type) && sizes.test(name) && modifier === 'none')
    return type === 'long' ? '(long)«small»' : '«small»'
  if (type === 'string' && readableText.has(name)) return `«${readableText.get(name)}»`
  return open.fullName === 'System.Void' ? '' : `«${type}»`
}

/** Texts that must be readable for a call to get anywhere, by the parameter's name. */
const readableText: ReadonlyMap<string, string> = new Map([
  ['format', 'format'],
  ['pattern', 'pattern'],
  ['json', 'jsontext'],
  ['path', 'path'],
  ['xml', 'xmltext'],
  ['uriString', 'uritext'],
  ['relativeUri', 'uritext'],
  ['algName', 'algorithm'],
  ['hashName', 'algorithm'],
  ['algorithmName', 'algorithm'],
])

function operator({ member, close, result }: Call): string[] {
  const [left, right] = member.parameters.map(({ type }) => place(close(type)))
  if (left === undefined) return []
  if (member.name === 'op_Explicit') return [`${result} := (${result})«${left}»`]
  if (member.name === 'op_Implicit')
    return [`body := ${left} $v = «${left}»; ${result} $r = $v; return ${shown('$r', result)};`]
  const sign = operators[member.name.slice(3)]
  if (sign === undefined) return []
  if (sign === '++' || sign === '--') return [`body := var $v = «${left}»; $v${sign}; return $v;`]
  return [right === undefined ? `${result} := ${sign}«${left}»` : `${result} := «${left}» ${sign} «${right}»`]
}

const operators: Readonly<Record<string, string>> = {
  Addition: '+',
  Subtraction: '-',
  Multiply: '*',
  Division: '/',
  Modulus: '%',
  Equality: '==',
  Inequality: '!=',
  LessThan: '<',
  LessThanOrEqual: '<=',
  GreaterThan: '>',
  GreaterThanOrEqual: '>=',
  UnaryNegation: '-',
  UnaryPlus: '+',
  Increment: '++',
  Decrement: '--',
}

/** What depends on the time, on chance or on the process: only that there is a result is asked. */
function varying({ name, declaring, parameters }: Member): boolean {
  return (
    /Now$|^Today$|NewGuid|CreateVersion7|^Shuffle$|^GetHashCode$|GenerateKey|GenerateIV|^Key$|^IV$|StackTrace|^Handle$|SyncRoot|TargetSite|^GetTempFile/.test(
      name,
    ) ||
    /\.(Random|RNGCryptoServiceProvider|RandomNumberGenerator|RSA|RSACng|AsymmetricAlgorithm)$/.test(
      declaring.fullName,
    ) ||
    (name === 'Export' && declaring.name.startsWith('X509')) ||
    // Without a key given, the algorithm makes one.
    (/^(En|De)crypt$/.test(name) && parameters.length === 2)
  )
}

/** What is printed as it is; of anything else the text is asked. */
const printable =
  /^(bool|s?byte|char|decimal|double|float|u?int|u?long|u?short|string|object|DateTime(Offset)?|TimeSpan|Guid|Uri|DayOfWeek|DateTimeKind|J(Token|Object|Array|Value|Property|Container|Raw|Constructor)|X(Element|Attribute|Node|Document|Name|Namespace|Text|Comment|CData|Container|Object)|I?(Enumerable|List|Collection|Set|Dictionary)|Tuple|KeyValuePair|StringBuilder|IOrderedEnumerable|HashSet|IGrouping|Queue|Stack)\b(?!\.)/

export function isPrintable(type: string): boolean {
  return printable.test(type)
}

function shown(expression: string, type: string): string {
  return isPrintable(type) ? expression : `${expression}.ToString()`
}
