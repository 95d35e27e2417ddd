import { lines } from './combine.ts'

/** Expressions in which the fuzzer found Sluice to differ from .NET, shrunk. */
export function fuzzFound(): Iterable<string> {
  return lines(String.raw`
@((int)decimal.MaxValue)
@{ bool? b = true; return !b; }
@{ bool? b = null; if ((!b) == true) return 1; return !b; }
@(unchecked((int)decimal.MaxValue))
@(-decimal.MaxValue - 1m)
@((uint)-1m)
@{ int v = 3; return v / 0; }
@{ var v = 3m; return v % 0m; }
@{ int v = 3; v /= 0; return v; }
@{ switch (0) { case 0: case 1: return (object)null; case 7: var i = 0; l: i++; if (i < 3) goto l; return i; default: return (object)null; } }
@{ switch (7) { case 0: case 1: return (object)null; case 7: var i = 0; l: i++; if (i < 3) goto l; return i; default: return (object)null; } }
@{ int n = 0; switch (7) { case 0: l: n += 10; goto case 8; case 7: n = 1; goto l; case 8: Func<int> f = () => n; return f(); default: goto l; } }
@{ int n = 0; switch ("z") { case "a": l: m: n += 10; if (n > 30) goto default; goto m; case null: n = 1; goto l; default: if (n == 0) goto l; break; } return n; }
@{ int n = 0; switch (n) { case 0: l: { int k = n; n++; if (n < 3) goto l; return k; } } return n; }
@{ switch (7) { case 0: return (object)f(5); case 7: int f(int a) => a + 1; return f(2); default: return (object)null; } }
@{ IEnumerable<int> f(int a) { yield return ((Tuple.Create(0, context.Request.Method)).Item1); if (true) yield break; yield return a; } return f(0); }
@("".Insert(-1, ""))
@("abc".Insert(-1, null))
@(Convert.ToInt32(new Dictionary<string, int>().OrderBy(p => p.Value).Select(p => p.Key)))
@((string)(object)new Dictionary<string, int>().Keys)
@((string)(object)new[]{ 1 }.Select(x => x))
@((int)((JToken)((string)null)))
@((double)((JToken)((string)null)))
@((decimal)((JToken)((string)null)))
@((DateTime)((JToken)((string)null)))
@((DateTimeOffset)((JToken)((string)null)))
@((Guid)((JToken)((string)null)))
@((TimeSpan)((JToken)((string)null)))
@(((JToken)((string)null)).ToObject<byte>())
@((ulong?)((JToken)((string)null)))
@{ void f(ref int a) { Func<int> g = () => a; } return 1; }
@{ void f(ref int a, out string b) { a += 1; b = Regex.Replace("a", "a", m => m.Value + a); } return 1; }
@{ int f(in int a) { int g() => a; return g(); } return f(1); }
@("".IndexOf((5)))
@("".Insert((5), (5)))
@("".Trim(((("")))))
@{ int x = (("a")); return x; }
@{ int x = (context.Tracing ? "a" : "b"); return x; }
@(new[]{ 1 }.Where(x => (5)))
@{ int n = 0; int f(int a, int b = 3) => a * 10 + b; return f(b: ++n, a: ++n); }
@{ int n = 0; return string.Compare(strB: "a" + ++n, strA: "b" + ++n) + n; }
@{ int f(int a, int b) => a; return f(b: int.Parse("x"), a: new int[0].First()); }
@{ var s = new[]{5}.OrderBy(x => x).ThenBy(x => new int[0].Min()).ToArray(); return s; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()).ToArray(); return s; }
@{ var s = new[]{5}.OrderByDescending(x => x).ThenBy(x => new int[0].Min()); return s; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s.First(); }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s.Sum(); }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); foreach (var x in s) return x; return 0; }
@{ var s = new[]{5}.OrderBy(x => new int[0].Min()); return s.ToList(); }
@(nameof(("a").Length))
@(nameof("a".Length))
@(nameof(new List<int>().Count))
@(nameof(List<int>))
@(typeof(Dictionary<,>) == typeof(List<>))
@(((System.Collections.IList)(new[] { 3, 1, 2 })).Add(5))
@(((IList<int>)(new[] { 3, 1, 2 })).Insert(0, 5))
@{ ((System.Collections.IList)(new[] { 3, 1, 2 })).Clear(); return 1; }
@{ ((System.Collections.IList)(new[] { 3, 1, 2 })).Remove(1); return 1; }
@((int)(object)DayOfWeek.Monday)
@((DayOfWeek)(object)1)
@(from x0 in (5) select x0)
@(from x0 in (5) where x0 > 1 select x0)
@(from x0 in (5) group x0 by x0 % 2)
@("a" + default)
@(default == null)
@(Uri.FromHex('\n'))
@(Uri.FromHex('g'))
@(Regex.Match("hello", "(l+)").Groups[(string)null])
@(string.Compare("abc", 99, "abc", 0, 1, false))
@((new[] { 3, 1, 2 }).GetValue(0xFFFF_FFFF, 5L))
@((new[] { 3, 1, 2 }).GetValue(5L))
@{ Array.Copy(new[] { 3, 1, 2 }, 5L, new[] { 3, 1, 2 }, -3L, (long)0); return 1; }
@{ Array.Copy(new[] { 3, 1, 2 }, 1, new[] { 3, 1, 2 }, -3, 1); return 1; }
@{ Array.Copy(new[] { 3, 1, 2 }, 0xFFFF_FFFF, new[] { 3, 1, 2 }, -3L, (long)0); return 1; }
@{ int b = 1; var r = Uri.HexUnescape("a", ref b); return new object[] { r, b }; }
@{ int b = -1; var r = Uri.HexUnescape("a", ref b); return new object[] { r, b }; }
@(Array.LastIndexOf((Array.CreateInstance((typeof(int)), 0)), 5, 7))
@(Array.LastIndexOf(new object[0], (object)5, 7, 2))
@(new Uri("http://a/b/c?x").MakeRelative(new Uri("http://a/b/d?y#f")))
@(new Uri("http://a/b/c?x").MakeRelative(new Uri("http://z/b/d?y#f")))
@(new DateTimeOffset().CompareTo("x"))
@{ var o = new StringBuilder("abcd"); o.Append(new StringBuilder("ab"), 8, 0); return o.ToString(); }
@{ var o = new StringBuilder("abcd"); o.Append(new StringBuilder("ab"), -1, 0); return o.ToString(); }
@(Convert.ToSByte(((string)null)))
@(Convert.ToInt32(((string)null), ((IFormatProvider)null)))
@(Convert.ToByte(((string)null), ((IFormatProvider)null)))
@{ int a0 = 1, b1 = 2; (a0, b1) = (b1, a0 * a0); return a0 + ":" + b1; }
@{ int a = 1, b = 2; var t = (b, a * b); return t; }
@{ int a = 1, b = 2; var t = (a * b, b); return t; }
@{ int a = 3, b = 2; (a, b) = (a * b, b * a); return a + b; }
@{ int a = 3, b = 2; return (a * b, b); }
@{ int a = 3, b = 2; bool c = (a < b, b > a) == (true, false); return c; }
@{ switch (1) { default: int[] a0 = { 1 }; IEnumerable<int> f1() { foreach (var x2 in a0) yield return x2; } return f1().Sum(); } }
@{ switch (1) { case 1: int a = 2; int f() => a + 1; return f(); default: return 0; } }
@{ foreach (var c in (string)null) { } return 1; }
@{ foreach (var c in (int[])null) { } return 1; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF"); s.Insert(3, "xyz"); s.Append("q"); return s; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF").Append("0123456789ABCDEF0123456789ABCDEF"); s.Remove(2, 20); return s; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF").Append("0123456789ABCDEF0123456789ABCDEF"); s.Length = 5; s.Append("0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"); return s; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF").Append("0123456789ABCDEF0123456789ABCDEF"); s.Replace("3", "xyz"); return s; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF").Append("0123456789ABCDEF0123456789ABCDEF"); s.Replace("345", "x"); return s; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF").Append("0123456789ABCDEF0123456789ABCDEF"); s.Replace("345", "x").Insert(0, "zz").Remove(0, 40); return s; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF").Append("0123456789ABCDEF0123456789ABCDEF"); s.Capacity = 100; s.Insert(10, "0123456789ABCDEF0123456789ABCDEF"); s.Clear(); return s; }
@{ var s = new StringBuilder("abcd"); s.Append("0123456789ABCDEF").Append("0123456789ABCDEF0123456789ABCDEF"); s.Remove(0, 18); s.Replace("A", ""); s.EnsureCapacity(80); return s; }
@{ var s = new StringBuilder("a,b,c,d,e,f,g,h"); s.Replace(",", "--"); s.Append("x"); return s; }
@{ var s = new StringBuilder("a,b,c,d,e,f,g,h"); s.Replace(",", ""); s.Append("x"); return s; }
@{ var s = new StringBuilder("a,b,c,d,e,f,g,h", 40); s.Replace(",", "--", 3, 6); s.Insert(2, "abcdefghijklmnopqrstuvwxyz0123456789"); return s; }
@{ var s = new StringBuilder(3); s.Append("abcdef"); s.Insert(0, "x", 3); s.Length = 0; s.Append("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"); return s; }
@{ var s = new StringBuilder(); s.AppendJoin(", ", new[] { "aaaaaaaaa", "bbbbbbbbbbbb", "c" }).AppendLine("dddd").AppendFormat("{0,5}|{1}", 1, "x"); s.Insert(4, 'q'); return s; }
@{ return new StringBuilder(0, 0); }
@{ return new StringBuilder("abcd").Insert(42, (object)null); }
@{ return new StringBuilder("abcd").Insert(42, (string)null); }
@{ return new StringBuilder("abcd").Replace("", "x", 42, 1); }
@{ return new StringBuilder("abcd").Append("xy", 7, 0); }
@{ var a = new char[2]; new StringBuilder("abcd").CopyTo(9, a, 1, 2); return a; }
@{ var a = new char[2]; new StringBuilder("abcd").CopyTo(9, a, 0, 2); return a; }
@{ var a = new char[2]; new StringBuilder("abcd").CopyTo(0, a, 0, -1); return a; }
@{ var a = new char[9]; new StringBuilder("abcd").CopyTo(3, a, 0, 4); return a; }
@(new List<string> { "abc", "b" }.IndexOf("12", -1, 0))
@(new List<string> { "abc", "b" }.IndexOf("12", 5, 0))
@(new List<string> { "abc", "b" }.IndexOf("12", 0, -1))
@(new List<string> { "abc", "b" }.IndexOf("12", 5))
@(string.Compare("", 1, "abc", 0, 0, StringComparison.CurrentCultureIgnoreCase))
@(string.Compare("", 1, "abc", 5, 0, StringComparison.CurrentCulture))
@(string.Compare("abc", 1, "abc", 5, 0, StringComparison.InvariantCulture))
@(string.Compare("abc", -1, "abc", 0, 0, StringComparison.CurrentCulture))
@(string.Compare("abc", 0, "abc", -1, 0, StringComparison.CurrentCulture))
@(string.Compare("abc", 0, "abc", 0, -1, StringComparison.CurrentCulture))
@(string.Compare("abc", 5, null, 0, 0, StringComparison.CurrentCulture))
@(string.Compare(null, 5, "abc", 0, 0, StringComparison.CurrentCulture))
@(string.Compare(null, 5, "12", 42, 0, StringComparison.InvariantCultureIgnoreCase))
@(string.Compare(null, 0, null, 0, 0, StringComparison.CurrentCulture))
@(string.Compare("abc", 5, "abc", 0, 0, StringComparison.Ordinal))
@(string.Compare("abc", 5, "abc", 0, 0))
@(string.Compare("abc", 5, "abc", 0, 0, true))
@(string.Compare("abc", 5, "abc", 0, -1, true))
@(string.Compare("abc", 2, "abc", 1, 5))
@(string.Compare("abc", 0, "abd", 0, 0, StringComparison.CurrentCulture))
@{ "a".CopyTo(7, new[] { 'a', 'b', 'c' }, 0, 3); return 1; }
@{ "abcdef".CopyTo(7, new[] { 'a', 'b', 'c' }, 0, 0); return 1; }
@{ "abcdef".CopyTo(0, new[] { 'a', 'b', 'c' }, 31, 1); return 1; }
@{ "abcdef".CopyTo(0, new[] { 'a', 'b', 'c' }, -1, 1); return 1; }
@{ "abcdef".CopyTo(-1, new[] { 'a', 'b', 'c' }, -1, -1); return 1; }
@{ "abcdef".CopyTo(0, new[] { 'a', 'b', 'c' }, 0, 9); return 1; }
@{ new JArray(1, 2).CopyTo(new JToken[2], 5); return 1; }
@{ new JArray(1, 2).CopyTo(new JToken[2], 1); return 1; }
@{ new JArray(1, 2).CopyTo(new JToken[2], -1); return 1; }
@{ new JArray(1, 2).CopyTo(new JToken[2], 2); return 1; }
@{ new JArray().CopyTo(new JToken[0], 0); return 1; }
@{ new JArray(1, 2).CopyTo(null, 2); return 1; }
@(XElement.Parse("<b>5</b>").GetNamespaceOfPrefix(" x"))
@(XElement.Parse("<b>5</b>").GetNamespaceOfPrefix(""))
@(XElement.Parse("<b>5</b>").GetNamespaceOfPrefix(null))
@(XElement.Parse("<b>5</b>").GetPrefixOfNamespace(null))
@(new XProcessingInstruction("a,b", null))
@(new XProcessingInstruction(null, null))
@(new XProcessingInstruction("a,b", "x"))
@(Enum.Parse(typeof(int), null))
@(Enum.Parse(null, "x"))
@(Enum.Parse(typeof(int), "x"))
@(Uri.CheckHostName("12"))
@(Uri.CheckHostName("1.2"))
@(Uri.CheckHostName("0x7f"))
@(Uri.CheckHostName("a_b"))
@(Uri.CheckHostName("a b"))
@(Uri.CheckHostName("[::1]"))
@(Uri.CheckHostName("é"))
@(Uri.CheckHostName(""))
@(Uri.CheckHostName(null))
@(Uri.CheckHostName("256.1.1.1"))
@(Uri.CheckHostName("a..b"))
@(Convert.ToBase64CharArray(new byte[8], 0, 0, new char[3], 7))
@(Convert.ToBase64CharArray(new byte[8], 0, 3, new char[3], 7))
@(Convert.ToBase64CharArray(new byte[8], 0, 3, new char[3], 0))
@(Convert.ToBase64CharArray(new byte[8], 9, 0, new char[3], 0))
@(new JRaw((object)5))
@(new JRaw(new { a = 1 }))
@(new JRaw(2.5m).ToString())
@(new JRaw((object)null))
@(float.Round(0.1f, 3, MidpointRounding.ToPositiveInfinity))
@(float.Round(0.15f, 1))
@(float.Round(2.345f, 2, MidpointRounding.AwayFromZero))
@(float.Round(0.1f, 3, MidpointRounding.ToNegativeInfinity))
@(Math.Round(0.1, 3, MidpointRounding.ToPositiveInfinity))
@(((IEnumerable<JToken>)null).Values())
@(((IEnumerable<JToken>)null).Children())
@(((IEnumerable<JToken>)null).Values<int>())
@(((IEnumerable<JToken>)null).Values("a"))
@(((IEnumerable<JToken>)null).AsJEnumerable())
@(new HashSet<string>(new string[0], StringComparer.OrdinalIgnoreCase).EnsureCapacity(0))
@(new HashSet<string>(new string[0]).EnsureCapacity(0))
@(new HashSet<int>(new int[0]).EnsureCapacity(0))
@(new HashSet<int>(new[] { 1 }).EnsureCapacity(0))
@(new HashSet<int>().EnsureCapacity(1))
@(new HashSet<string>(new[] { "a", "b", "c", "d" }, StringComparer.Ordinal).EnsureCapacity(0))
@{ var h = new HashSet<string> { "a", "B" }; h.SymmetricExceptWith(new[] { "a", "b" }); return h; }
@{ var h = new HashSet<int> { 1, 2, 3 }; h.SymmetricExceptWith(new[] { 1, 5, 2, 6 }); return h; }
@{ var h = new HashSet<int> { 1, 2, 3 }; h.Remove(1); h.Remove(2); h.Add(7); h.Add(8); h.Add(9); return h; }
@(Encoding.UTF8.GetBytes(new[] { 'a', 'b', 'c' }, 8, 0, new byte[9], 5))
@(Encoding.Latin1.GetBytes(new[] { 'a', 'b', 'c' }, 8, 0, new byte[9], 5))
@(Encoding.Unicode.GetBytes(new[] { 'a', 'b', 'c' }, 8, 0, new byte[9], 5))
@("".GetEnumerator())
@("ab".GetEnumerator())
@{ var e = "ab".GetEnumerator(); e.MoveNext(); return e; }
@(JsonConvert.SerializeObject("".GetEnumerator().Clone()))
@(context.Request.Certificate.GetNameInfo(X509NameType.DnsName, true))
@(context.Request.Certificate.GetNameInfo(X509NameType.UrlName, true))
@(new object[] { HashAlgorithmName.MD5 })
@(Uri.HexEscape('Ϩ'))
@((object)new XAttribute("a", new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero)).Value)
@(new XElement("a", new DateTimeOffset(2024, 2, 29, 0, 0, 0, 120, TimeSpan.FromHours(2))).Value)
@(JValue.CreateComment("x").CompareTo(new JValue(5)))
@(new JRaw("1").CompareTo(new JValue(5)))
@(new JValue(5).CompareTo(new JRaw("1")))
@(JValue.CreateComment("x").CompareTo(JValue.CreateComment("y")))
@(JValue.CreateNull().CompareTo(new JValue(5)))
@(new JValue("b").CompareTo(new JValue(5)))
@(JValue.CreateComment(null))
@((JToken)JValue.CreateComment(null) + "")
@(Convert.ToSByte((string)null, (IFormatProvider)null))
@(TimeZoneInfo.TryFindSystemTimeZoneById(null, out var z))
@(new Oid("1.2.840.113549.1.1.11") { FriendlyName = null }.FriendlyName)
@(string.Join("|", new[] { 'b', 'a' }.OrderBy(c => c)))
@(char.IsBetween('\n', 'Z', '7'))
@((object)Encoding.UTF8)
@((object)Encoding.UTF8.Clone())
@((object)Encoding.ASCII)
@((object)Encoding.ASCII.Clone())
@((object)Encoding.Latin1)
@((object)Encoding.Latin1.Clone())
@((object)Encoding.Unicode)
@((object)Encoding.BigEndianUnicode.Clone())
@((object)Encoding.UTF32)
@(new JObject(Encoding.ASCII.Clone()))
@((int)(object)Encoding.Latin1)
@((int)(object)Encoding.Unicode.Clone())
@(new[] { 0, 42 }.OrderBy(x => x).ThenByDescending(x => new[] { 3, 1, 2 }[x]).FirstOrDefault())
@((from int x2 in new[] { 0, 42 } orderby x2, new[] { 3, 1, 2 }[x2] descending select x2).FirstOrDefault())
@((from x2 in new[] { 0, 42 } orderby x2, new[] { 3, 1, 2 }[x2] descending select x2).First())
@(new JProperty("q", 1).Path)
@(new JObject(new JProperty("q", 1)).Property("q").Path)
@(new JArray(new JObject(new JProperty("q", 1))).First.First.Path)
@(BitConverter.DoubleToInt64Bits(0.1 % 0.0))
@(BitConverter.DoubleToInt64Bits(double.NaN))
@(BitConverter.SingleToInt32Bits(float.NaN))
@(BitConverter.GetBytes(double.NaN))
@(BitConverter.DoubleToInt64Bits(Math.Sqrt(-1)))
@(Uri.IsHexEncoding(null, 1))
@{ var l = new List<int> { 1 }; l.CopyTo(-94, new int[2], 0, 0); return 1; }
@{ var l = new List<int> { 1 }; l.CopyTo(0, new int[2], -1, 1); return 1; }
@{ var l = new List<int> { 1 }; l.CopyTo(0, new int[2], 0, 5); return 1; }
@{ var l = new List<int> { 1 }; l.CopyTo(0, new int[2], 0, -1); return 1; }
@(string.Compare(null, 0, "abc", 136, 0))
@(string.Compare("", -1, null, 1000, 1))
@(string.Compare("Hello, World", 1, null, 4, 3, true))
@(new JObject().ToObject<byte[]>())
@(((JToken)(string)null).ToObject<byte[]>())
@(((JToken)new JProperty("p", 5)).ToObject<byte[]>())
@(((JToken)new JProperty("p", 5)).ToObject<object>())
@(((JToken)new JProperty("p", 5)).ToObject<List<int>>())
@(JValue.CreateUndefined().ToObject<byte[]>())
@(DateTimeOffset.TryParseExact("x", new[] { "a", "b" }, null, 0, out var d))
@(DateTimeOffset.ParseExact("x", "a", null))
@(SymmetricAlgorithm.Create("AES").EncryptEcb(new byte[] { 1, 2, 255 }, PaddingMode.None))
@(SymmetricAlgorithm.Create("AES").EncryptCfb(new byte[] { 1, 2, 255 }, new byte[16], PaddingMode.None))
@(SymmetricAlgorithm.Create("AES").EncryptEcb(new byte[] { 1, 2, 255 }, PaddingMode.PKCS7))
@(SymmetricAlgorithm.Create("AES").DecryptEcb(new byte[] { 1, 2, 255 }, PaddingMode.None))
@((System.Net.Sockets.AddressFamily)1)
@(new JValue(5).ToObject<DayOfWeek?>())
@(new Oid("1.2.840.113549.1.1.11", "y") { FriendlyName = "x" }.FriendlyName)
@(new Oid("1.2.840.113549.1.1.11") { FriendlyName = "x" }.FriendlyName)
@{ var o = new Oid("1.2.840.113549.1.1.11"); var n = o.FriendlyName; o.FriendlyName = "x"; return n; }
@(new JValue(5).Value<int>())
@(new JValue(5).Value<JToken>((object)"a"))
@(((JToken)new JValue(5)).Value<JToken>((object)"a"))
@(((JToken)new JValue(5)).Value<JToken>("a"))
@(new JProperty("a", 5).Value<int>())
@(TimeZoneInfo.Local.HasIanaId)
@(TimeZoneInfo.Utc.HasIanaId)
@(TimeZoneInfo.CreateCustomTimeZone("1.5", TimeSpan.FromMinutes(90), "1.5", "").HasIanaId)
@(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").HasIanaId)
@(string.Format("{0}", (p => 2.5) ?? throw new Exception("p")))
@(HashAlgorithm.Create("HMACSHA1").ComputeHash(new byte[3]).Length)
@{ var o = new HMACSHA256(new byte[] { 1 }); o.HashName = null; return o.HashName; }
@(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero).ToString("a"))
@(StringComparer.CurrentCultureIgnoreCase.Compare(new { a = 1 }, 5))
@(StringComparer.Ordinal.Compare(new { a = 1 }, 5))
@(StringComparer.Ordinal.Compare(5, new { a = 1 }))
@(StringComparer.Ordinal.Compare(new int[0], true))
@(StringComparer.Ordinal.Compare(null, 5))
@(StringComparer.Ordinal.Compare(5, null))
@(StringComparer.Ordinal.Compare(5, 5L))
@(StringComparer.Ordinal.Compare("a", 5))
@(StringComparer.Ordinal.Compare(new object(), new object()))
@((JToken)null == null ? ((IEnumerable<JToken>)((JToken)null)).Values() : null)
@(new Regex("(l+)(?<n>o)?").Match("abc", 90, 1))
@(new Regex("(l+)(?<n>o)?").Match("abc", 90))
@(new Regex("l").Match("abc", 1, 9))
@(new Regex("l").Match("abc", -1, 1))
@{ var d = new XDocument(); d.Save(new StringWriter(), SaveOptions.DisableFormatting); return d; }
@{ var d = new XDocument(); d.Save(new StringWriter()); return d; }
@(new XDocument().ToString())
@(((System.Collections.IList)Array.CreateInstance(typeof(int), 0, 3)).IndexOf(5))
@{ var o = (System.Collections.ICollection)new[] { "a" }; o.CopyTo(Array.CreateInstance(typeof(int), 3, 3), 5); return 1; }
@(StringComparer.IsWellKnownOrdinalComparer(new Dictionary<string, int>().Comparer, out bool b0))
@(StringComparer.IsWellKnownOrdinalComparer(StringComparer.Ordinal, out bool b0))
@(Uri.CheckHostName("é😀"))
@(Uri.CheckHostName("é.com"))
@(Uri.CheckHostName("-é.com"))
@(new Uri(new Uri("http://example.com/a/b?x=1#f").MakeRelativeUri(new Uri("http://example.com/a/b?x=1#f")), "b/c"))
@(new Uri(new Uri("http://a/b/"), "x\uFFFDy").AbsoluteUri)
@(new Uri("http://a/b/x\uFFFDy"))
@(new Uri("http://a/b/x\uFFFDy?a=\uFFFD#\uFFFD"))
@(new Uri("http://a/b/x\uE000y?a=\uE000#\uE000"))
@(DateTimeOffset.ParseExact("1", "5", null))
@(DateTimeOffset.ParseExact("1", "x", null))
@(TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time").GetUtcOffset(new DateTimeOffset()))
@(TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time").GetUtcOffset(DateTime.MinValue))
@(TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time").GetUtcOffset(DateTimeOffset.MaxValue))
@(TimeZoneInfo.FindSystemTimeZoneById("Pacific Standard Time").GetUtcOffset(new DateTimeOffset()))
@(TimeZoneInfo.ConvertTime(new DateTimeOffset(), TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time")))
@{ var o = (p => 1) ?? throw new Exception("p"); return o; }
@(((p => 1) ?? (p => 2)).ToString())
@((string.Join ?? null) + "")
@{ var o0 = new XDocument(); o0.Save(new StringWriter(), SaveOptions.DisableFormatting); return o0; }
@{ var w = new StringWriter(); new XDocument().Save(w); return w.ToString(); }
@(((System.Collections.IList)new int[2, 2]).IndexOf(1))
@(((System.Collections.IList)new int[2, 2]).Contains(1))
@{ ((System.Collections.ICollection)new[] { "b" }).CopyTo(new int[2, 2], 0); return 1; }
@(new XDocumentType("abc", "c:\\x", null, null))
@(new XDocumentType("a b", null, null, null))
@(new XDocumentType("a", "x\"y", null, null))
@(new XDocumentType("a", null, "x\"y'", null))
@(new JValue(Convert.DBNull))
@(new JValue(Convert.DBNull).Type)
@(new JConstructor().ToString())
@(new JConstructor("a").ToString())
@(new JConstructor("a", 1).ToString())
@(JsonConvert.SerializeObject(new Exception("inner").Data))
@(JToken.FromObject(new JProperty("q", 1)))
@((Uri)(JToken)"http://[")
@((Uri)(JToken)"1:/a")
@((Uri)(JToken)"a b")
@(new JValue("\u0001:x").Value<Uri>())
@(Encoding.Convert(Encoding.UTF8, Encoding.UTF8, new byte[3], -1, 1))
@(Encoding.Convert(Encoding.UTF8, Encoding.UTF8, new byte[3], 1, -1))
@(Encoding.Convert(Encoding.UTF8, Encoding.Unicode, new byte[3], 1, 5))
@(Encoding.Convert(Encoding.UTF8, Encoding.UTF8, new byte[3], 1, 5))
@(Encoding.Convert(Encoding.UTF32, Encoding.UTF8, new byte[3], -1, 5))
@(BitConverter.ToInt32(new byte[8], -3))
@(BitConverter.ToInt32(new byte[8], 9))
@{ lock (DayOfWeek.Monday) return 1; }
@{ lock (1) return 1; }
@(new XmlDocument().CreateTextNode("t").SelectSingleNode("\0"))
@(new XmlDocument().CreateTextNode("t").SelectSingleNode("1"))
@(Math.Clamp(1f, 0f, float.NaN))
@(Math.Clamp(1f, 3f, float.NaN))
@(Math.Clamp(1f, float.NaN, 0f))
@(Math.Clamp(1d, 0d, double.NaN))
@(StringComparer.InvariantCulture.Compare((object)1, new[] { 1 }))
@(JToken.Parse("1").Previous.Value<JToken>(null))
@(((JToken)null).Value<JToken>("a"))
@(((JToken)null).Value<JToken>(null))
@(((IEnumerable<JToken>)null).Values().Count())
@(((IEnumerable<JToken>)null).Values<int>().Count())
@{ var w = new StringWriter(); new XDocument(new XComment("c")).Save(w); return w.ToString(); }
@{ var w = new StringWriter(); new XDocument(new XDocumentType("c", null, null, null)).Save(w); return w.ToString(); }
@{ var w = new StringWriter(); new XDocument(new XDeclaration("1.0", null, null)).Save(w); return w.ToString(); }
@(new Uri("http://é😀.com/"))
@(new Uri("http://é😀.com/").Host)
@(new Uri("http://é😀.com/").IdnHost)
@(new Uri("http://a/b?x=\uFDD0\uFFFE\U000F0000"))
@(new Uri("http://a/b\u0085\u00a0x"))
@(new Uri("http://a/b%C2%85%C2%A0x"))
@(new Uri("http://a/b%EF%BF%BD?%EE%80%80"))
@(new Uri("http://a/b\U0001F600?%F0%9F%98%80"))
@(((object)new JArray(new JConstructor("a"), new JConstructor("b", new JConstructor("c")))).ToString())
@{ var e = new Exception("x"); e.Data["a"] = 1; e.Data[2] = "b"; return JsonConvert.SerializeObject(e.Data); }
@(new XmlDocument().CreateTextNode("t").SelectSingleNode("a\0b"))
@(new XmlDocument().CreateTextNode("t").SelectSingleNode("'a\0b'"))
@(Encoding.Convert(Encoding.Unicode, Encoding.UTF8, new byte[3], -1, 5))
@(Encoding.Convert(Encoding.BigEndianUnicode, Encoding.UTF8, new byte[3], -1, 5))
@(Encoding.Convert(Encoding.ASCII, Encoding.UTF8, new byte[3], -1, 5))
@(Encoding.Convert(Encoding.Latin1, Encoding.UTF8, new byte[3], -1, 5))
@(TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time").GetUtcOffset(new DateTime(1850, 1, 1)))
@(TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time").GetUtcOffset(new DateTime(1893, 1, 1)))
@(TimeZoneInfo.FindSystemTimeZoneById("Pacific Standard Time").GetUtcOffset(new DateTime(1850, 1, 1)))
@(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris").GetUtcOffset(new DateTime(1850, 1, 1)))
@(TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata").GetUtcOffset(new DateTime(1850, 1, 1)))
@(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo").GetUtcOffset(new DateTime(1850, 1, 1)))
@(TimeZoneInfo.FindSystemTimeZoneById("America/New_York").GetUtcOffset(new DateTime(1850, 1, 1)))
@(TimeZoneInfo.FindSystemTimeZoneById("Europe/London").GetUtcOffset(new DateTime(1840, 1, 1)))
@(new JValue(Convert.DBNull).ToString())
@(new JValue(Convert.DBNull).Value)
@(new JValue(Convert.DBNull).Equals(JValue.CreateNull()))
@(new JArray(Convert.DBNull).ToString())
@((from x1 in (p2 => 1m) select x1).FirstOrDefault())
@((from x1 in (p2 => 1m) group 1 by 2 into g select g.Key).FirstOrDefault())
@{ Func<int, Func<int, int>> f0 = x1 => y2 => y2.Foo; return f0(1)(2); }
@{ Func<int, Func<int, int>> f0 = x1 => y2 => foo; return f0(1)(2); }
@{ Func<int, Func<int, int>> f0 = x1 => y2 => "s"; return f0(1)(2); }
@{ Func<int, Func<int, int>> f0 = x1 => (y2, z3) => 1; return f0(1)(2); }
@{ Func<int, Func<int, int>> f0 = x1 => y2 => int.Parse(1, 2, 3, 4, 5, 6); return f0(1)(2); }
@{ var s0 = ""; foreach (var c1 in (string)((object)default)) { s0 = c1 + s0; } return s0; }
@{ foreach (var c in (string)(object)null) { } return 1; }
@{ foreach (var c in default(List<int>)) { } return 1; }
@{ foreach (char c in ((string)null)) { } return 1; }
@{ foreach (var (a, b) in (KeyValuePair<int, int>[])null) { } return 1; }
@{ foreach (var c in true ? null : "a") { } return 1; }
@{ foreach (var c in (object)null) { } return 1; }
@{ foreach (foo c in (string)null) { } return 1; }
@{ const string a = (string)(object)null; return a; }
@{ const string a = true ? null : "a"; return a; }
@(((IEnumerable<JToken>)null).Values())
@(((IEnumerable<JToken>)null).Values().ToString())
@(((IEnumerable<JToken>)null).Values("a").ToString())
@(((IEnumerable<JToken>)null).Values<int>("a").Count())
@(((IEnumerable<JToken>)null).Values<int>().ToString())
@(((IEnumerable<JToken>)null).Children<JToken, int>().ToString())
@(((IEnumerable<JObject>)null).Properties().ToString())
@(((IEnumerable<JToken>)(new JArray(1, 2).Children())).Values<JToken>())
@(((IEnumerable<JToken>)(new JArray(1, 2).Children())).Children<JToken, int>())
@(new JArray(1, 2).Values<int>().ToString())
@(JArray.FromObject((new JProperty[] { new JProperty("q", 1), new JProperty("q", 1) })))
@(JArray.FromObject(new object[] { 1, new JProperty("q", 1) }))
@(JArray.FromObject(new { a = new JProperty("q", 1) }))
@(JObject.FromObject(new { a = new object[] { new JProperty("q", 1) } }))
@(JToken.FromObject(new Dictionary<string, object> { { "a", new JProperty("q", 1) }, { "b", 1 } }))
@(JsonConvert.SerializeObject(new JProperty[] { new JProperty("q", 1) }))
@(JsonConvert.SerializeObject(new { a = new JProperty("q", 1), b = 2 }))
@(float.ClampNative(1.5f, 1.5f, float.NaN))
@(float.ClampNative(1.5f, float.NaN, 2f))
@(double.ClampNative(double.NaN, 1, 1))
@(double.ClampNative(1, 1, -0.0))
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).First(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).FirstOrDefault(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Last(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).First(x => x > 3); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Last(x => x > 3); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).ElementAt(0); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).ElementAt(2); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).ElementAtOrDefault(7); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Select(x => x + 1).First(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Select(x => x + 1).Last(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Select(x => x + 1).ElementAt(0); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Where(x => true).FirstOrDefault(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Any(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Count(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).LongCount(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Contains(4); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Min(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).Single(x => x < 4); return n; }
@{ var n = ""; var r = new[] { 5, 4, 5, 3, 3 }.OrderBy(x => { n += "a" + x; return x; }).ThenBy(x => { n += "b" + x; return x; }).ThenBy(x => { n += "c" + x; return x; }).First(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Last(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).ElementAt(1); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Any(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Last(x => x > 3); return n; }
@{ var n = ""; var r = new List<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Last(); return n; }
@{ var n = ""; var r = new List<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).ElementAt(1); return n; }
@{ var n = ""; var r = new List<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Any(); return n; }
@{ var n = ""; var r = new List<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Last(x => x > 3); return n; }
@{ var n = ""; var r = new HashSet<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Last(); return n; }
@{ var n = ""; var r = new HashSet<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).ElementAt(1); return n; }
@{ var n = ""; var r = new HashSet<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Any(); return n; }
@{ var n = ""; var r = new HashSet<int> { 5, 4, 3 }.Select(x => { n += "a" + x; return x; }).Last(x => x > 3); return n; }
@{ var n = ""; var r = Enumerable.Range(3, 3).Select(x => { n += "a" + x; return x; }).Last(); return n; }
@{ var n = ""; var r = Enumerable.Range(3, 3).Select(x => { n += "a" + x; return x; }).ElementAt(1); return n; }
@{ var n = ""; var r = Enumerable.Range(3, 3).Select(x => { n += "a" + x; return x; }).Any(); return n; }
@{ var n = ""; var r = Enumerable.Range(3, 3).Select(x => { n += "a" + x; return x; }).Last(x => x > 3); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Where(x => x > 0).Select(x => { n += "a" + x; return x; }).Last(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Where(x => { n += "a" + x; return true; }).Last(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Where(x => { n += "a" + x; return true; }).LastOrDefault(x => x > 4); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.Where(x => { n += "w" + x; return true; }).OrderBy(x => { n += "a" + x; return x; }).Any(); return n; }
@{ var n = ""; var r = new[] { 5, 4, 3 }.OrderBy(x => { n += "a" + x; return x; }).Select(x => { n += "s" + x; return x; }).Any(); return n; }
@{ foreach (var (a, b) in 5) { } return 1; }
@{ foreach ((int a, var b) in null) { } return 1; }
@{ foreach (var (a, (b, c)) in 5) { } return 1; }
@{ foreach ((int a, int b) in 5) { } return 1; }
@{ foreach (var (_, b) in 5) { } return 1; }
@{ return Enumerable.Range(1, 3).TryGetNonEnumeratedCount(out int c) + "" + c; }
@{ return Enumerable.Repeat(1, 3).TryGetNonEnumeratedCount(out int c) + "" + c; }
@{ return new[] { 1, 2 }.Select(x => x).TryGetNonEnumeratedCount(out int c) + "" + c; }
@{ return new HashSet<int> { 1, 2 }.Select(x => x).TryGetNonEnumeratedCount(out int c) + "" + c; }
@{ return new HashSet<int> { 1, 2 }.OrderBy(x => x).TryGetNonEnumeratedCount(out int c) + "" + c; }
@{ return new[] { 1, 2 }.Where(x => true).OrderBy(x => x).TryGetNonEnumeratedCount(out int c) + "" + c; }
@(JsonConvert.DeserializeObject<JObject>("{\"$type\":\"x\"}"))
@(JsonConvert.DeserializeObject("{\"$type\":\"x\",\"a\":1}"))
@(JsonConvert.DeserializeObject("{\"$type\":1,\"a\":1}"))
@(JsonConvert.DeserializeObject("{\"a\":1,\"$type\":\"x\"}"))
@(JsonConvert.DeserializeObject("{\"$id\":\"x\",\"$type\":\"y\",\"b\":2}"))
@(JsonConvert.DeserializeObject("{\"$other\":\"x\",\"$type\":\"y\",\"b\":2}"))
@(JsonConvert.DeserializeObject("{\"b\":{\"$type\":\"y\"}}"))
@(JsonConvert.DeserializeObject<object[]>("[{\"$type\":\"y\"}]"))
@(JsonConvert.DeserializeObject("[{\"$type\":\"y\"}]"))
@(JsonConvert.DeserializeObject<Dictionary<string, object>>("{\"a\":{\"$type\":\"y\"}}"))
@(JsonConvert.DeserializeObject<Dictionary<string, string>>("{\"$type\":\"y\",\"b\":\"c\"}"))
@(JsonConvert.DeserializeObject<Dictionary<string, string>>("{\"b\":\"c\",\"$type\":\"y\"}"))
@(JsonConvert.DeserializeObject<Tuple<int, string>>("{\"Item1\":1,\"Item2\":\"x\"}"))
@(JsonConvert.DeserializeObject<Tuple<int, string>>("{\"item2\":\"x\"}"))
@(JsonConvert.DeserializeObject<Tuple<int, string>>("{\"Item1\":1,\"Item2\":\"x\",\"Item3\":3}"))
@(JsonConvert.DeserializeObject<Tuple<int, string>>("{}"))
@(JsonConvert.DeserializeObject<Tuple<int>>("{\"Item1\":\"x\"}"))
@(JsonConvert.DeserializeObject<Tuple<int>>("{\"Item1\":null}"))
@(JsonConvert.DeserializeObject<Tuple<int>>("{\"Item1\":[1]}"))
@(JsonConvert.DeserializeObject<Tuple<int>>("[1]"))
@(JsonConvert.DeserializeObject<Tuple<int>>("null"))
@(JsonConvert.DeserializeObject<Tuple<int>>("1"))
@(JsonConvert.DeserializeObject<ValueTuple<int, string>>("{\"Item1\":1,\"Item2\":\"x\"}"))
@(JsonConvert.DeserializeObject<(int, string)>("{\"Item1\":1}"))
@(JsonConvert.DeserializeObject<(int a, string b)>("{\"a\":1,\"b\":\"x\"}"))
@(JsonConvert.DeserializeObject<(int, string)>("{\"Item1\":\"x\"}"))
@(JsonConvert.DeserializeObject<(int, string)>("[1]"))
@(JsonConvert.DeserializeObject<(int, string)>("1"))
@(JsonConvert.DeserializeObject<(int, string)>("null"))
@(JsonConvert.DeserializeObject<List<(int, string)>>("[{\"Item1\":1},{\"Item2\":\"b\"}]"))
@(JsonConvert.DeserializeObject<Tuple<int, Tuple<bool>>>("{\"Item1\":1,\"Item2\":{\"Item1\":true}}"))
@(JObject.Parse("{\"Item1\":1}").ToObject<Tuple<int, string>>())
@(JObject.Parse("{\"Item1\":1}").ToObject<(int, string)>())
@(JsonConvert.DeserializeObject("{\"a\":undefined}"))
@(JsonConvert.DeserializeObject("[1,undefined,2]"))
@(JsonConvert.DeserializeObject<List<JToken>>("[1,undefined,2]"))
@(JsonConvert.DeserializeObject<List<object>>("[1,[undefined],2]"))
@(JsonConvert.DeserializeObject<Dictionary<string, JToken>>("{\"a\":undefined}"))
@(JsonConvert.DeserializeObject<JToken>("undefined"))
@(JsonConvert.DeserializeObject<JToken>(","))
@(JsonConvert.DeserializeObject(","))
@(JsonConvert.DeserializeObject<object[]>("[1,undefined,2]"))
@(new Oid("1.2.840.113549.1.1.11"))
@(new Random(5))
@(new RNGCryptoServiceProvider())
@(SymmetricAlgorithm.Create("AES").LegalBlockSizes)
@(new Regex("a"))
@(new Regex("a", RegexOptions.IgnoreCase))
@(new { a = new Regex("a"), b = new Random(1) })
@(new HMACSHA384(new byte[] { 1 }))
@(new HMACSHA256(new byte[] { 1 }))
@(new HMACSHA512(new byte[] { 1 }))
@(new HMACMD5(new byte[] { 1 }))
@{ var h = new HMACSHA256(new byte[] { 1 }); h.ComputeHash(new byte[0]); return h; }
@{ var h = SHA256.Create(); h.ComputeHash(new byte[0]); return h; }
@(new SHA256Managed())
@(new SHA1Managed())
@(JObject.Parse("{\"$type\":\"x\",\"a\":1}").ToObject<object>())
@(JObject.Parse("{\"a\":{\"$type\":\"x\",\"a\":1}}").ToObject<Dictionary<string, object>>())
@(JsonConvert.DeserializeObject<object>("{\"$id\":\"x\"}"))
@(JsonConvert.DeserializeObject<Dictionary<string, int>>("{\"$id\":\"x\",\"a\":1}"))
@(JsonConvert.DeserializeObject<Tuple<int>>("{\"$type\":\"x\",\"Item1\":1}"))
@(JsonConvert.DeserializeObject<KeyValuePair<string, int>>("{\"$type\":\"x\",\"Key\":\"k\",\"Value\":1}"))
@((x => 1)?[42])
@((x => 1)?.Length)
@("a".Trim?.Length)
@{ var s = 0; foreach (var x in new XmlDocument().CreateAttribute("x")) { s++; } return s; }
@{ var a = new XmlDocument().CreateAttribute("x"); a.Value = "v"; var s = ""; foreach (XmlNode n in a) { s += n.NodeType + n.Value; } return s; }
@{ var d = new XmlDocument(); d.LoadXml("<a><b/>t<!--c--></a>"); var s = ""; foreach (XmlNode n in d.DocumentElement) { s += n.Name; } foreach (XmlNode n in d) { s += n.Name; } return s; }
@{ var d = new XmlDocument(); d.LoadXml("<a><b/>t</a>"); return string.Join(",", d.DocumentElement.Cast<XmlNode>().Select(n => n.Name)); }
@(SHA256.Create().TransformBlock(new byte[] { 1, 2 }, 0, 2, new byte[2], -1))
@(SHA256.Create().TransformBlock(new byte[] { 1, 2 }, 0, 2, new byte[1], 0))
@{ var k = new Exception().Data.Keys; k.CopyTo(new object[0], 0); return 1; }
@{ var k = new Exception().Data.Keys; k.CopyTo(null, 0); return 1; }
@{ var k = new Exception().Data.Keys; k.CopyTo(new object[2], -1); return 1; }
@{ var k = new Exception().Data.Keys; k.CopyTo(new object[2,2], 1); return 1; }
@{ var k = new Exception().Data.Keys; k.CopyTo(new object[2], 7); return 1; }
@{ var e = new Exception(); e.Data["a"] = 1; var a = new int[2]; e.Data.Values.CopyTo(a, 1); return a; }
@{ var e = new Exception(); e.Data["a"] = 1; var a = new int[2]; e.Data.Values.CopyTo(a, 2); return a; }
@{ var e = new Exception(); e.Data["a"] = 1; return e.Data.Keys.Count + ":" + string.Join(",", e.Data.Keys.Cast<object>()); }
@{ var e = new Exception(); e.Data["a"] = 1; return e.Data.Keys; }
@{ var e = new Exception(); e.Data["a"] = 1; return e.Data.Keys.GetEnumerator().MoveNext(); }
@(new DateTime(0, 0, 0, 1, 3, 0, 0, 0, zz))
@("a".Substring(zz, "b"))
@("a".Substring("b", zz))
@(string.Join(",", zz, 1))
@(new DateTime(0, 0, 0, 1, 3, 0, 0, 0, DateTimeKind.Localx))
@(Regex.IsMatch("abc", "a", zz, TimeSpan.Zero))
@(Regex.IsMatch("abc", 5, zz, TimeSpan.Zero))
@{ var o0 = (System.Collections.IList)new List<int> { 1, 2 }; o0.Insert(0, (object)((DayOfWeek)0)); return o0; }
@{ var o0 = (System.Collections.IList)new List<DayOfWeek>(); o0.Add(2); return o0; }
@{ var o0 = (System.Collections.IList)new List<int>(); o0.Add("a"); return o0; }
@(new List<int>{1,2,3,4,5,6}.FindAll(p => p < 4).Capacity)
@{ var o0 = RSA.Create(); o0.ImportFromPem("x"); return 1; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; var a = new long[2]; o0.CopyTo(a, 0); return a; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; var a = new object[2]; o0.CopyTo(a, 0); return a; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; var a = new byte[2]; o0.CopyTo(a, 0); return a; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; var a = new string[2]; o0.CopyTo(a, 0); return a; }
@{ var o0 = (System.Collections.ICollection)new List<string> { "1", "2" }; var a = new int[2]; o0.CopyTo(a, 0); return a; }
@{ var o0 = (System.Collections.ICollection)new List<object> { "1", 2 }; var a = new string[2]; o0.CopyTo(a, 0); return a; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; o0.CopyTo(new int[2,2], 0); return 1; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; o0.CopyTo(null, 0); return 1; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; o0.CopyTo(new int[1], 0); return 1; }
@{ var o0 = (System.Collections.ICollection)new List<int> { 1, 2 }; o0.CopyTo(new int[3], -1); return 1; }
@{ var o0 = (System.Collections.ICollection)new Stack<int>(new[] { 1, 2 }); o0.CopyTo(new byte[3], 0); return 1; }
@{ var o0 = (System.Collections.ICollection)new Queue<int>(new[] { 1, 2 }); o0.CopyTo(new byte[3], 0); return 1; }
@{ var o0 = (System.Collections.ICollection)new Dictionary<int, int> { [1] = 2 }; o0.CopyTo(new byte[3], 0); return 1; }
@{ var o0 = (System.Collections.ICollection)new int[] { 1, 2 }; o0.CopyTo(new byte[3], 0); return 1; }
@(StringComparer.OrdinalIgnoreCase.Compare((object)DayOfWeek.Monday, new Uri("http://a")))
@(StringComparer.Ordinal.Compare((object)DayOfWeek.Monday, 1))
@(StringComparer.Ordinal.Compare((object)DayOfWeek.Monday, DayOfWeek.Sunday))
@(StringComparer.Ordinal.Compare((object)1, DayOfWeek.Sunday))
@(Enum.Parse((Type)null, (string)null))
@(Enum.Parse((Type)null, "a"))
@(Enum.Parse(typeof(int), (string)null))
@(Enum.Parse(typeof(int), "a"))
@(Enum.TryParse((Type)null, (string)null, out var o))
@(new Uri("0|c:\\x"))
@(new Uri("  0|c:\\x"))
@(new Uri("0:x"))
@(new Uri("|:x"))
@(new Uri("1b:x"))
@(new Uri("1|"))
@{ var s = ""; foreach (XmlNode n in new XmlDocument().ChildNodes) s += n.Name; var d = new XmlDocument(); d.LoadXml("<a><b/></a>"); var e = d.DocumentElement.ChildNodes.GetEnumerator(); return e.MoveNext() + ((XmlNode)e.Current).Name + e.MoveNext(); }
@(new XmlDocument().ChildNodes.GetEnumerator().MoveNext())
@{ var d = new XmlDocument(); d.LoadXml("<a><b/><c/></a>"); var e = d.GetElementsByTagName("*").GetEnumerator(); var s = ""; while (e.MoveNext()) s += ((XmlNode)e.Current).Name; return s; }
@{ var d = new XmlDocument(); d.LoadXml("<a><b/><c/></a>"); var e = d.SelectNodes("//*").GetEnumerator(); var s = ""; while (e.MoveNext()) s += ((XmlNode)e.Current).Name; return s; }
@(from x in JObject.Parse("{}") select x)
@(from x in JObject.Parse("{}") join y in new[] { 1 } on 1 equals y select x)
@(from x in JObject.Parse("{}") where true select x)
@(from x in new[] { 1 } from y in JObject.Parse("{}") select y)
@(from x in new[] { 1 } join y in JObject.Parse("{}") on 1 equals 2 select y)
@(from x in JObject.Parse("{}") orderby x select x)
`)
}
