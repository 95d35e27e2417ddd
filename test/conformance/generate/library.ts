import { fill, type Generated, lines, literal, pairs, sample, singles } from './combine.ts'

const urls = [
  'http://example.com',
  'https://user:pw@Example.COM:8443/a/b%20c/../d?x=1&y=a b#frag',
  'http://a/?q=ä&r=%C3%A4',
  '/relative/path?x=1',
  'ftp://h:21/f',
  'mailto:a@b.c',
  'http://[::1]:80/',
  'http://a:99999/',
  'http://',
  'x',
  '',
  'http://a b/',
  'file:///c:/x y',
  'http://münchen.de/ß',
  'http://a/%2F%7e%41',
  'HTTP://A/B',
  'http://a//b///c/./d',
  'urn:isbn:1',
  'http://a?b',
  'http://1.2.3',
  '//host/p',
  'http://a/b;c=1,2',
]
const urlQuestions = lines(`
new Uri($)
new Uri($).AbsoluteUri
new Uri($).Host + "|" + new Uri($).Port + "|" + new Uri($).Scheme
new Uri($).PathAndQuery
new Uri($).AbsolutePath + "|" + new Uri($).Query + "|" + new Uri($).Fragment
new Uri($).Segments
new Uri($).UserInfo + "|" + new Uri($).Authority
new Uri($).IsDefaultPort + "|" + new Uri($).IsLoopback + "|" + new Uri($).IsFile
new Uri($, (UriKind)0).IsAbsoluteUri
new Uri($).GetLeftPart(UriPartial.Path)
new Uri(new Uri("http://base/x/y?z"), $)
new Uri($).HostNameType
Uri.EscapeDataString($)
Uri.UnescapeDataString($)
System.Net.WebUtility.UrlEncode($)
System.Net.WebUtility.UrlDecode($)
System.Net.WebUtility.HtmlEncode($)
Uri.IsWellFormedUriString($, (UriKind)1)
Convert.ToBase64String(Encoding.UTF8.GetBytes($))
`)
const htmlTexts = [
  '<a href="x">&amp;</a>',
  '&lt;&gt;&quot;&#39;&#x41;&#65;&nope;&eacute;&',
  '&#xD83D;&#128512;',
  'é\u00a0😀',
  '&amp',
  '%41%zz%',
  'a+b%20c',
  '%C3%28',
  "a&b=c d/ä~*()!'",
]
const conversions = [
  'Convert.ToInt32',
  'Convert.ToInt64',
  'Convert.ToDouble',
  'Convert.ToDecimal',
  'Convert.ToBoolean',
  'Convert.ToString',
  'Convert.ToByte',
  'Convert.ToChar',
  'Convert.ToDateTime',
  'Convert.ToSingle',
  'Convert.ToUInt32',
  'Convert.ToSByte',
  'Convert.ToInt16',
  'Convert.ToUInt64',
]
const converted = [
  '1',
  '2.5',
  '3.5',
  '-0.5',
  '"12"',
  '"x"',
  '"1.5"',
  'true',
  "'a'",
  'null',
  '(object)5L',
  '(object)"7"',
  '(object)null',
  '1.10m',
  '1e20',
  '"2024-01-02"',
  'DateTime.MinValue',
  'double.NaN',
  '(object)new int[0]',
  '"True"',
  '""',
  '255.5',
  '-1',
]
const mathCalls = lines(`
Math.Abs($)
Math.Ceiling((double)$)
Math.Floor((decimal)$)
Math.Round((double)$)
Math.Round((double)$, 1)
Math.Round((decimal)$, 1, MidpointRounding.AwayFromZero)
Math.Round((double)$, MidpointRounding.AwayFromZero)
Math.Truncate((double)$)
Math.Sign($)
Math.Sqrt((double)$)
Math.Pow((double)$, 2)
Math.Pow((double)$, 0.5)
Math.Max($, 1)
Math.Min($, 1)
Math.Log((double)$)
Math.Log10((double)$)
Math.Exp((double)$)
Math.Sin((double)$)
Math.Atan2((double)$, 2)
Math.IEEERemainder((double)$, 3)
decimal.Round((decimal)$, 2)
decimal.Truncate((decimal)$)
decimal.ToInt32((decimal)$)
decimal.GetBits((decimal)$)
decimal.Remainder((decimal)$, 0.3m)
`)
const numbers = ['0', '2', '-3', '2.5', '-2.5', '0.05', '1e10', '123456.789', '-0.0', '7.25m']
const hashes = ['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512']

