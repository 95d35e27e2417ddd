import type { Question } from '../lib/case.ts'
import { certificate } from './certificate.ts'
import { type ArgumentStyle, argument, bind, styleFor } from './member-values.ts'
import { readSurface, type SurfaceMember } from './surface.ts'

/** Objects to call members on, by the type's name in the list; others come from the values of parameters. */
const receivers: Readonly<Record<string, string>> = {
  'System.object': 'new object()',
  'System.Enum': '((Enum)DayOfWeek.Monday)',
  'System.Random': 'new Random(5)',
  'System.StringComparer': 'StringComparer.OrdinalIgnoreCase',
  'System.TimeZone': 'TimeZone.CurrentTimeZone',
  'System.TimeZoneInfo': 'TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time")',
  'System.TimeZoneInfo.AdjustmentRule':
    'TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday), TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday))',
  'System.Nullable<T>': 'new int?(5)',
  'System.Collections.Generic.HashSet<T>': 'new HashSet<int> { 1, 2 }',
  'System.Collections.Generic.ICollection<T>': '((ICollection<int>)new List<int> { 1, 2 })',
  'System.Collections.Generic.IDictionary<TKey, TValue>':
    '((IDictionary<int, string>)new Dictionary<int, string> { [1] = "a" })',
  'System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>':
    '((IReadOnlyDictionary<int, string>)new Dictionary<int, string> { [1] = "a" })',
  'System.Collections.Generic.Dictionary<TKey, TValue>': 'new Dictionary<int, string> { [1] = "a", [7] = "b" }',
  'System.Collections.Generic.IEnumerable<T>': '((IEnumerable<int>)new List<int> { 1, 2 })',
  'System.Collections.Generic.IEnumerator<T>': '((IEnumerable<int>)new List<int> { 1, 2 }).GetEnumerator()',
  'System.Collections.Generic.IList<T>': '((IList<int>)new List<int> { 1, 2 })',
  'System.Collections.Generic.IReadOnlyCollection<T>': '((IReadOnlyCollection<int>)new List<int> { 1, 2 })',
  'System.Collections.Generic.ISet<T>': '((ISet<int>)new HashSet<int> { 1, 2 })',
  'System.Collections.Generic.List<T>': 'new List<int> { 3, 1, 2, 5 }',
  'System.Collections.Generic.Queue<T>': 'new Queue<int>(new[] { 1, 2 })',
  'System.Collections.Generic.Stack<T>': 'new Stack<int>(new[] { 1, 2 })',
  'System.IO.StringReader': 'new StringReader("line 1\\nline 2")',
  'System.IO.StringWriter': 'new StringWriter()',
  'System.Linq.IGrouping<TKey, TElement>': 'new[] { 1, 2 }.GroupBy(p => p % 2).First()',
  'System.Security.Cryptography.HashAlgorithm': '((HashAlgorithm)SHA256.Create())',
  'System.Security.Cryptography.KeyedHashAlgorithm': '((KeyedHashAlgorithm)new HMACSHA1(new byte[3]))',
  'System.Security.Cryptography.HMAC': '((HMAC)new HMACSHA256(new byte[3]))',
  'System.Security.Cryptography.RNGCryptoServiceProvider': 'new RNGCryptoServiceProvider()',
  'System.Security.Cryptography.RSA': 'RSA.Create()',
  'System.Security.Cryptography.AsymmetricAlgorithm': '((AsymmetricAlgorithm)RSA.Create())',
  'System.Security.Cryptography.SymmetricAlgorithm': 'SymmetricAlgorithm.Create("AES")',
  'System.Security.Cryptography.ICryptoTransform': '((ICryptoTransform)SHA256.Create())',
  'System.Security.Cryptography.X509Certificates.PublicKey': 'context.Request.Certificate.PublicKey',
  'System.Text.RegularExpressions.CaptureCollection': 'Regex.Match("abab", "(ab)+").Groups[1].Captures',
  'System.Text.RegularExpressions.GroupCollection': 'Regex.Match("abab", "(ab)(?<abc>ab)").Groups',
  'System.Text.RegularExpressions.MatchCollection': 'Regex.Matches("abab", "ab")',
  'System.Text.RegularExpressions.Regex': 'new Regex("b")',
  'System.Xml.Linq.XContainer': '((XContainer)XElement.Parse("<a><b/>t</a>"))',
  'System.Xml.Linq.XElement': 'XElement.Parse("<a x=\'1\'><b>1</b>t</a>")',
  'System.Xml.Linq.XObject': '((XObject)XElement.Parse("<a><b/></a>"))',
  'System.Xml.Linq.XNode': '((XNode)XElement.Parse("<a><b/><c/></a>").Element("b"))',
  'System.Xml.Linq.XNodeDocumentOrderComparer': 'new XNodeDocumentOrderComparer()',
  'System.Xml.Linq.XNodeEqualityComparer': 'new XNodeEqualityComparer()',
  'Newtonsoft.Json.Linq.IJEnumerable<T>': 'new JArray(new JObject(new JProperty("a", 1))).AsJEnumerable()',
  'Newtonsoft.Json.Linq.JEnumerable<T>': 'new JArray(1, 2).Children()',
  'Newtonsoft.Json.Linq.JToken': 'JToken.Parse("{\\"a\\":{\\"b\\":1},\\"abc\\":[1]}")',
  'Newtonsoft.Json.Linq.JObject': 'JObject.Parse("{\\"abc\\":1,\\"b\\":[2]}")',
  'Newtonsoft.Json.Linq.JArray': 'new JArray(1, "abc", 3)',
}

