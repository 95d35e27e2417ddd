import { lines } from './combine.ts'

/** Details of the library: what is checked first, what is read and what isn't, how large things get. */
export function libraryDetails(): Iterable<string> {
  return lines(String.raw`
@(JsonConvert.DeserializeObject("2.5", (Type)null))
@(JsonConvert.DeserializeObject("k", (Type)null))
@(JsonConvert.DeserializeObject("{\"a\":1}", (Type)null))
@(JsonConvert.DeserializeObject("[1,2]", (Type)null))
@(JsonConvert.DeserializeObject("null", (Type)null))
@(JsonConvert.DeserializeObject("", (Type)null))
@(JsonConvert.DeserializeObject("undefined", (Type)null))
@(JsonConvert.DeserializeObject("\"2024-05-06T07:08:09Z\"", (Type)null))
@(JsonConvert.DeserializeObject("2 3", (Type)null))
@(JsonConvert.DeserializeObject("{\"a\":1", (Type)null))
@(JsonConvert.DeserializeObject((string)null, (Type)null))
@(((JToken)1).ToObject((Type)null))
@(((JToken)"a").ToObject((Type)null))
@((new JObject()).ToObject((Type)null))
@((new JArray()).ToObject((Type)null))
@(JValue.CreateNull().ToObject((Type)null))
@(JsonConvert.SerializeObject(1, (Type)null, (JsonSerializerSettings)null))
@("Hello, World".ToCharArray(-1, 3))
@("Hello, World".ToCharArray(-1, -3))
@("Hello, World".ToCharArray(13, 3))
@("Hello, World".ToCharArray(12, 3))
@("Hello, World".ToCharArray(2, 30))
@("Hello, World".ToCharArray(2, -1))
@("Hello, World".ToCharArray(13, 0))
@("Hello, World".ToCharArray(-1, 0))
@(Encoding.ASCII.IsAlwaysNormalized())
@(Encoding.Unicode.IsAlwaysNormalized())
@(Encoding.GetEncoding("iso-8859-1").IsAlwaysNormalized())
@(new StringWriter().Encoding.GetPreamble())
@(new StringWriter().Encoding.BodyName)
@(new StringWriter().Encoding)
@(new StringWriter().Encoding.Equals(Encoding.Unicode))
@(new Uri(new Uri("\n"), "b/c"))
@(new Uri("\n"))
@(new Uri(""))
@(new Uri(" "))
@(new DateTimeOffset(-3L, TimeSpan.Parse("1:02:03")))
@(new DateTimeOffset(-3L, TimeSpan.Parse("15:02:00")))
@(new DateTimeOffset(-3L, TimeSpan.Parse("1:02:00")))
@(new DateTimeOffset(3L, TimeSpan.Parse("1:02:00")))
@(DateTimeOffset.ParseExact("", "", null, 0))
@(DateTimeOffset.ParseExact("a", "", null, 0))
@(DateTimeOffset.ParseExact("a", "", null))
@(DateTimeOffset.ParseExact("a", new[]{""}, null, 0))
@(DateTimeOffset.ParseExact("", new[]{"yyyy"}, null, 0))
@(DateTimeOffset.ParseExact("", new string[0], null, 0))
@(DateTimeOffset.ParseExact("", "yyyy", null, 0))
@(Enum.TryParse(typeof(int), null, out var x))
@(Enum.TryParse(typeof(int), "", out var x))
@(Enum.TryParse(typeof(int), "1", out var x))
@(Enum.TryParse((Type)null, null, out var x))
@(Enum.TryParse(typeof(int), null, true, out var x))
@(Enum.Parse(typeof(int), null))
@(Enum.Parse(typeof(int), ""))
@(JsonConvert.DeserializeObject<int>("1.798E+308"))
@(JsonConvert.DeserializeObject<int>("-1.798E+308"))
@(JsonConvert.DeserializeObject<int>("1e400"))
@(JsonConvert.DeserializeObject<long>("1.798E+308"))
@(JsonConvert.DeserializeObject<long>("1e400"))
@(JsonConvert.DeserializeObject<int>("Infinity"))
@(JsonConvert.DeserializeObject<int>("NaN"))
@(JsonConvert.DeserializeObject<int>("-Infinity"))
@(JsonConvert.DeserializeObject<byte>("1e400"))
@(JsonConvert.DeserializeObject<double>("1e400"))
@(JsonConvert.DeserializeObject<decimal>("1e400"))
@(JsonConvert.DeserializeObject<bool>("1e400"))
@(JsonConvert.DeserializeObject<DateTime>("1e400"))
@(JsonConvert.DeserializeObject<DateTime>("Infinity"))
@(JsonConvert.DeserializeObject<bool>("Infinity"))
@(JsonConvert.DeserializeObject<string>("1e400"))
@(JsonConvert.DeserializeObject<string>("Infinity"))
@(JsonConvert.DeserializeObject<List<int>>("[1e400]"))
@(JsonConvert.DeserializeObject<List<int>>("[Infinity]"))
@(new Dictionary<string, int>(0).EnsureCapacity(0))
@(new Dictionary<string, int>().EnsureCapacity(0))
@(new Dictionary<string, int>(4).EnsureCapacity(0))
@(new Dictionary<string, int>(4).EnsureCapacity(6))
@(new Dictionary<string, int>(4).EnsureCapacity(12))
@(new Dictionary<string, int>{["a"]=1}.EnsureCapacity(0))
@(new Dictionary<string, int>{["a"]=1}.EnsureCapacity(-1))
@(new HashSet<int>().EnsureCapacity(0))
@(new HashSet<int>{1}.EnsureCapacity(0))
@(new HashSet<int>{1}.EnsureCapacity(7))
@{ var d = new HashSet<int>(); for (int i = 0; i < 4; i++) d.Add(i); return d.EnsureCapacity(0); }
@{ var d = new HashSet<int>(new[]{1,2,3,4,5}); return d.EnsureCapacity(0); }
@{ var d = new HashSet<int>(new[]{1,1,1,1,1}); return d.EnsureCapacity(0); }
@{ var d = new Dictionary<int,int>(); for (int i = 0; i < 4; i++) d[i] = i; return d.EnsureCapacity(0); }
@{ var d = new Dictionary<int,int>(); for (int i = 0; i < 8; i++) d[i] = i; return d.EnsureCapacity(0); }
@{ var d = new Dictionary<int,int>(); for (int i = 0; i < 18; i++) d[i] = i; return d.EnsureCapacity(0); }
@{ var d = new Dictionary<int,int>(); for (int i = 0; i < 4; i++) d[i] = i; d.Clear(); return d.EnsureCapacity(0); }
@{ var d = new Dictionary<int,int>(); for (int i = 0; i < 9; i++) d[i] = i; d.TrimExcess(); return d.EnsureCapacity(0); }
@{ var d = new Dictionary<int,int>(); d.TrimExcess(20); return d.EnsureCapacity(0); }
@(new[]{1,2,3}.ToDictionary(x => x).EnsureCapacity(0))
@(new[]{1,2,3,4,5}.ToDictionary(x => x).EnsureCapacity(0))
@(new[]{1,2,3,4,5}.Where(x => x > 1).ToDictionary(x => x).EnsureCapacity(0))
@(new Dictionary<int,int>(new Dictionary<int,int>{[1]=1}).EnsureCapacity(0))
@(new Dictionary<int,int>(new Dictionary<int,int>()).EnsureCapacity(0))
@(new[]{1,2,3,4,5}.ToHashSet().EnsureCapacity(0))
@(new int[0].ToHashSet().EnsureCapacity(0))
@(new[]{1,2,3,4,5}.Where(x => x > 1).ToHashSet().EnsureCapacity(0))
@(new Queue<int>().EnsureCapacity(0))
@(new Queue<int>().EnsureCapacity(3))
@(new Queue<int>(new[]{1,2}).EnsureCapacity(0))
@(new Queue<int>(new[]{1,2}).EnsureCapacity(3))
@(new Stack<int>().EnsureCapacity(0))
@(new Stack<int>(new[]{1,2}).EnsureCapacity(0))
@(new Stack<int>(new[]{1,2}).EnsureCapacity(3))
@(new List<int>().EnsureCapacity(0))
@(new List<int>().EnsureCapacity(3))
@(new List<int>(new[]{1,2}).EnsureCapacity(3))
@(new List<int>(new[]{1,2}).EnsureCapacity(0))
@(new StringBuilder().EnsureCapacity(0))
@(new StringBuilder("abc").EnsureCapacity(20))
@{ var o = Enumerable.Range(0, 20).ToList(); o.Sort((p, q) => -1); return o; }
@{ var o = Enumerable.Range(0, 20).ToList(); o.Sort((p, q) => 1); return o; }
@{ var o = Enumerable.Range(0, 40).ToArray(); Array.Sort(o, (p, q) => -1); return o; }
@{ Array a = new object[] { 3, "a", 2 }; Array.Sort(a); return a; }
@{ Array.Reverse(Array.CreateInstance(typeof(int), 3, 1)); return 1; }
@{ Array.Reverse(Array.CreateInstance(typeof(int), 3, 1), 0, 1); return 1; }
@{ Array.Reverse(Array.CreateInstance(typeof(int), 3, 1), -1, 1); return 1; }
@{ Array.Reverse(Array.CreateInstance(typeof(int), 3, 1), 0, 9); return 1; }
@{ Array.Reverse((Array)null, 0, 9); return 1; }
@(Array.IndexOf(Array.CreateInstance(typeof(int), 3, 1), 1))
@(Array.LastIndexOf(Array.CreateInstance(typeof(int), 3, 1), 1))
@(Array.BinarySearch(Array.CreateInstance(typeof(int), 3, 1), 1))
@{ Array.Sort(Array.CreateInstance(typeof(int), 3, 1)); return 1; }
@{ Array.Sort(Array.CreateInstance(typeof(int), 3, 1), 0, 1); return 1; }
@{ Array.Clear(Array.CreateInstance(typeof(int), 3, 1), 0, 1); return 1; }
@{ Array.Copy(Array.CreateInstance(typeof(int), 3, 1), new int[3], 3); return 1; }
@{ Array.CreateInstance(typeof(int), 3, 1).CopyTo(new int[3], 0); return 1; }
@(new System.Collections.ObjectModel.ReadOnlyCollection<string>(new string[] { "abc", "b" }).GetEnumerator().Current)
@(new System.Collections.ObjectModel.ReadOnlyCollection<string>(new string[] { "abc", "b" }).GetEnumerator())
@(new System.Collections.ObjectModel.ReadOnlyCollection<string>(new List<string>()).GetEnumerator().ToString())
@(new System.Collections.ObjectModel.ReadOnlyCollection<string>(new string[]{"a"}).GetEnumerator().ToString())
@(Array.AsReadOnly(new string[]{"a"}).GetEnumerator().ToString())
@(((IEnumerable<int>)new List<int>()).GetEnumerator().ToString())
@(new List<int>{1}.AsReadOnly().GetEnumerator().ToString())
@{ var o = (ISet<string>)(new HashSet<string>()); o.Overlaps((new object[] { 1, 2 }).Cast<string>()); return o; }
@{ var o = (ISet<string>)(new HashSet<string>()); o.IntersectWith((new object[] { 1, 2 }).Cast<string>()); return o; }
@{ var o = (ISet<string>)(new HashSet<string>()); o.ExceptWith((new object[] { 1, 2 }).Cast<string>()); return o; }
@{ var o = (ISet<string>)(new HashSet<string>()); o.SymmetricExceptWith((new object[] { 1, 2 }).Cast<string>()); return o; }
@(new HashSet<string>().IsSubsetOf((new object[] { 1, 2 }).Cast<string>()))
@(new HashSet<string>().IsProperSubsetOf((new object[] { 1, 2 }).Cast<string>()))
@(new HashSet<string>().IsSupersetOf((new object[] { 1, 2 }).Cast<string>()))
@(new HashSet<string>().IsProperSupersetOf((new object[] { 1, 2 }).Cast<string>()))
@(new HashSet<string>().SetEquals((new object[] { 1, 2 }).Cast<string>()))
@(new HashSet<string>().IsSubsetOf(null))
@(new HashSet<string>().Overlaps(null))
@(new HashSet<string>{"a"}.Overlaps((new object[] { "a", 2 }).Cast<string>()))
@(new HashSet<string>{"a"}.IsSubsetOf((new object[] { "a", 2 }).Cast<string>()))
@(new HashSet<string>{"a"}.IsSupersetOf((new object[] { "b", 2 }).Cast<string>()))
@(new HashSet<string>{"a"}.IsProperSupersetOf((new object[] { "b", 2 }).Cast<string>()))
@(new HashSet<string>{"a"}.SetEquals((new object[] { "b", 2 }).Cast<string>()))
@(new HashSet<string>{"a"}.IsProperSubsetOf((new object[] { "a", 2 }).Cast<string>()))
@(new HashSet<string>{"a"}.IsSubsetOf(new List<string>()))
@(new HashSet<int>{1,2}.SetEquals(new int[0]))
@{ var n = 0; var r = new HashSet<int>{1,2}.SetEquals(new[]{1,3,2}.Select(x => n++)); return r + " " + n; }
@{ var n = 0; var r = new HashSet<int>{1,2}.IsSubsetOf(new[]{1,3,2}.Select(x => n++)); return r + " " + n; }
@{ var n = 0; var r = new HashSet<int>{1,2}.IsProperSubsetOf(new[]{1,3,2}.Select(x => n++)); return r + " " + n; }
@{ var n = 0; var r = new HashSet<int>{1,2}.IsSupersetOf(new[]{1,3,2}.Select(x => n++)); return r + " " + n; }
@{ var n = 0; var r = new HashSet<int>{1,2}.IsProperSupersetOf(new[]{1,3,2}.Select(x => n++)); return r + " " + n; }
@{ var n = 0; var r = new HashSet<int>{1,2}.Overlaps(new[]{1,3,2}.Select(x => n++)); return r + " " + n; }
@{ var n = 0; var r = new HashSet<int>(); r.IntersectWith(new[]{1,3,2}.Select(x => n++)); return n; }
@{ var n = 0; var r = new int[0].Join(new[]{1,2}.Select(x => n++), x => x, y => y, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new List<int>().Join(new[]{1,2}.Select(x => n++), x => x, y => y, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.Join(new int[0], x => n++, y => y, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.GroupJoin(new int[0], x => n++, y => y, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.LeftJoin(new int[0], x => n++, y => y, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.RightJoin(new int[0], x => n++, y => y, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new List<int>().RightJoin(new[]{1,2}, x => x, y => n++, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new List<int>().LeftJoin(new[]{1,2}, x => x, y => n++, (x, y) => x).ToList(); return n; }
@{ var n = 0; var r = new List<int>().GroupJoin(new[]{1,2}, x => x, y => n++, (x, y) => x).ToList(); return n; }
@{ var s = ""; var r = new[]{1,2}.Select(x => { s += "o" + x; return x; }).Join(new[]{1,2}.Select(x => { s += "i" + x; return x; }), x => x, y => y, (x, y) => x).ToList(); return s; }
@{ var s = ""; var r = new[]{1,2}.Select(x => { s += "o" + x; return x; }).GroupJoin(new[]{1,2}.Select(x => { s += "i" + x; return x; }), x => x, y => y, (x, y) => x).ToList(); return s; }
@{ var s = ""; var r = new[]{1,2}.Select(x => { s += "o" + x; return x; }).LeftJoin(new[]{1,2}.Select(x => { s += "i" + x; return x; }), x => x, y => y, (x, y) => x).ToList(); return s; }
@{ var n = 0; var r = new int[0].SequenceEqual(new[]{1,2}.Select(x => n++)); return n; }
@{ var n = 0; var r = new[]{1,2}.Select(x => n++).SequenceEqual(new int[0]); return n; }
@{ var n = 0; var r = new int[0].Zip(new[]{1,2}.Select(x => n++), (a, b) => a).ToList(); return n; }
@{ var n = 0; var r = new int[0].Except(new[]{1,2}.Select(x => n++)).ToList(); return n; }
@{ var n = 0; var r = new List<int>().Except(new[]{1,2}.Select(x => n++)).ToList(); return n; }
@{ var n = 0; var r = new List<int>().Intersect(new[]{1,2}.Select(x => n++)).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.Select(x => n++).Intersect(new int[0]).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.Select(x => n++).ExceptBy(new int[0], x => x).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.Select(x => n++).IntersectBy(new int[0], x => x).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.Select(x => n++).Take(0).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2}.Select(x => n++).TakeLast(0).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2,3}.Select(x => n++).Take(2).ToList(); return n; }
@{ var n = 0; var r = new[]{1,2,3}.Where(x => n++ > 0).Take(1).ToList(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.OrderBy(x => n++).Take(0).ToList(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.OrderBy(x => n++).Count(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.OrderBy(x => n++).Any(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.OrderBy(x => n++).First(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.Select(x => n++).Count(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.Select(x => n++).Last(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.Select(x => n++).ElementAt(1); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.Where(x => n++ > 0).Any(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.Select(x => n++).Append(1).Count(); return n; }
@{ var n = 0; var r = new List<int>{1,2,3}.Select(x => n++).Distinct().Count(); return n; }
@(JsonConvert.DeserializeObject<decimal>("1E5"))
@(JsonConvert.DeserializeObject<decimal>("1.50E1"))
@(JsonConvert.DeserializeObject<decimal>("1.50E-1"))
@(JsonConvert.DeserializeObject<decimal>("12345678901234567890.5E0"))
@(JsonConvert.DeserializeObject<decimal>("12345678901234567890.123456789012345678"))
@(JsonConvert.DeserializeObject<decimal>("1e28"))
@(JsonConvert.DeserializeObject<decimal>("1e29"))
@(JsonConvert.DeserializeObject<decimal>("1e-30"))
@(JsonConvert.DeserializeObject<decimal>("0e400"))
@(JsonConvert.DeserializeObject<decimal>("79228162514264337593543950336"))
@(JsonConvert.DeserializeObject<decimal>("79228162514264337593543950335.4"))
@(JsonConvert.DeserializeObject<decimal>("1.10"))
@(JsonConvert.DeserializeObject<decimal>("\"1.10\""))
@(JsonConvert.DeserializeObject<decimal>("\"1e400\""))
@(JsonConvert.DeserializeObject<decimal>("\"1e2\""))
@(JsonConvert.DeserializeObject<decimal>("Infinity"))
@(JsonConvert.DeserializeObject<List<decimal>>("[1e400]"))
@(JsonConvert.DeserializeObject<decimal?>("1e400"))
@(JsonConvert.DeserializeObject<List<int>>("[1,Infinity]"))
@(JsonConvert.DeserializeObject<List<int>>("[1,NaN]"))
@(JsonConvert.DeserializeObject<List<int>>("[1,true]"))
@(JsonConvert.DeserializeObject<List<int>>("[1,1.5]"))
@(JsonConvert.DeserializeObject<List<int>>("[1,\"x\"]"))
@(JsonConvert.DeserializeObject<Dictionary<string,int>>("{\"a\":Infinity}"))
@(JsonConvert.DeserializeObject<Dictionary<string,int>>("{\"a\":NaN}"))
@(JsonConvert.DeserializeObject<Dictionary<string,int>>("{\"a\":true}"))
@(JsonConvert.DeserializeObject<Dictionary<string,int>>("{\"a\":1,\"b\":Infinity}"))
@(JsonConvert.DeserializeObject<int[]>("[-Infinity]"))
@(JsonConvert.DeserializeObject<List<List<int>>>("[[Infinity]]"))
@(JsonConvert.DeserializeObject<List<DateTime>>("[\"2024-01-01\",Infinity]"))
@(JsonConvert.DeserializeObject<List<double>>("[1,Infinity]"))
@(JsonConvert.DeserializeObject<List<decimal>>("[1,Infinity]"))
@(JArray.Parse("[1e400]").ToObject<List<int>>())
@(JArray.Parse("[Infinity]").ToObject<List<int>>())
@(JToken.Parse("1e400").ToObject<int>())
@(JToken.Parse("1e400").Value<int>())
@(JObject.Parse("{\"a\":{}}")["a"].ToObject<byte[]>())
@(JsonConvert.DeserializeObject<Dictionary<string,JObject>>("{\"a\":5}"))
@(JsonConvert.DeserializeObject<JArray>("{\"b\":1}"))
@(JsonConvert.DeserializeObject<JObject>("[1]"))
@(JObject.Parse("{\"a\":[1]}").ToObject<Dictionary<string,JObject>>())
@(JObject.Parse("{\"a\":{\"b\":1}}").ToObject<Dictionary<string,JArray>>())
@(JArray.Parse("[{\"b\":1}]").ToObject<List<JArray>>())
@(JsonConvert.DeserializeObject<JValue>("undefined"))
@(JsonConvert.DeserializeObject<JObject>("null"))
@(JObject.Parse("{\"a\":5000000000}")["a"].ToObject<DayOfWeek>())
@(JObject.Parse("{\"a\":1.5}")["a"].ToObject<DayOfWeek>())
@(JObject.Parse("{\"a\":true}")["a"].ToObject<DayOfWeek>())
@(JObject.Parse("{\"a\":null}")["a"].ToObject<DayOfWeek?>())
@(JArray.Parse("[5000000000]").ToObject<List<DayOfWeek>>())
@(JArray.Parse("[1.5]").ToObject<List<DayOfWeek>>())
@{ var h = new HashSet<int>{1,2,3}; h.TrimExcess(2); return 1; }
@{ var h = new HashSet<int>{1,2,3}; h.TrimExcess(-2); return 1; }
@{ var h = new HashSet<int>{1,2,3}; h.TrimExcess(3); return h.Capacity; }
@{ var h = new HashSet<int>(100){1,2,3}; h.TrimExcess(3); return h.Capacity; }
@{ var h = new Dictionary<int,int>(100){[1]=2}; h.TrimExcess(0); return h.Capacity; }
@{ var h = new Dictionary<int,int>(100){[1]=2}; h.TrimExcess(-1); return h.Capacity; }
@{ var h = new Dictionary<int,int>(100){[1]=2}; h.TrimExcess(5); return h.Capacity; }
@{ var h = new Dictionary<int,int>(100); h.TrimExcess(); return h.Capacity; }
@{ var h = new HashSet<int>(100); h.TrimExcess(); return h.Capacity; }
@{ var h = new Queue<int>(100); h.TrimExcess(5); return h.Capacity; }
@{ var h = new Queue<int>(100); h.TrimExcess(-5); return h.Capacity; }
@{ var h = new Queue<int>(new[]{1,2,3}); h.TrimExcess(1); return h.Capacity; }
@{ var h = new Queue<int>(new[]{1,2,3}); h.TrimExcess(3); return h.Capacity; }
@{ var h = new Queue<int>(new[]{1,2,3}); h.Enqueue(2); return h.Capacity; }
@{ var h = new Queue<int>(new[]{1,2,3}.Where(x => x > 0)); return h.Capacity; }
@{ var h = new Queue<int>(new[]{1,2,3,4,5}.Where(x => x > 0)); return h.Capacity; }
@{ var h = new Queue<int>(); for (var i = 0; i < 10; i++) h.Enqueue(i); return h.Capacity; }
@{ var h = new Queue<int>(); for (var i = 0; i < 10; i++) h.Enqueue(i); h.TrimExcess(); return h.Capacity; }
@{ var h = new Queue<int>(); for (var i = 0; i < 10; i++) h.Enqueue(i); h.Clear(); return h.Capacity; }
@{ var h = new Stack<int>(100); h.TrimExcess(5); return h.Capacity; }
@{ var h = new Stack<int>(100); h.TrimExcess(-5); return h.Capacity; }
@{ var h = new Stack<int>(new[]{1,2,3}); h.TrimExcess(1); return h.Capacity; }
@{ var h = new Stack<int>(new[]{1,2,3}); h.Push(2); return h.Capacity; }
@{ var h = new Stack<int>(); for (var i = 0; i < 10; i++) h.Push(i); return h.Capacity; }
@{ var h = new Stack<int>(); for (var i = 0; i < 10; i++) h.Push(i); h.TrimExcess(); return h.Capacity; }
@(new Stack<int>().EnsureCapacity(-1))
@(new Queue<int>().EnsureCapacity(-1))
@(new Stack<int>().EnsureCapacity(5))
@(new Queue<int>().EnsureCapacity(5))
@{ var h = new HashSet<int>(new HashSet<int>(100){1,2}); return h.Capacity; }
@{ var h = new HashSet<int>(new HashSet<int>(7){1,2}); return h.Capacity; }
@{ var h = new HashSet<int>(new HashSet<int>(17){1,2,3,4}); return h.Capacity; }
@{ var h = new HashSet<int>(new HashSet<int>(100)); return h.Capacity; }
@{ var h = new HashSet<int>(new[]{1,1,1,1,1,1,1,1,1,1,1,1,1,1}); return h.Capacity; }
@{ var h = new HashSet<int>(new[]{1,1,1,1,1,1,2,3,4}); return h.Capacity; }
@{ var h = new HashSet<int>(new[]{1,1,1,1,1,1,2,3,4}.Where(x => x > 0)); return h.Capacity; }
@{ var h = new HashSet<int>{1,2,3,4}; h.UnionWith(new[]{5,6,7,8,9}); return h.Capacity; }
@{ var h = new HashSet<int>{1,2,3,4}; h.Remove(2); h.TrimExcess(); h.Add(9); return string.Join(",", h); }
@{ var h = new HashSet<int>{1,2,3}; h.Remove(2); h.TrimExcess(); h.Add(9); return string.Join(",", h); }
@{ var h = new HashSet<int>{1,2,3,4,5,6,7,8}; for (var i = 1; i < 7; i++) h.Remove(i); h.TrimExcess(); h.Add(9); return string.Join(",", h); }
@{ var h = new Dictionary<int,int>{[1]=1,[2]=2,[3]=3}; h.Remove(2); h.TrimExcess(); h[9] = 9; return string.Join(",", h.Keys); }
@{ var h = new Dictionary<int,int>{[1]=1,[2]=2,[3]=3,[4]=4}; h.Remove(2);h.Remove(3); h.TrimExcess(); h[9] = 9; return string.Join(",", h.Keys); }
@{ var h = new Dictionary<int,int>{[1]=1,[2]=2,[3]=3}; foreach (var k in h) { h.EnsureCapacity(2); } return h; }
@{ var h = new Dictionary<int,int>{[1]=1,[2]=2,[3]=3}; foreach (var k in h) { h.EnsureCapacity(20); } return h; }
@{ var h = new HashSet<int>{1,2,3}; foreach (var k in h) { h.EnsureCapacity(20); } return h; }
@{ var h = new Dictionary<int,int>(new Dictionary<int,int>(100){[1]=1}); return h.Capacity; }
@{ var h = new Dictionary<int,int>(new Dictionary<int,int>{[1]=1,[2]=2,[3]=3,[4]=4}.Where(x => x.Key > 1)); return h.Capacity; }
@{ var h = new Dictionary<int,int>{[1]=1,[2]=2,[3]=3,[4]=4}.ToDictionary(x => x.Key, x => x.Value); return h.Capacity; }
@{ var h = new Dictionary<int,int>{[1]=1,[2]=2,[3]=3,[4]=4}.Where(x => x.Key > 2).ToDictionary(x => x.Key, x => x.Value); return h.Capacity; }
@{ var h = new Dictionary<int,int>{[1]=1,[2]=2,[3]=3,[4]=4}.Select(x => x).ToDictionary(x => x.Key, x => x.Value); return h.Capacity; }
@{ var h = Enumerable.Range(1,9).ToDictionary(x => x); return h.Capacity; }
@{ var h = Enumerable.Range(1,9).Select(x => x).ToDictionary(x => x); return h.Capacity; }
@{ var h = new[]{1,2,3,4,5}.OrderBy(x => x).ToDictionary(x => x); return h.Capacity; }
@{ var h = new[]{1,2,3,4,5}.Reverse().ToDictionary(x => x); return h.Capacity; }
@{ var h = new[]{1,2,3,4,5}.Skip(1).ToDictionary(x => x); return h.Capacity; }
@{ var h = new[]{1,2,3,4,5}.Append(7).ToDictionary(x => x); return h.Capacity; }
@{ var h = new[]{1,2,3,4,5}.ToList().ToHashSet(); return h.Capacity; }
@{ var h = new[]{1,2,3,4,5}.Select(x => x).ToHashSet(); return h.Capacity; }
@{ var h = new[]{(1,2),(2,3)}.ToDictionary(); return h.Capacity; }
@{ var h = new List<int>{1,2,3}; h.EnsureCapacity(2); return h.Capacity; }
@(((IEnumerable<int>)new int[0]).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new int[0]).GetEnumerator().ToString())
@{ var e = ((IEnumerable<int>)new int[0]).GetEnumerator(); e.MoveNext(); return e.Current; }
@{ var e = ((IEnumerable<int>)new int[1]).GetEnumerator(); e.MoveNext(); e.MoveNext(); return e.Current; }
@(((IEnumerable<int>)new HashSet<int>()).GetEnumerator().ToString())
@(((IEnumerable<int>)new Queue<int>()).GetEnumerator().ToString())
@(((IEnumerable<int>)new Stack<int>()).GetEnumerator().ToString())
@(((IEnumerable<int>)new Dictionary<int,int>().Keys).GetEnumerator().ToString())
@(((IEnumerable<int>)new Dictionary<int,int>().Values).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new List<int>()).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new HashSet<int>()).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new Queue<int>()).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new Stack<int>()).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new Dictionary<int,int>().Keys).GetEnumerator().ToString())
@(((IList<int>)new List<int>()).GetEnumerator().ToString())
@(((ISet<int>)new HashSet<int>()).GetEnumerator().ToString())
@(new Stack<int>().GetEnumerator().ToString())
@(new List<int>().GetEnumerator().ToString())
@(new List<int>().GetEnumerator())
@(new System.Collections.ObjectModel.ReadOnlyCollection<string>(new List<string>{"a"}).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new System.Collections.ObjectModel.ReadOnlyCollection<string>(new List<string>{"a"})).GetEnumerator().ToString())
@(((System.Collections.IEnumerable)new System.Collections.ObjectModel.ReadOnlyCollection<string>(new string[]{"a"})).GetEnumerator().ToString())
@{ var s = ""; int f(int x) { s += x; return x; } var r = ((int)(long)f(1), (f(2), f(3))) == (f(4), (f(5), f(6))); return s; }
@{ var s = ""; int f(int x) { s += x; return x; } var r = ((int)(object)f(1), (byte)f(2)) != (f(3), f(4)); return s; }
@{ var s = ""; object f(object x) { s += x; return x; } try { var r = ((int)f("a"), (f(2), f(3))) == (4, ((object)5, f(6))); } catch (InvalidCastException) { s += "!"; } return s; }
@{ var s = ""; object f(object x) { s += x; return x; } try { var r = (1, (int)f("a")) == (4, (int)f("b")); } catch (InvalidCastException) { s += "!"; } return s; }
@{ var s = ""; object f(object x) { s += x; return x; } try { var r = (4, (int)f("a")) == (4, (int)f("b")); } catch (InvalidCastException) { s += "!"; } return s; }
@{ var s = ""; JToken f(JToken x) { s += x; return x; } try { var r = (4, (int)f("a")) == (5, (int)f("b")); } catch (Exception) { s += "!"; } return s; }
@{ var s = ""; decimal f(decimal x) { s += x; return x; } try { var r = (4, (int)f(decimal.MaxValue)) == (5, (int)f(2)); } catch (Exception) { s += "!"; } return s; }
@{ var s = ""; int? f(int? x) { s += x; return x; } try { var r = (4, (int)f(null)) == (5, (int)f(2)); } catch (Exception) { s += "!"; } return s; }
@{ var s = ""; long f(long x) { s += x; return x; } try { var r = checked((4, (int)f(long.MaxValue)) == (5, (int)f(2))); } catch (Exception) { s += "!"; } return s; }
@{ var s = ""; object f(object x) { s += x; return x; } try { var r = (4, f("a") as string) == (5, (string)f(1)); } catch (Exception) { s += "!"; } return s; }
@{ var s = ""; object f(object x) { s += x; return x; } try { var r = (4, (IEnumerable<char>)f("a")) == (5, (IEnumerable<char>)f(1)); } catch (Exception) { s += "!"; } return s; }
@{ object o = "x"; (int, int)? t = null; try { return ((int)o, 2) == t; } catch (Exception) { return "!"; } }
@{ object o = "x"; (int, int)? t = (1, 2); try { return ((int)o, 2) == t; } catch (Exception) { return "!"; } }
@{ object o = (1, 2); try { return ((ValueTuple<int, int>)o) == (1, 2); } catch (Exception) { return "!"; } }
@{ object o = "x"; var n = 0; try { return (1, ((int)o, 2)) == (n++, (1, 2)); } catch (Exception) { return "!" + n; } }
@{ var s = ""; int f(int x) { s += x; return x; } var r = (f(1), (f(2), (f(3), f(4)))) == (f(5), (f(6), (f(7), f(8)))); return s; }
@{ var s = ""; int f(int x) { s += x; return x; } var t = (2, (3, 4)); var r = (f(1), t) == (f(5), (f(6), (f(7), f(8)))); return s; }
@{ int? a = 1; return (a, (int?)2) == (1, 2); }
@{ object o = "x"; try { return (1, ((int)o, 2)) == (0, (1, 2)); } catch (Exception) { return "!"; } }
@{ object o = "x"; try { return (1, (int)o) == (0, 2); } catch (Exception) { return "!"; } }
@{ object o = "x"; var n = 0; try { return (1, (int)o) == (n++, 2); } catch (Exception) { return "!"+n; } }
@{ object o = "x"; var n = 0; try { return (1, (int)o) == (n, 2); } catch (Exception) { return "!"+n; } }
@{ object o = "x"; var n = 0; try { return (1, ((int)o, 2)) == (n, (1, 2)); } catch (Exception) { return "!"+n; } }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; var r = g(c: f(1), b: f(2), a: f(3)); return s + " " + r; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; var r = g(b: f(1), c: f(2), a: f(3)); return s + " " + r; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; var r = g(b: f(1), a: f(2), c: f(3)); return s + " " + r; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; try { var r = g(c: f(1), b: (int)(object)"x", a: f(3)); } catch (Exception) { } return s; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; try { var r = g(c: f(1), b: f(2), a: (int)(object)"x"); } catch (Exception) { } return s; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; try { var r = g(b: f(1), c: f(2), a: (int)(object)"x"); } catch (Exception) { } return s; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; try { var r = g(c: (int)(object)"x", b: f(2), a: f(1)); } catch (Exception) { } return s; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; try { var r = g(c: f(2), a: f(1), b: (int)(object)"x"); } catch (Exception) { } return s; }
@{ var s = ""; int f(int x) { s += x; return x; } int g(int a, int b, int c) => a * 100 + b * 10 + c; try { var r = g(b: f(2), a: f(1), c: (int)(object)"x"); } catch (Exception) { } return s; }
@{ var n = 0; int g(int a, int b, int c) => a * 100 + b * 10 + c; return g(c: n, b: n++, a: n++); }
@{ var n = 0; int g(int a, int b, int c) => a * 100 + b * 10 + c; return g(b: n, c: n++, a: n++); }
@{ var n = 0; int g(int a, int b, int c) => a * 100 + b * 10 + c; return g(a: n++, c: n++, b: n++); }
@("abc".Replace(newValue: "x".Trim(), oldValue: "b"))
@(((System.Collections.IList)((JToken)(new JProperty("q", 1)))).ToString())
@(((System.Collections.IList)((JToken)(new JProperty("q", 1)))).Count)
@(((System.Collections.IList)((JToken)(new JProperty("q", 1))))[0])
@(((System.Collections.IList)((JToken)(new JObject(new JProperty("q", 1)))))[0].ToString())
@(((System.Collections.IList)((JToken)(new JObject(new JProperty("q", 1))))).Count)
@(((System.Collections.IList)((JToken)(new JArray(1,2)))).Count)
@(((System.Collections.IList)((JToken)(new JArray(1,2)))).Contains(1))
@(((System.Collections.IList)((JToken)(new JArray(1,2)))).IndexOf((JToken)1))
@(((System.Collections.IList)((JToken)(new JArray(1,2)))).IsFixedSize)
@(((System.Collections.IList)((JToken)(new JArray(1,2)))).IsReadOnly)
@(((System.Collections.IList)(new JArray(1,2))).Count)
@(((System.Collections.IList)(new JProperty("a", 2))).Count)
@(((System.Collections.ICollection)(new JProperty("a", 2))).Count)
@{ var l = ((System.Collections.IList)(JToken)(new JArray(1,2))); l.Add(3); return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JArray(1,2))); return l.Add((JToken)3); }
@{ var l = ((System.Collections.IList)(JToken)(new JArray(1,2))); l.Insert(0, (JToken)3); return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JArray(1,2))); l[0] = (JToken)3; return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JArray(1,2))); l.RemoveAt(0); return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JArray(1,2))); l.Remove(l[0]); return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JArray(1,2))); l.Clear(); return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JProperty("a", 1))); l.Clear(); return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JProperty("a", 1))); l.RemoveAt(0); return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JProperty("a", 1))); l[0] = (JToken)5; return l; }
@{ var l = ((System.Collections.IList)(JToken)(new JObject(new JProperty("a", 1)))); l.Add(new JProperty("b", 2)); return l; }
@{ var l = ((IList<JToken>)(JToken)(new JObject(new JProperty("a", 1)))); l.Add(new JProperty("b", 2)); return l; }
@{ var l = ((IList<JToken>)(JToken)(new JProperty("a", 1))); return l.Count + "," + l[0] + "," + l.Contains(l[0]) + l.IndexOf(l[0]) + l.IsReadOnly; }
@{ var l = ((ICollection<JToken>)(JToken)(new JProperty("a", 1))); return l.Count; }
@{ var l = ((IEnumerable<JToken>)(JToken)(new JProperty("a", 1))); return l.Count(); }
@(((JToken)new JProperty("a", 1)) is System.Collections.IList)
@(((JToken)new JObject()) is System.Collections.IList)
@(((JToken)new JObject()) is IList<JToken>)
@(((JToken)new JObject()) is IDictionary<string, JToken>)
@(((object)new JValue(1)) is IList<JToken>)
@(((object)new JConstructor("a")) is System.Collections.IList)
@(((System.Collections.IList)new List<int>{1}).Add("a"))
@(new XmlDocument().SelectNodes("02/29/2024 00:00:00"))
@(new XmlDocument().SelectNodes("2/a"))
@(new XmlDocument().SelectNodes("'a'/b"))
@(new XmlDocument().SelectNodes("'a'//b"))
@(new XmlDocument().SelectNodes("2/"))
@(new XmlDocument().SelectNodes("2[1]"))
@(new XmlDocument().SelectNodes("2[1"))
@(new XmlDocument().SelectNodes("2|a"))
@(new XmlDocument().SelectNodes("a|2"))
@(new XmlDocument().SelectNodes("2|:"))
@(new XmlDocument().SelectNodes("a|2|:"))
@(new XmlDocument().SelectNodes("string(a)/b"))
@(new XmlDocument().SelectNodes("string(a)/:"))
@(new XmlDocument().SelectNodes("count(a)[1"))
@(new XmlDocument().SelectNodes("(a)/:"))
@(new XmlDocument().SelectNodes("(1)/a"))
@(new XmlDocument().SelectNodes("(1)/:"))
@(new XmlDocument().SelectNodes("1 :"))
@(new XmlDocument().SelectNodes("a : b"))
@(new XmlDocument().SelectNodes("$x/a"))
@(new XmlDocument().SelectNodes("$x/:"))
@(new XmlDocument().SelectNodes("1+1"))
@(new XmlDocument().SelectNodes("'a'"))
@(new XmlDocument().SelectNodes("count(1)"))
@(new XmlDocument().SelectNodes("count(1, :)"))
@(new XmlDocument().SelectNodes("count(:)"))
@(new XmlDocument().SelectNodes("sum('a')"))
@(new XmlDocument().SelectNodes("foo(1)"))
@(new XmlDocument().SelectNodes("a/string(b)"))
@(new XmlDocument().SelectNodes("12:34"))
@(new XmlDocument().SelectNodes("2024-02-29T00:00:00"))
@(new XmlDocument().SelectNodes("a 1"))
@(new XmlDocument().SelectNodes("1 a"))
@(new XmlDocument().SelectNodes("GET /a HTTP/1.1"))
@(new XmlDocument().SelectNodes("{\"a\":1}"))
@(new XmlDocument().SelectNodes("https://example.com/a?b=1"))
@(new XmlDocument().SelectNodes("1.5"))
@(new XmlDocument().SelectNodes("-1"))
@(new XmlDocument().SelectNodes("-a"))
@(new XmlDocument().SelectNodes("Hello, World"))
@(new XmlDocument().SelectSingleNode("02/29/2024 00:00:00"))
@(new XmlDocument().SelectNodes("a[count(1)]"))
@(new XmlDocument().SelectNodes("a[name('x')]"))
@(new XmlDocument().SelectNodes("a[local-name(1)]"))
@(new XmlDocument().SelectNodes("a[count(b) = sum(2)]"))
@(new XmlDocument().SelectNodes("a[count(string(b))"))
@(new XmlDocument().SelectNodes("a[count()]"))
@(new XmlDocument().SelectNodes("a[count(a, b)]"))
@(new XmlDocument().SelectNodes("a[foo(b)]"))
@(new XmlDocument().SelectNodes("a[count($x)]"))
@(new XmlDocument().SelectNodes("a[1|b]"))
@(new XmlDocument().SelectNodes("a[string(1)/b]"))
@(new XmlDocument().SelectNodes("a[1[2]]"))
@(new XmlDocument().SelectNodes("1[2"))
@(new XmlDocument().SelectNodes("1[:"))
@(System.Net.IPAddress.Parse("1.2.3.4"))
@(System.Net.IPAddress.Parse("::1"))
@(new { a = System.Net.IPAddress.Parse("fe80::1%5") })
@(new XmlDocument().CreateComment("x").GetEnumerator().ToString())
@(new XmlDocument().CreateComment("x").GetEnumerator().MoveNext())
@{ var e = new XmlDocument().CreateElement("x").GetEnumerator(); e.MoveNext(); return e.Current; }
@{ var d = new XmlDocument(); d.LoadXml("<a><b/><c/></a>"); var e = d.DocumentElement.GetEnumerator(); e.MoveNext(); e.Reset(); e.MoveNext(); return ((XmlNode)e.Current).Name; }
@{ var d = new XmlDocument(); d.LoadXml("<a><b/><c/></a>"); var e = d.DocumentElement.GetEnumerator(); e.MoveNext(); e.MoveNext(); e.MoveNext(); return e.Current; }
@{ var d = new XmlDocument(); d.LoadXml("<a><b/><c/></a>"); return d.DocumentElement.GetEnumerator(); }
@(new Regex("l").Match("abcde", 5, 3).Success)
@(new Regex("l").Match("abcde", 4, 3).Success)
@(new Regex("l").Match("abcde", 6, 0).Success)
@(new Regex("l").Match("abcde", -1, 0).Success)
@(new Regex("l").Match("abcde", 0, -1).Success)
@(new Regex("l").Match("abcde", 0, 6).Success)
@(new Regex("l").Match("abcde", 6, 6).Success)
@(new Regex("l").Match("abcde", 3, 2).Success)
@(new Regex("l").Match("abcde", 7, -1).Success)
@(new Regex("l").Match(null, 7, -1).Success)
@(new Regex("l").Match("abcde", 6).Success)
@(new Regex("l").Match("abcde", -1).Success)
@(new Regex("l").Matches("abcde", 6).Count)
@(new Regex("l").Matches("abcde", -1).Count)
@(new Regex("l").IsMatch("abcde", 6))
@(new Regex("l").Replace("abcde", "x", 1, 6))
@(new Regex("l").Replace("abcde", "x", -2, 6))
@(new Regex("l").Split("abcde", 1, 6))
@(new Regex("l").Split("abcde", -1, 6))
@{ var o = new[]{3,1,2}; o.CopyTo(Array.CreateInstance(typeof(int), 1, 0), 0); return 1; }
@{ var o = new[]{3,1,2}; o.CopyTo((Array)null, 0); return 1; }
@{ var o = new[]{3,1,2}; o.CopyTo(new int[3], -1); return 1; }
@{ var o = new[]{3,1,2}; o.CopyTo(new int[3], 1); return 1; }
@{ var o = new[]{3,1,2}; o.CopyTo(new string[3], 0); return 1; }
@{ var o = new[]{3,1,2}; o.CopyTo(new long[3], 0L); return 1; }
@{ var o = Array.CreateInstance(typeof(int), 1, 2); o.CopyTo(new int[3], 0); return 1; }
@{ var o = Array.CreateInstance(typeof(int), 1, 2); o.CopyTo(Array.CreateInstance(typeof(int), 1, 2), 0); return 1; }
@(Convert.ToDateTime(DayOfWeek.Friday))
@(Convert.ToDateTime((object)DayOfWeek.Friday))
@(Convert.ToChar((object)DayOfWeek.Friday))
@(Convert.ToBoolean((object)DayOfWeek.Friday))
@(Convert.ToString((object)DayOfWeek.Friday))
@(Convert.ToDouble((object)DayOfWeek.Friday))
@(Convert.ToSByte(DayOfWeek.Friday))
@(Convert.ToDateTime(5))
@(Convert.ToDateTime((object)5))
@(Convert.ToDateTime('c'))
@(Convert.ToDateTime(true))
@(Convert.ToDateTime(1.5m))
@{ var o = new StringBuilder(0, 1); o.Insert(0, 1.5f); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, "abc"); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, 'c'); o.Insert(0, 'c'); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, "ab", 2); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, new[]{'a','b'}); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, (object)"ab"); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, 15); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, true); return o; }
@{ var o = new StringBuilder(0, 1); o.Insert(0, 15m); return o; }
@{ var o = new StringBuilder(0, 1); o.Append(15m); return o; }
@{ var o = new StringBuilder(0, 1); o.AppendLine("x"); return o; }
@{ var o = new StringBuilder("a", 0, 1, 1); o.Replace("a", "bb"); return o; }
@{ var o = new StringBuilder(); o.Append((string)null, -1, 0); return o; }
@{ var o = new StringBuilder(); o.Append((string)null, 0, 0); return o; }
@{ var o = new StringBuilder(); o.Append((string)null, 1, 0); return o; }
@{ var o = new StringBuilder(); o.Append((string)null, 0, 1); return o; }
@{ var o = new StringBuilder(); o.Append((string)null, 0, -1); return o; }
@{ var o = new StringBuilder(); o.Append((string)null, -1, -1); return o; }
@{ var o = new StringBuilder(); o.Append("abc", -1, 0); return o; }
@{ var o = new StringBuilder(); o.Append("abc", 4, 0); return o; }
@{ var o = new StringBuilder(); o.Append("abc", 1, -1); return o; }
@{ var o = new StringBuilder(); o.Append("abc", 1, 3); return o; }
@{ var o = new StringBuilder(); o.Append((char[])null, -1, 0); return o; }
@{ var o = new StringBuilder(); o.Append((char[])null, 1, 0); return o; }
@{ var o = new StringBuilder(); o.Append(new[]{'a'}, 1, 1); return o; }
@{ var o = new StringBuilder(); o.Append((StringBuilder)null, -1, 0); return o; }
@{ var o = new StringBuilder(); o.Append(new StringBuilder("abc"), 2, 3); return o; }
@(Guid.Parse("{\"a\":1}"))
@(Guid.Parse("{a}"))
@(Guid.Parse("{0"))
@(Guid.Parse("{0x"))
@(Guid.Parse("{"))
@(Guid.Parse("{}"))
@(Guid.Parse("{\"a\":1,\"b\":{\"c\":[1,2,3]},\"s\":\"text\"}"))
@(Guid.Parse("{a,b,c"))
@(Guid.Parse("{0x1,"))
@(Guid.Parse("{0x1,0x2"))
@(Guid.Parse("{0x1,0x2,0x3,{"))
@(Guid.Parse("x{"))
@(Guid.Parse("(a)"))
@(Guid.Parse("a-b-c"))
@(Guid.Parse("{a-b}"))
@(Guid.Parse("[1,2]"))
@(Guid.Parse("hello"))
@(Guid.Parse("{0x1a2b,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x123456789,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(new JValue(new Uri("http://a/")).CompareTo(new JValue(5)))
@(new JValue(new Uri("http://a/")).CompareTo(new JValue("http://a/")))
@(new JValue(new Uri("http://a/")).CompareTo(new JValue(new Uri("http://b/"))))
@(new JValue(new Uri("http://a/")).CompareTo(new JValue((object)null)))
@(new JValue(Guid.Empty).CompareTo(new JValue(5)))
@(new JValue(TimeSpan.Zero).CompareTo(new JValue(5)))
@(new JValue(new byte[]{1}).CompareTo(new JValue(5)))
@(new JValue(true).CompareTo(new JValue("x")))
@(new JValue("x").CompareTo(new JValue(5)))
@(new JValue(5).CompareTo(new JValue("x")))
@(new JValue(DateTime.MinValue).CompareTo(new JValue("x")))
@(new JValue(new JValue(5)).Type)
@(new XDocumentType("a:b", null, null, null))
@(new XDocumentType("a:4", null, null, null))
@(new XDocumentType(":a", null, null, null))
@(new XDocumentType("a:", null, null, null))
@(new XDocumentType("4", null, null, null))
@(new XDocumentType("", null, null, null))
@(new XDocumentType(null, null, null, null))
@(new XDocumentType("a b", null, null, null))
@(new XDocumentType("a:b:c", null, null, null))
@(new XProcessingInstruction("a:4", ""))
@{ var o = new Oid(new Oid("1.2.840.113549.1.1.11")); o.FriendlyName = ""; return o.FriendlyName; }
@{ var o = new Oid(new Oid("1.2.840.113549.1.1.11")); o.FriendlyName = "x"; return o.FriendlyName; }
@{ var o = new Oid("1.2.840.113549.1.1.11"); o.FriendlyName = ""; return o.FriendlyName; }
@{ var o = new Oid("1.2.840.113549.1.1.11"); o.FriendlyName = "sha256RSA"; return o.FriendlyName; }
@{ var o = new Oid("1.2.840.113549.1.1.11"); var n = o.FriendlyName; o.FriendlyName = "x"; return o.FriendlyName; }
@{ var o = new Oid(new Oid("1.2.840.113549.1.1.11")); var n = o.FriendlyName; o.FriendlyName = "x"; return o.FriendlyName; }
@{ var o = new Oid("1.2.3", "name"); o.FriendlyName = "x"; return o.FriendlyName; }
@{ var o = new Oid("1.2.3"); o.FriendlyName = "x"; return o.FriendlyName; }
@{ var o = new Oid("1.2.3"); o.FriendlyName = null; return o.FriendlyName; }
@{ var o = new Oid("1.2.3"); o.FriendlyName = "x"; o.FriendlyName = "y"; return o.FriendlyName; }
@{ var o = new Oid(new Oid("1.2.3", "n")); o.FriendlyName = "x"; return o.FriendlyName; }
@{ var o = new Oid(new Oid("1.2.3", "n")); return o.FriendlyName; }
@{ var o = new Oid(new Oid("1.2.3", "n")); o.Value = "1.2.4"; return o.Value; }
@(new XComment("n").CreateReader().ReadToFollowing((string)null, ""))
@(new XElement("n").CreateReader().ReadToFollowing((string)null, ""))
@(new XElement("n").CreateReader().ReadToFollowing((string)null))
@(new XElement("n").CreateReader().ReadToFollowing(""))
@(new XElement("n").CreateReader().ReadToFollowing("n", null))
@(XmlReader.Create(new StringReader("<a/>")).ReadToFollowing((string)null, ""))
@(new XElement("n").CreateReader().ReadToDescendant((string)null, ""))
@(new XElement("n").CreateReader().ReadToNextSibling((string)null, ""))
@(new string[] { "abc", "b" }.ToList().FindAll(p => true).Capacity)
@(new List<int> { 1, 2, 3, 4, 5 }.FindAll(p => true).Capacity)
@(new List<int> { 1, 2, 3, 4, 5 }.FindAll(p => false).Capacity)
@(new List<int> { 1, 2, 3, 4, 5 }.GetRange(0, 3).Capacity)
@(new List<int> { 1, 2, 3, 4, 5 }.ConvertAll(p => p).Capacity)
@(new List<int> { 1, 2, 3, 4, 5 }.Slice(0, 2).Capacity)
@(new[] { 1, 2, 3, 4, 5 }.ToList().Capacity)
@(new[] { 1, 2, 3, 4, 5 }.Where(x => x > 0).ToList().Capacity)
@(new[] { 1, 2, 3, 4, 5 }.Select(x => x).ToList().Capacity)
@(new[] { 1, 2, 3, 4, 5 }.OrderBy(x => x).ToList().Capacity)
@(new[] { 1, 2, 3, 4, 5 }.Distinct().ToList().Capacity)
@(new[] { 1, 2, 3, 4, 5 }.Skip(1).ToList().Capacity)
@("a,b,c,d,e".Split(',').ToList().Capacity)
@(new JArray(1,2,3,4,5).ToList().Capacity)
@(JArray.Parse("[1,2,3,4,5]").ToObject<List<int>>().Capacity)
@(JsonConvert.DeserializeObject<List<int>>("[1,2,3,4,5]").Capacity)
@(new HashSet<int>{1,2,3}.ToList().Capacity)
@(new Dictionary<int,int>{[1]=1}.Keys.ToList().Capacity)
@("SymmetricAlgorithm".Length + (SymmetricAlgorithm.Create("{ A = 1, B = x }") == null ? 1 : 2))
@(SymmetricAlgorithm.Create("a, b") == null)
@(SymmetricAlgorithm.Create("a, b=c") == null)
@(SymmetricAlgorithm.Create("a,") == null)
@(SymmetricAlgorithm.Create("a, ") == null)
@(SymmetricAlgorithm.Create("a, b, Version=1.0.0.0") == null)
@(SymmetricAlgorithm.Create("a, b, Version=x") == null)
@(SymmetricAlgorithm.Create("a, b, x") == null)
@(HashAlgorithm.Create("a, b=c") == null)
@(SymmetricAlgorithm.Create("a[b]") == null)
@(SymmetricAlgorithm.Create("[") == null)
@(SymmetricAlgorithm.Create("") == null)
@(SymmetricAlgorithm.Create("System.Int32") == null)
@(new StringReader("a"))
@(new StringWriter())
@(StringComparer.Ordinal)
@(StringComparer.OrdinalIgnoreCase)
@(new XmlDocument().CreateElement("a").ChildNodes)
@(new NameTable())
@(TimeZoneInfo.Utc)
@(new System.Collections.ObjectModel.ReadOnlyCollection<int>(new[]{1}))
@(SHA256.Create())
@(SymmetricAlgorithm.Create("AES").CreateEncryptor(new byte[16], new byte[16]))
@(new Exception("x").Data)
@(typeof(int))
@(new Func<int>(() => 1))
@(new object())
@(new KeyValuePair<string,int>("a",1))
@(Tuple.Create(1, new Queue<int>(new[]{1})))
@(new Stack<int>(new[]{1,2}))
@(new[]{1,2}.ToLookup(x => x))
@(new[]{1,2}.GroupBy(x => x))
@(Regex.Match("a","a"))
@(Regex.Matches("a","a"))
@(Regex.Match("a","a").Groups)
@(new Uri("http://a/b"))
@(new XAttribute("a", 1))
@(new XDocument(new XElement("a")))
@(new XText("a"))
@(XNamespace.Get("a"))
@(XName.Get("a"))
@(new XDeclaration("1.0", null, null))
@(XNode.EqualityComparer)
@(XNode.DocumentOrderComparer)
@(Guid.Parse("{0x123456789,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x000000001,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x12345,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x12345,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x123456789,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x100,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x123456789,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0xg,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0xg,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x3,0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x3,{1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,8}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0xg}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8,0x9}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7}}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}]"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}x"))
@(Guid.Parse("{0x1,0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}},,,"))
@(Guid.Parse("{0x1 and then nothing that is a number"))
@(Guid.Parse("{0x1,0x2 and then nothing that is a number"))
@(Guid.Parse("{0x1,0x2,0x3 and then nothing that is a number"))
@(Guid.Parse("{0x1,0x2,0x3, and then nothing that is a number"))
@(Guid.Parse("{ 0 x 1 , 0x2,0x3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0X1,0X2,0X3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{+1,0X2,0X3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.Parse("{0x+1,0X2,0X3,{0x1,0x2,0x3,0x4,0x5,0x6,0x7,0x8}}"))
@(Guid.ParseExact("0x1", "X"))
@(Guid.ParseExact("{0x1", "X"))
@(Guid.ParseExact("{", "X"))
@(Guid.ParseExact("", "X"))
@(Guid.ParseExact("{1", "X"))
@(Guid.TryParse("{\"a\":1,\"b\":{\"c\":[1,2,3]},\"s\":\"text\"}", out var g))
@(new Guid("{\"a\":1,\"b\":{\"c\":[1,2,3]},\"s\":\"text\"}"))
@(new Uri((string.Format("{0}|{1,6}|{2:D3}", "1.5", ((object)((new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2))).ToOffset(TimeSpan.FromHours(2)))), (((new[] { "a", "b" }).ToLookup(x0 => 1)).Count)))))
@((new Oid((string)((XDocument.Parse("<!-- c --><a x='1'><b>t</b></a>")).Root).Attribute("b"))).ToString())
@{ var o0 = new string[] { "abc", "b" }.ToList(); o0.CopyTo((((-1) << (-1))), new string[0], (int)(-2.5), 0); return o0; }
@(new Uri("1.5|05/06/2024 07:08:09 +02:00|001"))
@(new Uri("1.5|x:a"))
@(new Uri("a b:c"))
@(new Uri("1a:b"))
@(new Uri("a/b:c"))
@(new Uri("a|b:c"))
@(new Uri("-a:c"))
@(new Uri("a?b:c"))
@(new Uri("a b/c:d"))
@(new Oid((string)null))
@(new Oid(null, "x"))
@(((new object[] { 1, 2 }).Cast<string>()).ElementAt(31))
@(new StringBuilder("abcd").AppendLine("Mon, 06 May 2024 07:08:09 GMT").Capacity)
@{ var o = new List<int>{1,2}; o.CopyTo(-5, new int[0], -2, 0); return o; }
@{ var o = new List<int>{1,2}; o.CopyTo(-1, new int[0], 0, 0); return o; }
@{ var o = new List<int>{1,2}; o.CopyTo(int.MinValue, new int[0], 0, 0); return o; }
@{ var o = new List<int>{1,2}; o.CopyTo(int.MinValue, new int[0], 0, 5); return o; }
@(((RSAEncryptionPaddingMode)1).ToString())
@(RSAEncryptionPadding.Pkcs1.Mode)
@(RSASignaturePadding.Pss.Mode)
@(RSASignaturePadding.Pss.Mode.ToString())
@(RSAEncryptionPadding.OaepSHA1.Mode.ToString())
@(new Uri("a/b:c"))
@(new Uri("a|b:c"))
@(new Uri("a|b"))
@(new Uri("a|"))
@(new Uri("a|/b"))
@(new Uri("a|\\b"))
@(new Uri("ab|/b:c"))
@(new Uri("1|/b"))
@(new Uri("a?b:c"))
@(new Uri("a#b:c"))
@(new Uri("a\\b:c"))
@(new Uri("a b/c:d"))
@(new Uri("?a:b"))
@(new Uri("#a:b"))
@(new Uri(":a"))
@(new Uri("a:"))
@(new Uri("ab:"))
@(new Uri("ab"))
@(new Uri("a/b"))
@(new Uri("a?b"))
@(new Uri("../a:b"))
@(new Uri("./a:b"))
@(new Uri("a,b:c"))
@(new Uri("é:c"))
@(new Uri(new Uri("http://h/x/y"), "a/b:c"))
@(new Uri(new Uri("http://h/x/y"), "a?b:c"))
@(new Uri(new Uri("http://h/x/y"), "a|b:c"))
@(new Uri(new Uri("http://h/x/y"), "1a:c"))
@(new Uri(new Uri("http://h/x/y"), ":c"))
@(new Uri(new Uri("http://h/x/y"), "a b:c"))
@(Uri.TryCreate(new Uri("http://h/x/y"), "a/b:c", out var u))
`)
}