/** Uri, WebUtility, IPAddress, Convert, Math, BitConverter, Guid, Encoding, hashes, encryption, readers, enums, exceptions. */
export function* library(): Iterable<Generated> {
  yield* singles(sample([...fill(urlQuestions, urls.map(literal))], 330, 3))
  for (const text of htmlTexts)
    for (const call of ['HtmlDecode', 'HtmlEncode', 'UrlDecode', 'UrlEncode'])
      yield `@(System.Net.WebUtility.${call}(${literal(text)}))`
  for (const text of htmlTexts)
    yield* [`@(Uri.UnescapeDataString(${literal(text)}))`, `@(Uri.EscapeDataString(${literal(text)}))`]
  for (const address of [
    '127.0.0.1',
    '1.2.3',
    '256.1.1.1',
    '::1',
    '2001:db8::ff00:42:8329',
    '::ffff:1.2.3.4',
    '',
    'x',
    '1.2.3.4:80',
    '010.1.1.1',
    'fe80::1%3',
    '[::1]',
  ]) {
    yield `@(System.Net.IPAddress.Parse(${literal(address)}).ToString())`
    yield `@{ System.Net.IPAddress a; return System.Net.IPAddress.TryParse(${literal(address)}, out a) + ":" + a; }`
    yield `@(System.Net.IPAddress.Parse(${literal(address)}).GetAddressBytes())`
    yield `@(System.Net.IPAddress.Parse(${literal(address)}).AddressFamily)`
    yield `@(System.Net.IPAddress.IsLoopback(System.Net.IPAddress.Parse(${literal(address)})))`
  }
  for (const [call, value] of pairs(conversions, converted)) yield `@(${call}(${value}))`
  for (const [text, base] of pairs(
    ['ff', '0x1F', '101', '-1', '', 'zz', '777', '80000000', 'FFFFFFFFFF'],
    ['2', '8', '10', '16', '3'],
  ))
    yield `@(Convert.ToInt32(${literal(text)}, ${base}))`
  for (const [number, base] of pairs(['255', '-1', '0', 'long.MinValue', '(byte)7'], ['2', '8', '10', '16', '7']))
    yield `@(Convert.ToString(${number}, ${base}))`
  for (const text of [
    '',
    'YQ==',
    'YWI=',
    'YWJj',
    'YQ',
    'Y Q = =',
    'YQ=',
    '====',
    'Y!==',
    'YWJjZA==\n',
    '_-8=',
    'YQ==YQ==',
  ])
    yield* [
      `@(Convert.FromBase64String(${literal(text)}))`,
      `@(Encoding.ASCII.GetString(Convert.FromBase64String(${literal(text)})))`,
    ]
  yield* singles(sample([...fill(mathCalls, numbers)], 200, 5))
  for (const [hash, text] of pairs(hashes, ['""', '"abc"', '"ä😀"'])) {
    yield `@{ using (var h = ${hash}.Create()) { return BitConverter.ToString(h.ComputeHash(Encoding.UTF8.GetBytes(${text}))); } }`
    yield `@{ using (var h = new HMAC${hash}(Encoding.UTF8.GetBytes("key"))) { return Convert.ToBase64String(h.ComputeHash(Encoding.UTF8.GetBytes(${text}))); } }`
  }
  for (const [encoding, text] of pairs(
    [
      'UTF8',
      'ASCII',
      'Unicode',
      'BigEndianUnicode',
      'UTF32',
      'GetEncoding("iso-8859-1")',
      'GetEncoding("utf-8")',
      'GetEncoding("nope")',
    ],
    ['"aé😀"', '"\\ud800x"', '""'],
  )) {
    yield `@(Encoding.${encoding}.GetBytes(${text}))`
    yield `@(Encoding.${encoding}.GetString(new byte[] { 97, 195, 169, 255, 0, 240, 159 }))`
    yield `@(Encoding.${encoding}.GetByteCount(${text}))`
  }
  for (const text of [
    '6F9619FF-8B86-D011-B42D-00CF4FC964FF',
    '{6f9619ff-8b86-d011-b42d-00cf4fc964ff}',
    '(6f9619ff-8b86-d011-b42d-00cf4fc964ff)',
    '6f9619ff8b86d011b42d00cf4fc964ff',
    '{0x6f9619ff,0x8b86,0xd011,{0xb4,0x2d,0x00,0xcf,0x4f,0xc9,0x64,0xff}}',
    '',
    'x',
    '6f9619ff-8b86-d011-b42d-00cf4fc964fg',
    '6f9619ff-8b86-d011-b42d',
    ' 6f9619ff-8b86-d011-b42d-00cf4fc964ff ',
    '6f9619ff-8b86d-011-b42d-00cf4fc964ff',
  ]) {
    yield `@(Guid.Parse(${literal(text)}))`
    yield `@(new Guid(${literal(text)}).ToByteArray())`
    yield `@{ Guid g; return Guid.TryParse(${literal(text)}, out g) + ":" + g; }`
  }
  for (const format of ['N', 'D', 'B', 'P', 'X', 'd', '', 'Z', 'ND'])
    yield `@(new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff").ToString(${literal(format)}))`
  for (const [type, text] of pairs(
    ['DayOfWeek', 'StringComparison', 'Newtonsoft.Json.Formatting'],
    ['Friday', 'friday', '3', '99', '', ' Monday ', 'Ordinal', 'Indented', 'Friday,Monday', 'x', '-1', '1.5'],
  )) {
    yield `@(Enum.Parse(typeof(${type}), ${literal(text)}))`
    yield `@((${type})Enum.Parse(typeof(${type}), ${literal(text)}, true))`
    yield `@{ ${type} e; return Enum.TryParse(${literal(text)}, out e) + ":" + e; }`
  }
  for (const format of ['G', 'D', 'X', 'F', 'g', 'Q', ''])
    for (const value of [
      'DayOfWeek.Friday',
      '(DayOfWeek)99',
      'RegexOptions.IgnoreCase | RegexOptions.Multiline',
      '(RegexOptions)0',
      '(RegexOptions)3000',
    ])
      yield `@((${value}).ToString(${literal(format)}))`
  yield* singles(misc)
  for (const [kind, message] of pairs(
    [
      'Exception',
      'ArgumentException',
      'ArgumentNullException',
      'ArgumentOutOfRangeException',
      'InvalidOperationException',
      'FormatException',
      'NotSupportedException',
      'KeyNotFoundException',
      'TimeoutException',
      'NullReferenceException',
      'OverflowException',
    ],
    ['', '"m"', 'null'],
  )) {
    yield `@{ throw new ${kind}(${message}); }`
    yield `@{ try { throw new ${kind}(${message}); } catch (Exception e) { return e.Message; } }`
  }
  yield* singles(
    sample(
      [
        ...pairs(
          ['sbyte', 'short', 'int', 'long', 'ushort', 'uint', 'ulong', 'float', 'double', 'char', 'bool'],
          ['1', '0', 'default(T)', '(T)9', '(T)300'],
        ),
      ].map(([type, value]) => `BitConverter.ToString(BitConverter.GetBytes((${type})(${value.replace('T', type)})))`),
      55,
      1,
    ),
  )
}