/** What depends on the time, on chance or on the process: only that there is a result is asked. */
const chancy =
  /Now|Today|NewGuid|^GetHashCode|Random|GenerateKey|GenerateIV|^Key$|^IV$|StackTrace|^Handle$|SyncRoot|TargetSite|GetBytes.*Crypto|Shuffle|CreateVersion7|ReciprocalEstimate|ReciprocalSqrtEstimate|^Shared$/
/** Results that are printed as they are; of others the text is asked. */
const printable =
  /^(bool|byte|sbyte|char|decimal|double|float|int|uint|long|ulong|short|ushort|string|object|void|DateTime|DateTimeOffset|TimeSpan|Guid|Uri|DayOfWeek|J\w+|X(Element|Attribute|Node|Document|Name|Namespace|Text|Comment|CData|Container|Object|Declaration)|T\w*|I?Enumerable|List|IList|Tuple|KeyValuePair|StringBuilder|IOrderedEnumerable|Dictionary|HashSet)\b/

/** One case or two for every member that is carried out and that C# can name. */
export function* members(): Iterable<Question> {
  for (const member of readSurface()) yield* expressionsFor(member)
}

/** The questions about a member; none where C# can't name it. */
export function expressionsFor(member: SurfaceMember): Question[] {
  const style = styleFor(member.owner)
  const expressions = [expressionFor(member, style), expressionFor(member, { ...style, text: '"abc"' })]
  return [...new Set(expressions)].flatMap((expression) => {
    if (expression === null) return []
    return expression.includes('context.Request.Certificate')
      ? { expression, context: { request: { certificate } } }
      : { expression }
  })
}

