import { splitTop } from './surface.ts'

/** What generic parameters stand for in the cases. */
const bindings: Readonly<Record<string, string>> = {
  T: 'int',
  TKey: 'int',
  TValue: 'string',
  TSource: 'int',
  TElement: 'string',
  TResult: 'string',
  TAccumulate: 'int',
  TInner: 'int',
  TOuter: 'int',
  TCollection: 'int',
  TFirst: 'int',
  TSecond: 'int',
  TOutput: 'string',
  TInput: 'int',
  U: 'int',
  TEnum: 'DayOfWeek',
  T1: 'int',
  T2: 'string',
  T3: 'bool',
  T4: 'double',
  T5: 'char',
  T6: 'long',
  T7: 'byte',
  T8: 'int',
  TRest: 'Tuple<int>',
}

const values: Readonly<Record<string, readonly string[]>> = {
  int: ['1', '2', '0'],
  long: ['3L', '1L'],
  short: ['(short)4', '(short)1'],
  byte: ['(byte)5', '(byte)1'],
  sbyte: ['(sbyte)-6'],
  ushort: ['(ushort)7'],
  uint: ['8u'],
  ulong: ['9ul'],
  double: ['2.5', '0.5'],
  float: ['1.5f', '0.5f'],
  decimal: ['3.25m', '1.5m'],
  bool: ['true', 'false'],
  char: ["'b'", "'x'"],
  string: ['"abc"', '"b"', '"c"'],
  object: ['"o"', '5'],
  'System.object': ['"o"'],
  DateTime: ['new DateTime(2024, 5, 6, 7, 8, 9)'],
  DateTimeOffset: ['new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2))'],
  TimeSpan: ['TimeSpan.FromMinutes(90)', 'new TimeSpan(2, 0, 0)'],
  Guid: ['new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff")'],
  Type: ['typeof(int)'],
  IFormatProvider: ['(IFormatProvider)null'],
  CultureInfo: ['(System.Globalization.CultureInfo)null'],
  'byte[]': ['new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }'],
  'char[]': ["new[] { 'a', 'b', 'c' }"],
  'string[]': ['new[] { "a", "b" }'],
  'int[]': ['new[] { 1, 0 }'],
  'long[]': ['new long[] { 1, 0 }'],
  'object[]': ['new object[] { 1, "b" }'],
  Array: ['new[] { 3, 1, 2 }'],
  Uri: ['new Uri("http://example.com/a/b?x=1#f")'],
  Exception: ['new Exception("inner")'],
  StringBuilder: ['new StringBuilder("abcd")'],
  IEnumerable: ['new object[] { 1, 2 }'],
  XName: ['(XName)"b"'],
  XNamespace: ['(XNamespace)"urn:x"'],
  XElement: ['XElement.Parse("<b>5</b>")'],
  XAttribute: ['new XAttribute("x", "5")'],
  XNode: ['new XComment("n")'],
  XDeclaration: ['new XDeclaration("1.0", "utf-8", null)'],
  XDocument: ['XDocument.Parse("<a/>")'],
  XCData: ['new XCData("d")'],
  XText: ['new XText("t")'],
  XComment: ['new XComment("c")'],
  XProcessingInstruction: ['new XProcessingInstruction("t", "d")'],
  XDocumentType: ['new XDocumentType("n", null, null, null)'],
  XStreamingElement: ['default(XStreamingElement)'],
  JToken: ['JToken.Parse("{\\"a\\":1}")', 'JToken.Parse("[2]")'],
  JObject: ['JObject.Parse("{\\"a\\":1}")'],
  JArray: ['new JArray(1, 2)'],
  JProperty: ['new JProperty("q", 1)'],
  JValue: ['new JValue(5)'],
  JConstructor: ['new JConstructor("c", 1)'],
  JRaw: ['new JRaw("1")'],
  JContainer: ['new JArray(3)'],
  Encoding: ['Encoding.UTF8'],
  HashAlgorithmName: ['HashAlgorithmName.SHA256'],
  RSAEncryptionPadding: ['RSAEncryptionPadding.Pkcs1'],
  RSASignaturePadding: ['RSASignaturePadding.Pkcs1'],
  MatchEvaluator: ['m => "<" + m.Value + ">"'],
  Match: ['Regex.Match("abc", "b")'],
  Capture: ['Regex.Match("abc", "b")'],
  Group: ['Regex.Match("abc", "(b)").Groups[1]'],
  TimeZoneInfo: ['TimeZoneInfo.Utc'],
  'TimeZoneInfo.AdjustmentRule[]': ['default(TimeZoneInfo.AdjustmentRule[])'],
  'TimeZoneInfo.TransitionTime': [
    'TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5)',
    'TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0), 10, 5)',
  ],
  X509Certificate: ['context.Request.Certificate'],
  X509Certificate2: ['context.Request.Certificate'],
  IPAddress: ['System.Net.IPAddress.Parse("1.2.3.4")'],
  SecureString: ['default(System.Security.SecureString)'],
  TextReader: ['new StringReader("<a/>")'],
  TextWriter: ['new StringWriter()'],
  IComparer: ['StringComparer.Ordinal'],
  IEqualityComparer: ['StringComparer.Ordinal'],
  Oid: ['new Oid("1.2.840.113549.1.1.11")'],
  'JsonConverter[]': ['new JsonConverter[0]'],
  JsonSerializerSettings: ['(JsonSerializerSettings)null'],
  JsonSerializer: ['(JsonSerializer)null'],
  JsonReader: ['(JsonReader)null'],
  XmlReader: ['XmlReader.Create(new StringReader("<a/>"))'],
  JsonLoadSettings: ['(JsonLoadSettings)null'],
  JTokenEqualityComparer: ['(JTokenEqualityComparer)null'],
  X500DistinguishedName: ['context.Request.Certificate.SubjectName'],
  DictionaryEntry: ['default(System.Collections.DictionaryEntry)'],
  NumberStyles: ['(System.Globalization.NumberStyles)511'],
  DateTimeStyles: ['(System.Globalization.DateTimeStyles)0'],
  TimeSpanStyles: ['(System.Globalization.TimeSpanStyles)0'],
  Calendar: ['default(System.Globalization.Calendar)'],
  CompareOptions: ['(System.Globalization.CompareOptions)0'],
  StringComparison: ['StringComparison.OrdinalIgnoreCase'],
  StringSplitOptions: ['StringSplitOptions.RemoveEmptyEntries'],
  MidpointRounding: ['MidpointRounding.AwayFromZero'],
  DayOfWeek: ['DayOfWeek.Monday'],
  DateTimeKind: ['DateTimeKind.Utc'],
  UriPartial: ['UriPartial.Path'],
  UriKind: ['(UriKind)1'],
  UriFormat: ['(UriFormat)1'],
  UriComponents: ['(UriComponents)16'],
  LoadOptions: ['LoadOptions.None'],
  SaveOptions: ['SaveOptions.DisableFormatting'],
  ReaderOptions: ['ReaderOptions.None'],
  RegexOptions: ['RegexOptions.IgnoreCase'],
  Formatting: ['Newtonsoft.Json.Formatting.None'],
  NormalizationForm: ['(NormalizationForm)2'],
  Base64FormattingOptions: ['(Base64FormattingOptions)0'],
  TypeCode: ['(TypeCode)18'],
  CipherMode: ['CipherMode.CBC'],
  PaddingMode: ['PaddingMode.PKCS7'],
  X509NameType: ['X509NameType.SimpleName'],
  X509ContentType: ['X509ContentType.Cert'],
  X509KeyStorageFlags: ['(X509KeyStorageFlags)0'],
  JTokenType: ['JTokenType.Integer'],
  Stream: ['(Stream)null'],
}

