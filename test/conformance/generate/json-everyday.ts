const questions = String.raw`
@(Convert.ToInt64((object)((JToken)1.5)))
@(Convert.ToInt32((object)JObject.Parse("{\"a\":7}")["a"]))
@(Convert.ToInt32(JObject.Parse("{\"a\":7}")["a"]))
@(Convert.ToDouble(JObject.Parse("{\"a\":\"7.5\"}")["a"]))
@(Convert.ToBoolean(JObject.Parse("{\"a\":true}")["a"]))
@(Convert.ToDecimal((object)new JValue("1.50")))
@(Convert.ToDateTime(JToken.Parse("\"2024-01-02T03:04:05Z\"")))
@(Convert.ToString(JToken.Parse("1.0")))
@(Convert.ToInt64((object)JValue.CreateNull()))
@(Convert.ToInt64((object)new JArray(1)))
@(Convert.ToInt64((object)JToken.Parse("\"abc\"")))
@(Convert.ToInt64((object)JToken.Parse("1.5")))
@(Convert.ToByte((object)JToken.Parse("1.5")))
@(Convert.ToInt32((object)((JToken)1.5)))
@(Convert.ToInt32((object)((JToken)1.5m)))
@(Convert.ToUInt64((object)((JToken)1.5f)))
@(float.Clamp(2.5f, float.NaN, 1e3f))
@(double.Clamp(2.5, double.NaN, 3))
@(Math.Clamp(2.5, double.NaN, 3))
@(Math.Clamp(2.5f, float.NaN, 3f))
@(double.Clamp(2.5, 1, double.NaN))
@(double.Clamp(-0.0, 0.0, 1))
@(double.Clamp(0.0, -1, -0.0))
@(Math.Clamp(0.0, -1, -0.0))
@(float.Clamp(float.NaN, 1f, 2f))
@(double.Clamp(5, 3, 1))
@(char.ConvertToUtf32((string)null, -1))
@(char.ConvertToUtf32("a", -1))
@(char.ConvertToUtf32((string)null, 1))
@(char.GetNumericValue((string)null, -1))
@(char.IsDigit((string)null, -1))
@(Convert.ChangeType(JToken.Parse("5"), typeof(int)))
@(Convert.ChangeType(JToken.Parse("\"5\""), typeof(long)))
@(Convert.ToInt32(JToken.Parse("\"5\"")) + 1)
@(Convert.ToInt32(JObject.Parse("{\"a\":null}")["a"]))
@(Convert.ToInt32(JObject.Parse("{\"a\":7}")["b"]))
@(Convert.ToBoolean(JToken.Parse("\"true\"")))
@(Convert.ToBoolean(JToken.Parse("1")))
@(Convert.ToBoolean(JToken.Parse("\"x\"")))
@(Convert.ToChar(JToken.Parse("\"x\"")))
@(Convert.ToSingle(JToken.Parse("1.5")))
@(Convert.ToUInt16(JToken.Parse("70000")))
@(Convert.ToInt32(JToken.Parse("2.5")))
@(Convert.ToInt32(JToken.Parse("99999999999")))
@(Convert.ToInt32(JToken.Parse("99999999999999999999999")))
@(Convert.ToDateTime(JToken.Parse("\"x\"")))
@(Convert.ToDateTime(JToken.Parse("5")))
@(Convert.ToInt32(new JProperty("a", 1)))
@((JToken.Parse("5") as IConvertible) != null)
@(((IConvertible)JToken.Parse("5")).ToString())
@(Convert.ToInt32(new JRaw("5")))
@(Convert.ToString(JObject.Parse("{\"a\":7}")["a"]))
@(Convert.ToString(JObject.Parse("{\"a\":{\"b\":1}}")["a"]))
@(string.Format("{0:D3}", JObject.Parse("{\"a\":7}")["a"]))
@(new JValue(5) is IConvertible)
@(Convert.IsDBNull(new JValue(5)))
@(Convert.GetTypeCode(new JValue(5)))
@($"{JToken.Parse("7"):D3}")
@($"{(object)JToken.Parse("7"):D3}|{JToken.Parse("\"2024-01-02T03:04:05Z\""):yyyy}|{JToken.Parse("1.5"):F2}|{JToken.Parse("\"s\""):F2}|{JToken.Parse("true"):F2}|{JToken.Parse("null"):F2}|")
@(string.Format("{0:yyyy-MM-dd} {1:F2} {2,8:N1}", JToken.Parse("\"2024-01-02T03:04:05Z\""), JToken.Parse("2"), new JValue(3m)))
@(string.Format("{0:X}", new JValue(255)))
@(string.Format("{0:Q}", new JValue(255)))
@(string.Format("{0:F2}", JObject.Parse("{\"a\":1}")))
@(string.Format("{0:F2}", new JArray(1)))
@($"{new JObject(new JProperty("a", 1)):F2}")
@(new StringBuilder().AppendFormat("{0:D3}", JToken.Parse("7")).ToString())
@(string.Concat(JToken.Parse("7"), ":", JToken.Parse("1.0")))
@(string.Join(",", JArray.Parse("[1,1.0,\"a\",null,true]")))
@(string.Format("{0:D}", new JValue(Guid.Empty)))
@(string.Format("{0:c}", new JValue(TimeSpan.FromHours(1))))
@(string.Format("{0:000}", new JRaw("5")))
@{ var t = JObject.Parse("{\"a\":7,\"s\":\"x\",\"d\":\"2024-01-02T03:04:05Z\",\"l\":[1,2,3],\"n\":null,\"f\":1.5,\"b\":true,\"o\":{\"k\":\"v\"}}"); return t["a"].Equals(7) + ":" + t["s"].Equals("x") + ":" + object.Equals(t["a"], 7L) + ":" + string.Equals(t["s"], "x") + ":" + (t["s"] == "x") + ":" + ((string)t["s"] == "x"); }
@{ var t = JObject.Parse("{\"a\":7,\"l\":[1,2,3]}"); return t["l"].ToObject<int[]>().Sum() + t["l"].Select(x => (int)x).Max() + t["l"].Sum(x => (int)x) + t["l"].Count() + ((JArray)t["l"]).Count; }
@{ var t = JObject.Parse("{\"a\":7,\"s\":\"x\",\"n\":null}"); return (t["n"] == null) + ":" + (t["zz"] == null) + ":" + (t["n"].Type == JTokenType.Null) + ":" + ((string)t["n"] == null) + ":" + string.IsNullOrEmpty((string)t["zz"]) + ":" + (t["n"]?.ToString() ?? "none") + "|" + (t["zz"]?.ToString() ?? "none"); }
@{ var t = JObject.Parse("{\"l\":[{\"id\":1,\"n\":\"a\"},{\"id\":2,\"n\":\"b\"}]}"); return string.Join(",", t["l"].Where(x => (int)x["id"] > 1).Select(x => x["n"])) + string.Join(",", t.SelectTokens("$.l[*].n")) + t["l"].First["n"] + t["l"].Last()["n"] + t["l"][0]["id"] + t["l"].Any(x => x.Value<string>("n") == "a"); }
@{ var t = JObject.Parse("{\"a\":7,\"s\":\"x\"}"); var s = ""; foreach (var p in t) s += p.Key + "=" + p.Value + ";"; foreach (JProperty p in t.Properties()) s += p.Name + p.Value.Type; foreach (var c in t.Children<JProperty>()) s += c.Name; return s + t.Properties().Select(p => p.Name).Aggregate((x, y) => x + "," + y); }
@{ var t = JObject.Parse("{\"a\":7}"); return (t["a"] as JValue)?.Value + ":" + ((JValue)t["a"]).Value.Equals(7L) + ":" + (t["a"] is JObject) + ":" + (t["a"] as JArray == null); }
@{ var t = JObject.Parse("{\"a\":\"7\"}"); return int.Parse(t["a"].ToString()) + int.Parse((string)t["a"]) + (int)t["a"] + t["a"].Value<int>() + t.Value<int>("a") + t.GetValue("A", StringComparison.OrdinalIgnoreCase).Value<int>(); }
@{ var t = JObject.Parse("{\"e\":1700000000}"); return DateTimeOffset.FromUnixTimeSeconds((long)t["e"]).ToString("u") + new DateTime(1970, 1, 1).AddSeconds((double)t["e"]).ToString("s") + TimeSpan.FromSeconds((int)t["e"] % 100); }
@{ var t = JObject.Parse("{\"p\":1.239}"); return Math.Round((double)t["p"], 2) + ":" + Math.Round((decimal)t["p"], 2) + ":" + ((decimal)t["p"] * 2) + ":" + (float)t["p"] + ":" + (int)t["p"] + ":" + t["p"].Value<decimal>().ToString("0.0"); }
@{ var t = new JObject(); t["a"] = 1; t["b"] = "x"; t["c"] = true; t["d"] = null; t["e"] = 1.5m; t["f"] = new JArray("p", 2); t["g"] = new DateTime(2024, 1, 2); t["h"] = Guid.Empty; t["i"] = TimeSpan.FromHours(1); t["j"] = new byte[] { 1, 2 }; t["k"] = new Uri("http://a/b"); t["l"] = 'c'; t["m"] = 2.0f; return t.ToString(Newtonsoft.Json.Formatting.None); }
@{ var t = JObject.Parse("{\"a\":{\"b\":[1,{\"c\":2}]}}"); t["a"]["b"][1]["c"] = 5; ((JArray)t["a"]["b"]).Add(9); t["a"]["b"][0].Replace(new JValue("z")); t.Add("n", JToken.FromObject(new { x = 1 })); t.Property("n").AddAfterSelf(new JProperty("m", 2)); t.Remove("zz"); return t.ToString(Newtonsoft.Json.Formatting.None) + t.SelectToken("a.b[1].c") + (t.SelectToken("a.q") == null); }
@{ var d = JObject.Parse("{\"a\":\"x\",\"b\":\"y\"}").ToObject<Dictionary<string, string>>(); return string.Join("&", d.Select(k => k.Key + "=" + Uri.EscapeDataString(k.Value))) + d["a"] + d.ContainsKey("zz"); }
@(JsonConvert.SerializeObject(new { a = 1, b = "x", c = new[] { 1, 2 }, d = (string)null, e = new { f = 1.0, g = 1m, h = DateTime.MinValue } }))
@(JsonConvert.SerializeObject(new Dictionary<string, object> { ["a"] = 1, ["b"] = new List<string> { "x" }, ["c"] = null }, Newtonsoft.Json.Formatting.Indented))
@{ var t = JArray.Parse("[3,1,2]"); return string.Join(",", t.OrderBy(x => x)) + string.Join(",", t.OrderByDescending(x => (int)x)) + t.Max(x => (int)x) + t.Contains(1) + t.IndexOf(t[1]) + t.Min() + t.Distinct().Count(); }
@{ var t = JArray.Parse("[\"b\",\"a\"]"); return t.Contains("a") + ":" + t.Select(x => x.ToString()).Contains("a") + ":" + t.Values<string>().Contains("a") + ":" + t.Any(x => x.ToString() == "a") + ":" + string.Join(",", t.Values<string>().OrderBy(x => x)) + ":" + t.ToObject<List<string>>().Contains("b") + t.Select(x => (string)x).ToArray().Length; }
@{ JToken t = JToken.Parse("5"); object o = t; return (o is int) + ":" + (o is JValue) + ":" + (o is JToken) + ":" + (o as JToken) + ":" + (int)(JToken)o + ":" + o.ToString() + ":" + o.Equals(t); }
@{ var t = JObject.Parse("{\"a\":[1,2]}"); return t["a"].Type == JTokenType.Array ? t["a"].First().ToString() + t["a"].HasValues + t["a"].Path + t["a"][1].Path + t["a"].Parent.Path + t["a"].Root["a"].Count() : ""; }
@{ var t = JObject.Parse("{\"a\":\"x\"}"); try { return t["zz"].ToString(); } catch (NullReferenceException e) { return "N:" + e.Message; } }
@{ var t = JObject.Parse("{\"a\":\"x\"}"); try { return (int)t["zz"]; } catch (ArgumentNullException e) { return "N:" + e.Message; } }
@{ var t = JObject.Parse("{\"a\":\"x\"}"); try { return t["a"]["b"]; } catch (InvalidOperationException e) { return "N:" + e.Message; } }
@{ var t = JObject.Parse("{\"a\":[1]}"); try { return t["a"]["b"]; } catch (ArgumentException e) { return "N:" + e.Message; } }
@{ var t = JObject.Parse("{\"a\":[1]}"); try { return t["a"][3]; } catch (ArgumentOutOfRangeException e) { return "N:" + e.Message; } }
@{ var t = JObject.Parse("{\"a\":1}"); return (t["a"] > 0) ; }
@{ var t = JObject.Parse("{\"a\":1}"); return ((int)t["a"] > 0 && t.Value<int?>("b") == null) ? t.Value<int?>("b") ?? -1 : 0; }
@{ var t = JObject.Parse("{\"a\":1,\"b\":true}"); if ((bool)t["b"] && t.Value<bool>("b") && t["b"].Value<bool>() && t["b"].ToObject<bool>() && Convert.ToBoolean(t["b"])) return "yes"; return "no"; }
@{ var o = (JObject)JToken.Parse("{\"a\":1}"); o.Merge(JObject.Parse("{\"b\":[1],\"a\":2}")); o.Merge(JObject.Parse("{\"b\":[2]}")); return o.ToString(Newtonsoft.Json.Formatting.None); }
@{ var t = JToken.Parse("\"abc\""); return t.ToString().Length + (string)t + ((string)t).ToUpper() + t.Value<string>().Substring(1) + Encoding.UTF8.GetBytes(t.ToString()).Length + Convert.ToBase64String(Encoding.UTF8.GetBytes((string)t)) + Regex.IsMatch((string)t, "^a") + new[] { "abc" }.Contains(t.ToString()) + "x".CompareTo((string)t) + string.Compare((string)t, "ABC", true); }
`

/** What policies do with tokens of a body: convert, format, compare, look into, put together. */
export function* jsonEveryday(): Iterable<string> {
  for (const line of questions.split('\n')) if (line !== '') yield line
}