/** The expression that uses a member, or null for those that C# can't name. */
export function expressionFor(member: SurfaceMember, style: ArgumentStyle): string | null {
  const operation = operatorFor(member)
  if (operation !== null) return operation
  const type = bind(typeText(member.owner), style)
  const counts = new Map<string, number>()
  const before: string[] = []
  const written = member.parameters.map(({ modifier, type: given }) => {
    const nth = counts.get(given) ?? 0
    counts.set(given, nth + 1)
    if (modifier === 'out') counts.set('out', (counts.get('out') ?? -1) + 1)
    if (modifier === 'out')
      return given === 'TEnum' ? `out DayOfWeek o${counts.get('out')}` : `out var o${counts.get('out')}`
    if (modifier === 'ref') {
      before.push(`${bind(given)} r${nth} = ${argument(given, nth, style)};`)
      return `ref r${nth}`
    }
    return argument(given, nth, style)
  })
  const list = written.join(', ')
  const plain = /^(IEnumerator|Dictionary\.|List\.|HashSet\.|Queue\.|Stack\.)/.test(member.result)
  const show = (expression: string): string => {
    if (
      chancy.test(member.name) ||
      (/^(RSA|AsymmetricAlgorithm|SymmetricAlgorithm|ICryptoTransform)$/.test(member.result) &&
        member.kind === 'method')
    )
      return `((object)${expression}) != null`
    return plain || !printable.test(bind(member.result)) ? `${expression}${textOf(member.result)}` : expression
  }
  const typeArguments =
    member.typeParameters.length > 0 &&
    !member.parameters.some(({ type: given }) =>
      member.typeParameters.every((name) => new RegExp(`\\b${name}\\b`).test(given)),
    )
      ? `<${member.typeParameters.map((name) => bind(name, style)).join(', ')}>`
      : ''
  if (member.kind === 'value') return `@(${type}.${member.name})`
  if (member.kind === 'constructor')
    return block(before, `new ${type}(${list})`, bind(member.owner.split('.').at(-1) ?? ''))
  const target = member.isStatic ? type : receiverOf(member.owner)
  if (target === null) return null
  if (member.kind === 'indexer') return `@(${target}[${list}])`
  const access = `${target}.${member.name}`
  if (member.kind !== 'method') {
    return member.settable && !member.isStatic
      ? `@{ var x = ${target}; var v = x.${member.name}; x.${member.name} = v; return ${show('v')}; }`
      : `@(${show(access)})`
  }
  if (member.result === 'void') {
    return member.isStatic
      ? `@{ ${before.join(' ')} ${access}${typeArguments}(${list}); return ${before.length > 0 ? 'r0' : 'null'}; }`
      : `@{ ${before.join(' ')} var x = ${target}; x.${member.name}${typeArguments}(${list}); return ${printable.test(member.owner.split('.').at(-1) ?? '') ? 'x' : 'x.ToString()'}; }`
  }
  return before.length === 0
    ? `@(${show(`${access}${typeArguments}(${list})`)})`
    : `@{ ${before.join(' ')} return ${show(`${access}${typeArguments}(${list})`)}; }`
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

/** An operator or a conversion is used by its sign, not by the name of its method. */
function operatorFor({ name, result, parameters }: SurfaceMember): string | null {
  if (!name.startsWith('op_')) return null
  const [first, second] = parameters.map(({ type }, index) => argument(type, parameters[0]?.type === type ? index : 0))
  const target = bind(result)
  if (name === 'op_Implicit') return `@{ ${bind(parameters[0]?.type ?? '')} v = ${first}; ${target} r = v; return r; }`
  if (name === 'op_Explicit') return `@{ ${bind(parameters[0]?.type ?? '')} v = ${first}; return (${target})v; }`
  const sign = operators[name.slice(3)]
  if (sign === undefined) return null
  if (sign === '++' || sign === '--') return `@{ var v = ${first}; v${sign}; return v; }`
  return second === undefined
    ? `@{ var v = ${first}; return ${sign}v; }`
    : `@{ var l = ${first}; var r = ${second}; return l ${sign} r; }`
}

/** What tells an object of a type in text; the ToString of some the gateway refuses. */
function textOf(type: string): string {
  if (type === 'Regex') return '.IsMatch("abc")'
  return /^(Match|Group|Capture)$/.test(type) ? '.Value' : '.ToString()'
}

function block(before: readonly string[], created: string, type: string): string {
  const shown = printable.test(type) || type === 'string' ? created : `${created}${textOf(type)}`
  return before.length === 0 ? `@(${shown})` : `@{ ${before.join(' ')} return ${shown}; }`
}

function receiverOf(owner: string): string | null {
  const known = receivers[owner]
  if (known) return known
  const short = owner.split('.').at(-1) ?? ''
  if (/^(TextReader|TextWriter)$/.test(short)) return null
  const value = argument(
    owner.includes('<')
      ? owner.replace(/^.*?([A-Za-z]+<)/, '$1')
      : owner.includes('TimeZoneInfo.')
        ? `TimeZoneInfo.${short}`
        : short,
    0,
  )
  if (!value.startsWith('default(')) return /^[-(\d]|^new |=>/.test(value) ? `(${value})` : value
  return /HMAC|SHA|MD5/.test(short)
    ? /^HMAC/.test(short)
      ? `new ${short}(new byte[] { 1 })`
      : /Managed/.test(short)
        ? `new ${short}()`
        : `${short}.Create()`
    : null
}

/** The type's name as an expression writes it. */
function typeText(owner: string): string {
  // Two classes of this name are imported.
  if (owner.endsWith('.Extensions') || owner.endsWith('.Formatting')) return owner
  return owner.replace(
    /^Newtonsoft\.Json\.Linq\.|^Newtonsoft\.Json\.(?!Formatting)|^System\.(Collections\.Generic|IO|Linq|Security\.Cryptography\.X509Certificates|Security\.Cryptography|Text\.RegularExpressions|Text|Xml\.Linq|Xml)\.|^System\.(?!Net)/,
    '',
  )
}