/** Texts that members which parse can read, by the class they are members of. */
const readable: Readonly<Record<string, string>> = {
  bool: '"true"',
  char: '"c"',
  DateTime: '"2024-05-06"',
  DateTimeOffset: '"2024-05-06T07:08:09+02:00"',
  TimeSpan: '"1:02:03"',
  Guid: '"6f9619ff-8b86-d011-b42d-00cf4fc964ff"',
  Enum: '"Monday"',
  TimeZoneInfo: '"UTC"',
  Convert: '"12"',
  IPAddress: '"10.0.0.1"',
  XElement: '"<a>1</a>"',
  XDocument: '"<a/>"',
  JToken: '"{\\"a\\":1}"',
  JObject: '"{\\"a\\":1}"',
  JArray: '"[1]"',
  JsonConvert: '"{\\"a\\":1}"',
  Uri: '"http://example.com/"',
  byte: '"12"',
  sbyte: '"12"',
  short: '"12"',
  ushort: '"12"',
  int: '"12"',
  uint: '"12"',
  long: '"12"',
  ulong: '"12"',
  float: '"1.5"',
  double: '"1.5"',
  decimal: '"1.50"',
}

/** Arguments for the members of a class: type parameters stand for what the class wants, text is what it reads. */
export interface ArgumentStyle {
  readonly typeParameter?: string
  readonly text?: string
}

