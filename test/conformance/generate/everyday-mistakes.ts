import { type Generated, lines } from './combine.ts'

/** What people get wrong in policies: members, casts, arguments, lambdas, brackets, semicolons, later syntax. */
export function* everydayMistakes(): Iterable<Generated> {
  yield* lines(questions)
}

const questions = String.raw`
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); return body["a"].Foo; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true) return body["a"]; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); return body["a"] }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); return body["a"];
@{ var body = context.Request.Body.As<JObject>(preserveContent: true; return body["a"]; }
@{ var body = context.Request.Body.As<JObject(preserveContent: true); return body["a"]; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); return body["a"; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); return body["a]; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); if (body["a"] == "b") return true; else return false }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); if (body["a"] == "b" return true; return false; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); if body["a"] == "b" return true; return false; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); if (body["a"] = "b") return true; return false; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); if (body["a"]) return true; return false; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); int n = body["n"]; return n; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); string n = body["n"]; return n; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); foreach (var p in body) { p.Name = "a"; } return body; }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); foreach (JProperty p in body) { p.Value = "a"; } return body.ToString(); }
@{ var body = context.Request.Body.As<JObject>(preserveContent: true); foreach (var p in body.Properties()) { p.Value = 1 } return body.ToString(); }
@{ var body = context.Request.Body.As<JArray>(); return body.Where(x => x["a"] == "b").Select(x => x["c"]).First(); }
@{ var body = context.Request.Body.As<JArray>(); return body.Where(x => x["a"] > 1).Count(); }
@{ var body = context.Request.Body.As<JArray>(); return body.Where(x => (int)x["a"] > 1).Count; }
@{ var body = context.Request.Body.As<JArray>(); return body.Length; }
@{ var body = context.Request.Body.As<JArray>(); return body.Select(x => x.a); }
@{ var body = context.Request.Body.As<JArray>(); for (int i = 0; i < body.Count(); i++) { body[i]["x"] = i } return body; }
@{ var body = context.Request.Body.As<JArray>(); for (int i = 0; i < body.Length; i++) { body[i]["x"] = i; } return body; }
@{ var body = context.Request.Body.As<JArray>(); for (int i = 0, i < 3; i++) { } return body; }
@{ var body = context.Request.Body.As<JArray>(); for (int i = 0; i < 3; i++ { } return body; }
@{ var body = context.Request.Body.As<JArray>(); for (i = 0; i < 3; i++) { } return body; }
@{ JObject body = context.Request.Body.As<string>(); return body; }
@{ string body = context.Request.Body.As<JObject>(); return body; }
@{ string body = context.Request.Body.AsString(); return body; }
@{ string body = context.Request.Body; return body; }
@{ var token = context.Request.Headers["Authorization"].Split(' ')[1]; return token; }
@{ var token = context.Request.Headers["Authorization"][0].Split(" ")[1]; return token; }
@{ var token = context.Request.Headers.GetValueOrDefault("Authorization").Split(' ').Last; return token; }
@{ var token = context.Request.Headers.GetValueOrDefault("Authorization", "").AsJwt().Claims["sub"].First; return token; }
@{ var jwt = context.Request.Headers.GetValueOrDefault("Authorization").AsJwt(); return jwt?.Claims.GetValueOrDefault("roles").Contains("x"); }
@{ var jwt = context.Request.Headers.GetValueOrDefault("Authorization").AsJwt(); return jwt.Claims["roles"] == "x"; }
@{ Jwt jwt; if (context.Request.Headers.GetValueOrDefault("Authorization").TryParseJwt(jwt)) return jwt.Id; return null; }
@{ Jwt jwt; if (context.Request.Headers.GetValueOrDefault("Authorization").TryParseJwt(out jwt)) { return jwt.Id; } }
@{ Jwt jwt; if (context.Request.Headers.GetValueOrDefault("Authorization").TryParseJwt(out jwt)) { return jwt.Id; } else { log("x"); } return ""; }
@{ var x = (int)context.Variables["x"]; x += "1"; return x; }
@{ var x = (string)context.Variables["x"]; return x + 1 - 1; }
@{ var x = context.Variables["x"]; return x.ToLower(); }
@{ var x = context.Variables["x"]; return x == "a" ? true : "false"; }
@{ var x = context.Variables["x"]; return x > 5; }
@{ var x = context.Variables["x"] as int; return x; }
@{ var x = context.Variables.GetValueOrDefault<int>("x"); return x == null ? 1 : x; }
@{ var x = context.Variables.GetValueOrDefault<string>("x", null); return x.IsNullOrEmpty(); }
@{ var x = context.Variables.GetValueOrDefault<int>("x", "1"); return x; }
@{ var x = context.Variable["x"]; return x; }
@{ var x = Context.Variables["x"]; return x; }
@{ context.Variables["x"] = 1; return 1; }
@{ context.Variables.Add("x", 1); return 1; }
@{ return context.Request.Url.Query["a"]; }
@{ return context.Request.Url.Query["a"] + "&b=" + context.Request.Url.Query["b"].First(); }
@{ return context.Request.Url.QueryString.Contains("a", StringComparison.OrdinalIgnoreCase); }
@{ return context.Request.Url.Path.StartsWith("/a") & "x"; }
@{ return context.Request.Url.Path.Substring(context.Request.Url.Path.LastIndexOf('/') + "1"); }
@{ return context.Request.Url.ToString().Replace('a', "b"); }
@{ return context.Request.Url.Path.split('/')[1]; }
@{ return context.Request.OriginalUrl.host; }
@{ return context.Request.Method == 'GET'; }
@{ return context.Request.Method = "GET"; }
@{ return context.Request.Method is "GET" or "POST"; }
@{ return context.Request.Method switch { "GET" => 1, _ => 2 }; }
@{ return context.Request.Method?.ToUpper()!; }
@{ return context.Request.Headers?["a"]?[^1]; }
@{ return context.Request.IpAddress.Split('.')[0..2]; }
@{ string? a = null; a ??= "b"; return a; }
@{ List<string> l = new(); l.Add("a"); return l; }
@{ var l = new List<string>() { "a" }; l.Add(1); return l; }
@{ var l = new List<string> { "a", 1 }; return l; }
@{ var l = new List<string>["a"]; return l; }
@{ var d = new Dictionary<string, string> { { "a", 1 } }; return d; }
@{ var d = new Dictionary<string, string> { ["a"] = 1 }; return d; }
@{ var d = new Dictionary<string, string> { { "a" } }; return d; }
@{ var d = new Dictionary<string, string> { "a" = "b" }; return d; }
@{ var d = new Dictionary<string> { }; return d; }
@{ var d = new Dictionary<string, string>; return d; }
@{ var d = new Dictionary<string, string>(); d["a"] = 1; return d; }
@{ var d = new Dictionary<string, string>(); d.Add("a"); return d; }
@{ var d = new Dictionary<string, string>(); string v; d.TryGetValue("a", v); return v; }
@{ var d = new Dictionary<string, string>(); int v; d.TryGetValue("a", out v); return v; }
@{ var o = new JObject { "a", 1 }; return o; }
@{ var o = new JObject(new JProperty("a", 1), new JProperty("b"); return o; }
@{ var o = new JObject(); o.a = 1; return o; }
@{ var o = new JObject(); o["a"] = new List<int> { 1 }; return o; }
@{ var o = new JObject(); o["a"] = new { A = 1 }; return o; }
@{ var o = new JObject(); o.Add("a", new Dictionary<string, string>()); return o; }
@{ var o = new JObject(); o.Add(1, "a"); return o; }
@{ var o = new JObject(); o.Add("a"); return o; }
@{ var o = JObject.Parse("{}") as string; return o; }
@{ var o = JsonConvert.DeserializeObject<Foo>("{}"); return o; }
@{ var o = JsonConvert.DeserializeObject("{}"); return o.a; }
@{ var o = JsonConvert.DeserializeObject<JObject>("{}"); return o.SelectToken("a").Value; }
@{ var o = JsonConvert.DeserializeObject<JObject>("{}"); return o.Value<string>(); }
@{ var o = JsonConvert.DeserializeObject<JObject>("{}"); return o["a"]["b"].ToObject(); }
@{ var o = JsonConvert.DeserializeObject<JObject>("{}"); return o["a"].Value<int>("b", 1); }
@{ var o = JsonConvert.SerializeObject(new { a = 1, b = }); return o; }
@{ var o = JsonConvert.SerializeObject(new { a: 1 }); return o; }
@{ var o = JsonConvert.SerializeObject({ a = 1 }); return o; }
@{ var o = new { a = 1 }; o.a = 2; return o; }
@{ var o = new { a = 1, a = 2 }; return o; }
@{ try { return 1; } catch (Exception) { return 2; } catch (FormatException) { return 3; } }
@{ try { return 1; } catch (string e) { return 2; } }
@{ try { return 1; } catch (Exception e) { return e.message; } }
@{ try { return 1; } catch Exception e { return 2; } }
@{ try return 1; catch { return 2; } }
@{ int F(int a) { return a } return F(1); }
@{ int F(a) { return a; } return F(1); }
@{ int F(int a) => { return a; }; return F(1); }
@{ int F(int a) { a++; } return F(1); }
@{ function F(a) { return a; } return F(1); }
@{ var F = (int a) => a; return F(1); }
@{ Func<int> F = a => a; return F(1); }
@{ Func<int, int> F = a => a; return F("1"); }
@{ Func<int, int> F = a => a.Foo; return F(1); }
@{ Func<int, string> F = a => a; return F(1); }
@{ Func<int, int> F = (a, b) => a; return F(1); }
@{ Func<int, int> F = a -> a; return F(1); }
@{ Action F = () => return; return 1; }
@{ Action<string> F = s => { s + 1; }; return 1; }
@{ const int x; return x; }
@{ let x = 1; return x; }
@{ String x = 'abc'; return x; }
@{ string x = 'a'; return x; }
@{ char x = "a"; return x; }
@{ int x = 1.0; return x; }
@{ int x = 10000000000; return x; }
@{ int x = "1"; return x; }
@{ decimal x = 1.5; return x; }
@{ bool x = 1; return x; }
@{ bool x = "true"; return x; }
@{ bool x = null; return x; }
@{ int x = null; return x; }
@{ int x; return x; }
@{ int x; if (context.Tracing) { x = 1; } return x; }
@{ int x = 1; int x = 2; return x; }
@{ int x = 1; { int x = 2; } return x; }
@{ if (true) { return 1; }
@{ if (true) return 1; } else { return 2; }
@{ if (true) { return 1; } elseif (false) { return 2; } return 3; }
@{ if (true) { return 1; } else if false { return 2; } return 3; }
@{ if (true and false) { return 1; } return 3; }
@{ if (true && ) { return 1; } return 3; }
@{ if (context.Tracing = true) { return 1; } return 3; }
@{ if (!context.Request.Method) { return 1; } return 3; }
@{ if (not context.Tracing) { return 1; } return 3; }
@{ while true { return 1; } }
@{ foreach (var x of new[]{1}) { } return 1; }
@{ foreach (x in new[]{1}) { } return 1; }
@{ foreach (var x in 5) { } return 1; }
@{ foreach (string x in new[]{1}) { } return 1; }
@{ switch (1) { case 1: return 1; case 2; return 2; } return 3; }
@{ switch (1) { case 1 return 1; } return 3; }
@{ switch (1) { case 1: x = 1; default: return 2; } }
@{ switch ("a") { case "a": break; } }
@{ switch ("a") { "a" => 1 }; return 1; }
@{ return }
@{ return 1 2; }
@{ return "a" "b"; }
@{ return "a" + ; }
@{ return (1 + 2; }
@{ return 1 + 2); }
@{ return new string[] { "a", "b" ; }
@{ return "a\qb"; }
@{ return $"{context.Request.Method"; }
@{ return $"{context.Request.Metho}"; }
@{ return $"{context.Request.Method:}"; }
@{ return $"{context.Variables["a"]}"; }
@{ return $"a {b} c"; }
@{ return String.format("{0}", 1); }
@{ return string.Format("{0}" 1); }
@{ return string.IsNullOrEmpty(context.Variables["a"]) ? "a" : "b"; }
@{ return string.IsNullOrEmpty("a", "b"); }
@{ return string.Join(",", 1, "a").Split(",").Lenght; }
@{ return TimeSpan.FromMinutes(1) * 2; }
@{ return Convert.ToBase64String("a"); }
@{ return Convert.ToBase64String(Encoding.UTF8.GetBytes(1)); }
@{ return Encoding.UTF8.GetString("a"); }
@{ return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(new byte[0])); }
@{ return Math.Round("1.5"); }
@{ return Math.Max(1, "2"); }
@{ return Math.Floor(5 / 2); }
@{ return Regex.IsMatch(1, "a"); }
@{ return Regex.Match("a", "b").Groups["a"].Val; }
@{ return Regex.Replace("a", "b"); }
@{ return new Regex("a").Replace("a", m => 1); }
@{ return XElement.Parse("<a/>").Element("b").value; }
@{ return XElement.Parse("<a/>").Elements("b").Value; }
@{ return XElement.Parse("<a/>").Attribute("b") == "c"; }
@{ return new XElement("a", new XAttribute("b")); }
@{ return context.User.Groups.Contains("a"); }
@{ return context.User.Groups.Any(g => g == "a"); }
@{ return context.User.Groups.Where(g => g.Name = "a").Any(); }
@{ return context.User.Groups.Select(g => g.name).ToList(); }
@{ return context.Subscription.Id == 1; }
@{ return context.Product.Name.Equals(1, StringComparison.Ordinal); }
@{ return context.Response.StatusCode == "200"; }
@{ return context.Response.StatusCode >= 200 && < 300; }
@{ return context.Response.Headers["a"] ?? "b"; }
@{ return context.LastError.Message + context.LastError.Foo; }
@{ return context.Api.Name + context.Operation.Id + ; }
@{ return context.Deployment.Region switch { "a" => "b" }; }

@{ for (int i = 0, i < 3; i++) { } return 1; }
@{ for (int i = 0, i < 3, i++) { } return 1; }
@{ for (int i = 0, j < 3; i++) { } return 1; }
@{ for (int i = 0, j; i < 3; i++) { } return 1; }
@{ for (int i = 0, j i < 3; i++) { } return 1; }
@{ for (int i = 0, i <= 3; i++) { } return 1; }
@{ for (int i = 0, i == 3; i++) { } return 1; }
@{ for (int i = 0, i.Foo; i++) { } return 1; }
@{ for (int i = 0, Foo(i); i++) { } return 1; }
@{ for (int i = 0, true; i++) { } return 1; }
@{ for (int i = 0 i < 3; i++) { } return 1; }
@{ for (int i = 0) { } return 1; }
@{ for (int i = 0;) { } return 1; }
@{ for (int i = 0; i < 3) { } return 1; }
@{ for (int i = 0; i < 3; i++; i++) { } return 1; }
@{ for (int i; i < 3; i++) { } return 1; }
@{ for (var i = 0; i < 3; i++) return i; }
@{ for (int i in new[] {1}) { } return 1; }
@{ for (var i of new[] {1}) { } return 1; }
@{ return 1; } return 2; }
@{ return 1; } }
@{ return 1; } x
@{ return 1; } int y; }
@{ return 1; } foo(); }
@{ return 1; } else { return 2; }
@{ return 1; } else return 2; }
@{ return 1; } catch { return 2; } }
@{ return 1; } if (true) { } }
@{ return 1; } "a" }
@{ return 1; } ; }
@{ return 1; } ; 
@{ return 1; } /* a */
@{ return 1; } int F() { return 1; } }
@{ return 1; } var x = 1; }
@{ return 1; } x = 1; }
@{ return 1; } { } }
@{ return 1; } )
@{ return 1; });
@{ return 1; }}
@{ if (true) { return 1; } } else { return 2; } }
@{ if (true) { return 1; }} return 2; }
@(1))
@(1) }
@((1)
@{ return new string[] { "a", "b" ; }
@{ return new string[] { "a", "b" ; }; }
@{ return new[] { 1, 2 ; }; }
@{ return new[] { 1 ; }; }
@{ return new[] { 1 2 }; }
@{ return new[] { 1, 2 ) }; }
@{ return new[] { 1, 2 ]; }
@{ return new[] ( 1, 2 ); }
@{ return new[] [ 1, 2 ]; }
@{ int[] x = { 1, 2 ; }; return x; }
@{ int[] x = { 1, 2 ; return x; }
@{ int[] x = { 1 2 }; return x; }
@{ return new List<int> { 1, 2 ; }; }
@{ return new List<int> { 1, 2 ; }
@{ return new List<int> { 1, 2 ); }
@{ return new List<int> { 1 2 }; }
@{ return new List<int> ( 1, 2 }; }
@{ return new List<int> ( { 1, 2 } ); }
@{ return new { A = 1 ; }; }
@{ return new { A = 1 ; }
@{ return new { A = 1, ; }; }
@{ return new { A : 1 }; }
@{ return new { "A" = 1 }; }
@{ return new Dictionary<string, int> { { "a", 1 ; } }; }
@{ return new Dictionary<string, int> { { "a", 1 } ; }; }
@{ return new Dictionary<string, int> { { "a", 1 } { "b", 2 } }; }
@{ return new Dictionary<string, int> { ["a"] = 1 ["b"] = 2 }; }
@{ return new Dictionary<string, int> { "a": 1 }; }
@{ return new Dictionary<string, int> { "a", 1 }; }
@{ return new Dictionary<string, int> { ("a", 1) }; }
@{ return F(1, 2 ; }
@{ return F(1, 2 }; }
@{ return F(1 2); }
@{ return F(1,); }
@{ return F(,1); }
@{ return F(1; 2); }
@{ return a[1 ; }
@{ return a[1); }
@{ return a[]; }
@{ return a[1,]; }
@{ return (1, 2 ; }
@{ return (1, ); }
@{ return (int 1); }
@{ return (string)); }
@{ return ((string)context.Variables["a"]; }
@{ return (string)context.Variables["a"]); }
@{ return context.Variables["a"; }
@{ return context.Variables["a")]; }
@{ return context.Variables("a"); }
@{ return context.Variables{"a"}; }
@{ return context..Variables; }
@{ return context.; }
@{ return context.Variables.["a"]; }
@{ return context->Variables; }
@{ return nope->Variables; }
@{ return context::Variables; }
@{ return context.Request.Body.As<string; }
@{ return context.Request.Body.As<string>; }
@{ return context.Request.Body.As<string>(; }
@{ return context.Request.Body.As(string)(); }
@{ return context.Request.Body.As<"string">(); }
@{ Func<int, int> f = a -> a; return f(1); }
@{ Func<int, int> f = (a) -> a; return f(1); }
@{ Func<int, int> f = (a) => a return f(1); }
@{ Func<int, int> f = (a) => { return a }; return f(1); }
@{ Func<int, int> f = (a) => { return a; } return f(1); }
@{ Func<int, int> f = a >= a; return f(1); }
@{ Func<int, int> f = a = > a; return f(1); }
@{ Func<int, int> f = function(a) { return a; }; return f(1); }
@{ Func<int, int> f = int a => a; return f(1); }
@{ Func<int, int> f = (int a, b) => a; return 1; }
@{ Func<int, int> f(a) => a; return 1; }
@{ return new[]{1}.Select(x -> x); }
@{ return new[]{1}.Select(x => ); }
@{ return new[]{1}.Select(=> x); }
@{ return new[]{1}.Select(x =>> x); }
@{ return new[]{1}.Select(x => x; }
@{ return new[]{1}.Select(x => { x }); }
@{ return new[]{1}.Select(x => { return x }); }
@{ return new[]{1}.Select(x => { return x; ); }
@{ return new[]{1}.Select((x, y => x); }
@{ return new[]{1}.Select(x, y => x); }
@{ return from x in new[]{1} select; }
@{ return from x in new[]{1}; }
@{ return from x new[]{1} select x; }
@{ return from x in new[]{1} where select x; }
@{ return from x in new[]{1} where x > select x; }
@{ return from x in new[]{1} order by x select x; }
@{ return from x in new[]{1} select x where x > 1; }
@{ return select x from new[]{1}; }
`