const misc = lines(String.raw`
BitConverter.ToInt32(new byte[] { 1, 2, 3, 4 }, 0)
BitConverter.ToInt32(new byte[] { 1, 2, 3, 4 }, 1)
BitConverter.ToInt32(null, 0)
BitConverter.ToInt64(new byte[] { 255, 255, 255, 255, 255, 255, 255, 127 }, 0)
BitConverter.ToDouble(new byte[8], 0)
BitConverter.ToSingle(new byte[] { 0, 0, 128, 63 }, 0)
BitConverter.ToUInt16(new byte[] { 1, 2 }, 9)
BitConverter.ToString(new byte[] { 1, 171 }, 1)
BitConverter.ToString(new byte[] { 1, 171 }, 0, 5)
BitConverter.DoubleToInt64Bits(-0.0)
BitConverter.Int64BitsToDouble(4607182418800017408)
BitConverter.IsLittleEndian
Convert.FromBase64String(null)
Convert.ToBase64String(null)
Convert.ToBase64String(new byte[100], (Base64FormattingOptions)1)
Convert.ToBase64String(new byte[] { 1, 2, 3 }, 1, 2)
Convert.ToBase64String(new byte[] { 1, 2, 3 }, 2, 2)
Convert.ChangeType("5", typeof(int))
Convert.ChangeType("x", typeof(int))
Convert.ChangeType(5, typeof(string))
Convert.ChangeType(null, typeof(int))
Convert.GetTypeCode(1.5m)
Convert.IsDBNull(null)
Math.Abs(int.MinValue)
Math.Abs(long.MinValue)
Math.DivRem(7, -2, out var r) + ":" + r
Math.DivRem(1, 0, out var r)
Math.BigMul(int.MaxValue, 2)
Math.Round(1.5, 16)
Math.Round(1.5m, 29)
Math.Round(2.5, (MidpointRounding)9)
Math.PI
Math.E
Math.Max(double.NaN, 1)
Math.Sign(double.NaN)
Math.Pow(-8, 1.0 / 3)
Math.Log(8, 2)
Math.Log(-1)
decimal.Parse("1.10") + 0.9m
decimal.Divide(1, 3)
decimal.Divide(1, 0)
decimal.Compare(1.0m, 1.00m)
decimal.Negate(1.50m)
1.10m * 1.10m
1m / 3m
2m / 3m * 3m
1.0m == 1.00m
1.0m.Equals(1.00m)
decimal.MaxValue + 1
decimal.MaxValue * 2m
decimal.Floor(-1.5m)
(decimal)1e-30
(decimal)double.NaN
(decimal)1e29
(int)1e10m
new decimal(1.1)
new decimal(1, 2, 3, true, 4)
new decimal(1, 2, 3, true, 40)
new decimal(new[] { 1, 0, 0, 65536 })
double.IsNaN(0.0 / 0)
double.MaxValue * 2
0.1 + 0.2
1.0 / 3
(float)0.1 + 0.2f
(double)0.1f
100.0
1e15
1e16
123456789.125f
5e-324
-0.0
int.MaxValue.CompareTo(3L)
5.CompareTo(null)
5.Equals(5L)
5.Equals((short)5)
5L.Equals(5)
(5).ToString().Length
5.GetTypeCode()
'a'.CompareTo('b')
'a'.Equals("a")
true.CompareTo(false)
true.ToString()
bool.TrueString
default(Guid)
Guid.Empty == new Guid()
new Guid(new byte[16])
new Guid(new byte[15])
new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
Guid.Empty.CompareTo(new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"))
Guid.ParseExact("6f9619ff8b86d011b42d00cf4fc964ff", "N")
Guid.ParseExact("6f9619ff8b86d011b42d00cf4fc964ff", "D")
Guid.ParseExact("6f9619ff8b86d011b42d00cf4fc964ff", "Q")
new StringReader("a\nb\r\nc").ReadLine()
new StringReader("abc").ReadToEnd()
new StringReader("abc").Read()
new StringReader("abc").Peek()
new StringReader(null)
Encoding.UTF8.GetString(null)
Encoding.UTF8.GetBytes((string)null)
Encoding.UTF8.GetString(new byte[] { 65, 66 }, 1, 5)
Encoding.UTF8.WebName
Encoding.ASCII.EncodingName
Encoding.UTF8.GetPreamble()
Encoding.UTF8.GetMaxByteCount(3)
Encoding.GetEncoding(28591).WebName
Encoding.GetEncoding(99999)
Encoding.Convert(Encoding.Unicode, Encoding.UTF8, new byte[] { 97, 0 })
Encoding.Default.WebName
new HMACSHA256(null)
new HMACSHA256(new byte[0]).ComputeHash(new byte[0])
SHA256.Create().ComputeHash((byte[])null)
SHA256.Create().ComputeHash(new byte[3], 1, 5)
SHA256.Create().HashSize
new SHA256Managed().ComputeHash(new byte[] { 1 })
HashAlgorithm.Create("SHA256").ComputeHash(new byte[] { 1 })
HMAC.Create("HMACSHA1").HashName
HashAlgorithmName.SHA256.Name
RSAEncryptionPadding.OaepSHA1.ToString()
RSASignaturePadding.Pkcs1.ToString()
new byte[] { 1, 2, 3 }.Encrypt("Aes", new byte[16], new byte[16])
new byte[] { 1, 2, 3 }.Encrypt("Aes", new byte[15], new byte[16])
new byte[] { 1, 2, 3 }.Encrypt("Aes", new byte[16], new byte[3])
new byte[] { 1, 2, 3 }.Decrypt("Aes", new byte[16], new byte[16])
new byte[] { 1, 2, 3 }.Encrypt("TripleDES", Encoding.ASCII.GetBytes("0123456789abcdefghijklmn"), new byte[8])
new byte[] { 1, 2, 3 }.Encrypt("Aes", new byte[32], new byte[16]).Decrypt("Aes", new byte[32], new byte[16])
new byte[16].Decrypt("Aes", new byte[32], new byte[16])
Encoding.UTF8.GetString(new byte[] { 104, 105 }.Encrypt("AES", new byte[24], new byte[16]).Decrypt("AES", new byte[24], new byte[16]))
new X509Certificate2(new byte[3])
new Random(5).Next(100)
new Random(5).NextDouble()
new Random(1).Next(5, 1)
new Random(1).Next(-1)
new Random(42).Next() + new Random(42).Next(10)
new Version("1.2").Major
StringComparer.OrdinalIgnoreCase.GetHashCode("A") == StringComparer.OrdinalIgnoreCase.GetHashCode("a")
5.GetHashCode()
5L.GetHashCode()
(-1L).GetHashCode()
true.GetHashCode()
'a'.GetHashCode()
1.5.GetHashCode()
1.5m.GetHashCode()
new DateTime(2024, 1, 1).GetHashCode()
TimeSpan.FromDays(1).GetHashCode()
Guid.Empty.GetHashCode()
((int?)null).GetHashCode()
((int?)null).HasValue
((int?)null).Value
((int?)null).GetValueOrDefault(3)
(int)(int?)null
((int?)5).ToString() + ((int?)null).ToString()
Nullable.Compare<int>(1, null)
object.Equals(1, 1L)
object.ReferenceEquals("a", "a")
object.Equals(null, null)
new object().ToString()
((object)1).Equals(1)
new Exception("a", new Exception("b")).InnerException.Message
new Exception("a", new Exception("b")).GetBaseException().Message
new ArgumentException("m", "p").Message
new ArgumentNullException("p").Message
new ArgumentOutOfRangeException("p", 5, "m").Message
new AggregateException(new Exception("x"), new Exception("y")).Message
new Exception().HResult
new Exception("a").ToString()
new Exception("a").Data.Count
new Exception("a").StackTrace
`)