export function styleFor(owner: string): ArgumentStyle {
  const text = readable[owner.split('.').at(-1) ?? '']
  const typeParameter = owner.endsWith('Xml.Linq.Extensions')
    ? 'XElement'
    : owner.startsWith('Newtonsoft')
      ? 'JToken'
      : owner.endsWith('XObject')
        ? 'string'
        : undefined
  return { ...(text !== undefined && { text }), ...(typeParameter !== undefined && { typeParameter }) }
}

/** A type with its generic parameters replaced. */
export function bind(type: string, { typeParameter }: ArgumentStyle = {}): string {
  return type.replace(/\b(T|U|T[1-8A-Z]\w*)\b/g, (name) => (name === 'T' && typeParameter) || (bindings[name] ?? name))
}

/** An argument of a type, the n-th of its kind in a call. */
export function argument(type: string, nth: number, style: ArgumentStyle = {}): string {
  const bound = bind(type, style)
  if (bound === 'string' && nth === 0 && style.text !== undefined) return style.text
  const known = values[bound]
  if (known) return known[nth % known.length] ?? 'null'
  const nullable = /^(.*)\?$/.exec(bound)
  if (nullable) return `(${bound})${argument(nullable[1] ?? '', nth).replace(/^-/, '0 - ')}`
  const generic = /^([\w.]+)<(.*)>(\[\])?$/.exec(bound)
  const inner = generic ? splitTop(generic[2] ?? '') : []
  const first = inner[0] ?? 'int'
  switch (generic?.[1]) {
    case 'Func':
    case 'Converter':
      return lambda(inner.slice(0, -1), argument(inner.at(-1) ?? 'int', 0))
    case 'Predicate':
      return 'p => p > 1'
    case 'Comparison':
      return '(p, q) => q.CompareTo(p)'
    case 'Action':
      return lambda(inner, 'context.Trace("")')
    case 'IEqualityComparer':
      return first === 'string' ? 'StringComparer.OrdinalIgnoreCase' : `(IEqualityComparer<${first}>)null`
    case 'IComparer':
      return first === 'string' ? 'StringComparer.OrdinalIgnoreCase' : `(IComparer<${first}>)null`
    case 'IOrderedEnumerable':
      return `${sequence(first)}.OrderBy(p => p)`
    case 'IGrouping':
      return `${sequence('int')}.GroupBy(p => p).First()`
    case 'IEnumerable':
    case 'ICollection':
    case 'IList':
    case 'IReadOnlyCollection':
      return sequence(first)
    case 'List':
      return `${sequence(first)}.ToList()`
    case 'KeyValuePair':
      return `new KeyValuePair<${inner.join(', ')}>(${inner.map((part) => argument(part, 0)).join(', ')})`
    case 'IDictionary':
    case 'Dictionary':
      return `new Dictionary<${inner.join(', ')}> { [${argument(first, 0)}] = ${argument(inner[1] ?? 'int', 0)} }`
    case 'Tuple':
      return `Tuple.Create(${inner.map((part) => argument(part, 0)).join(', ')})`
  }
  if (bound.endsWith('[]')) return sequence(bound.slice(0, -2))
  return `default(${bound})`
}

function lambda(parameters: readonly string[], body: string): string {
  return `(${parameters.map((_, index) => `p${index}`).join(', ')}) => ${body}`
}

function sequence(element: string): string {
  if (element === 'int') return 'new[] { 3, 1, 2 }'
  const items = [argument(element, 0), argument(element, 1)]
  return `new ${element}[] { ${items.join(', ')} }`
}
