import type { JsonObject, Question } from '../lib/case.ts'
import { lines } from './combine.ts'

/** What policies ask for every day: signatures, tokens, paging, masking, mapping of bodies, dates, retries. */
export function* everyday(): Iterable<Question> {
  for (const body of bodies) yield { expression: `@{ ${body} }`, context }
  for (const value of values) yield { expression: `@(${value})`, context }
}

const context: JsonObject = {
  request: {
    method: 'POST',
    url: 'https://gateway.example.com/shop/v2/orders/42?page=3&pageSize=25&filter=name%20eq%20%27a%27&tag=x&tag=y&empty=',
    originalUrl: 'https://gateway.example.com/shop/v2/orders/42?page=3&pageSize=25',
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      Authorization: 'Basic YW5uYTpzM2NyZXQ6cHc=',
      'X-Forwarded-For': '203.0.113.7, 10.0.0.1',
      Accept: 'application/json, text/xml;q=0.8, */*;q=0.1',
      'Accept-Language': 'de-CH, fr;q=0.9, en;q=0.8',
      Cookie: 'session=abc123; theme=dark; cart=',
      'If-None-Match': '"v1", W/"v2"',
      'X-Amount': '1234.50',
      'X-Date': 'Tue, 07 May 2024 08:09:10 GMT',
      'X-Ids': '3,1,2,3,,x',
    },
    ip: '198.51.100.9',
    matchedParameters: { orderId: '42' },
    json: {
      customer: { name: 'Ännä "Q"', email: 'anna@example.com', card: '4111111111111111', birth: '1990-02-28' },
      lines: [
        { sku: 'A-1', qty: 2, price: 9.99, tags: ['x', 'y'] },
        { sku: 'B-2', qty: 1, price: 100, tags: [] },
        { sku: 'A-3', qty: 5, price: 0.5 },
      ],
      when: '2024-05-06T07:08:09.1230000+02:00',
      total: null,
      paid: false,
    },
  },
  response: {
    status: 503,
    reason: 'Service Unavailable',
    headers: { 'Retry-After': '120', 'Set-Cookie': ['a=1; Path=/', 'b=2; HttpOnly'], ETag: '"abc"' },
    body: '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><m:GetResponse xmlns:m="urn:m"><m:item id="1">a</m:item><m:item id="2">b</m:item></m:GetResponse></s:Body></s:Envelope>',
  },
  variables: {
    attempt: 2,
    region: 'weu',
    empty: '',
    key: 'c2VjcmV0LWtleS0xMjM=',
    started: { type: 'System.DateTime', value: '2024-05-06T07:08:09Z' },
    reply: {
      type: 'IResponse',
      value: { status: 200, headers: { A: 'b' }, json: { access_token: 't0k', expires_in: 3599 } },
    },
  },
  requestId: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
  user: {
    id: 'u1',
    email: 'anna@example.com',
    firstName: 'Anna',
    lastName: 'Q',
    groups: [
      { id: 'g1', name: 'developers' },
      { id: 'g2', name: 'admins' },
    ],
  },
  product: { id: 'gold', name: 'Gold' },
  subscription: { id: 's1', name: 'Main', key: 'k1', primaryKey: 'k1', secondaryKey: 'k2' },
  api: { id: 'orders', name: 'Orders', path: '', version: 'v2', serviceUrl: 'https://gateway.example.com' },
  operation: { id: 'get-order', name: 'Get order', method: 'POST', urlTemplate: '/orders/{orderId}' },
}

const bodies = lines(String.raw`
var parts = Encoding.UTF8.GetString(Convert.FromBase64String(context.Request.Headers.GetValueOrDefault("Authorization", "").Substring("Basic ".Length))).Split(new[] { ':' }, 2); return parts[0] + "/" + parts[1];
var key = Convert.FromBase64String((string)context.Variables["key"]); using (var hmac = new HMACSHA256(key)) { return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes("GET\n/\n" + context.Request.Url.Path))); }
var expiry = 1893456000; var uri = "https://ns.servicebus.windows.net/q"; var toSign = Uri.EscapeDataString(uri) + "\n" + expiry; var hmac = new HMACSHA256(Encoding.UTF8.GetBytes("k")); var sig = Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(toSign))); return String.Format("SharedAccessSignature sr={0}&sig={1}&se={2}&skn={3}", Uri.EscapeDataString(uri), Uri.EscapeDataString(sig), expiry, "send");
var body = context.Request.Body.As<JObject>(preserveContent: true); var sum = 0m; foreach (var line in body["lines"]) { sum += (decimal)line["qty"] * (decimal)line["price"]; } body["total"] = sum; return body["total"].ToString();
var body = context.Request.Body.As<JObject>(true); body["total"] = body["lines"].Sum(l => (decimal)l["qty"] * (decimal)l["price"]); return body.ToString(Newtonsoft.Json.Formatting.None);
var body = context.Request.Body.As<JObject>(true); var card = (string)body["customer"]["card"]; body["customer"]["card"] = new string('*', card.Length - 4) + card.Substring(card.Length - 4); return body["customer"].ToString();
var body = context.Request.Body.As<JObject>(true); body.Remove("customer"); body.Property("paid").Remove(); ((JArray)body["lines"]).RemoveAt(0); return body.ToString();
var body = context.Request.Body.As<JObject>(true); foreach (var line in (JArray)body["lines"]) { ((JObject)line).Property("tags")?.Remove(); line["id"] = line["sku"]; } return body["lines"].ToString(Formatting.None);
var body = context.Request.Body.As<JObject>(true); return string.Join(";", body.Properties().Select(p => $"{p.Name}:{p.Value.Type}"));
var body = context.Request.Body.As<JObject>(true); return body.SelectTokens("$.lines[?(@.qty > 1)].sku").Select(t => (string)t).Aggregate((a, b) => a + "|" + b);
var body = context.Request.Body.As<JObject>(true); return JsonConvert.SerializeObject(body["lines"].GroupBy(l => ((string)l["sku"]).Substring(0, 1)).ToDictionary(g => g.Key, g => g.Sum(l => (int)l["qty"])));
var body = context.Request.Body.As<JObject>(true); return JsonConvert.SerializeObject(new { name = (string)body["customer"]["name"], count = body["lines"].Count(), first = body["lines"][0], when = (DateTime)body["when"], paid = (bool)body["paid"] });
var body = context.Request.Body.As<JObject>(true); return body["total"].Type == JTokenType.Null ? "none" : body["total"].ToString();
var body = context.Request.Body.As<JObject>(true); return (int)body["total"];
var body = context.Request.Body.As<JObject>(true); return (int?)body["total"] ?? -1;
var body = context.Request.Body.As<JObject>(true); return (string)body["missing"]["deep"];
var body = context.Request.Body.As<JObject>(true); return (string)body["missing"]?["deep"] ?? "default";
var body = context.Request.Body.As<JObject>(true); return (string)body.SelectToken("customer.address.city") ?? "nowhere";
var body = context.Request.Body.As<JObject>(true); return body.SelectToken("customer.address.city", true);
var body = context.Request.Body.As<JObject>(true); return body["lines"][7];
var body = context.Request.Body.As<JObject>(true); return body["lines"]["sku"];
var body = context.Request.Body.As<JObject>(true); return body["customer"][0];
var body = context.Request.Body.As<JObject>(true); return (int)body["customer"]["name"];
var body = context.Request.Body.As<JObject>(true); return ((DateTimeOffset)body["when"]).ToString("o");
var body = context.Request.Body.As<JObject>(true); return (string)body["when"];
var body = context.Request.Body.As<JObject>(true); var age = new DateTime(2024, 5, 6).Year - DateTime.Parse((string)body["customer"]["birth"]).Year; return age;
var body = context.Request.Body.As<JObject>(true); return body.DescendantsAndSelf().OfType<JProperty>().Where(p => p.Value.Type == JTokenType.String).Select(p => p.Path).OrderBy(p => p.Length).ThenBy(p => p).First();
var body = context.Request.Body.As<JObject>(true); JToken token; return body.TryGetValue("CUSTOMER", StringComparison.OrdinalIgnoreCase, out token) ? token["email"].Value<string>() : "no";
var body = context.Request.Body.As<JObject>(true); var copy = (JObject)body.DeepClone(); copy["paid"] = true; return JToken.DeepEquals(body, copy) + " " + body["paid"];
var body = context.Request.Body.As<JObject>(true); return body["lines"].Select(l => (decimal)l["price"]).Max() + " " + body["lines"].Average(l => (double)l["price"]).ToString("F3");
var body = context.Request.Body.As<string>(true); return body.Length > 10 && body.StartsWith("{") && body.TrimEnd().EndsWith("}");
var body = JObject.Parse(context.Request.Body.As<string>(true)); return body["customer"]["name"].ToString().ToUpper();
var xml = context.Response.Body.As<XElement>(true); XNamespace m = "urn:m"; return string.Join(",", xml.Descendants(m + "item").Select(i => (string)i.Attribute("id") + "=" + i.Value));
var xml = context.Response.Body.As<XDocument>(true); return xml.Root.Name.LocalName + " " + xml.Root.Name.NamespaceName + " " + xml.Descendants().Count();
var xml = context.Response.Body.As<XElement>(true); return xml.Elements().First().Elements().First().Elements().Select(e => int.Parse(e.Attribute("id").Value)).Sum();
var xml = context.Response.Body.As<XElement>(true); return xml.Element("Body").Value;
XNamespace s = "http://schemas.xmlsoap.org/soap/envelope/"; return new XElement(s + "Envelope", new XAttribute(XNamespace.Xmlns + "soap", s), new XElement(s + "Body", new XElement("Get", new XElement("id", context.Request.MatchedParameters["orderId"])))).ToString();
XNamespace s = "http://schemas.xmlsoap.org/soap/envelope/"; return new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement(s + "Envelope")).ToString(SaveOptions.DisableFormatting);
var doc = new XElement("orders", from i in Enumerable.Range(1, 3) where i != 2 select new XElement("order", new XAttribute("id", i), "n" + i)); return doc.ToString(SaveOptions.DisableFormatting);
var page = int.Parse(context.Request.Url.Query.GetValueOrDefault("page", "1")); var size = Math.Min(Convert.ToInt32(context.Request.Url.Query.GetValueOrDefault("pageSize", "10")), 20); return $"skip={(page - 1) * size}&take={size}";
var query = context.Request.Url.Query; return string.Join("&", query.OrderBy(q => q.Key).SelectMany(q => q.Value.Select(v => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(v)}")));
var query = context.Request.Url.Query; return query.ContainsKey("tag") ? query["tag"].Length + ":" + query["tag"][1] : "none";
var query = context.Request.Url.Query; return query["missing"];
int page; return int.TryParse(context.Request.Url.Query.GetValueOrDefault("pagee", "x"), out page) ? page : -1;
return int.TryParse(context.Request.MatchedParameters["orderId"], out var id) && id > 40 ? "big " + id : "small";
return context.Request.Headers.GetValueOrDefault("X-Forwarded-For", "").Split(',').Select(s => s.Trim()).LastOrDefault();
return context.Request.Headers.GetValueOrDefault("X-Ids", "").Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries).Where(s => s.All(char.IsDigit)).Select(int.Parse).Distinct().OrderByDescending(i => i).Aggregate("", (a, i) => a + i);
return context.Request.Headers.GetValueOrDefault("X-Ids", "").Split(',').Select(int.Parse).Sum();
var cookies = context.Request.Headers.GetValueOrDefault("Cookie", "").Split(';').Select(c => c.Split('=')).ToDictionary(c => c[0].Trim(), c => c[1]); return cookies["theme"] + cookies.Count + cookies["cart"].Length;
var cookies = context.Request.Headers.GetValueOrDefault("Cookie", "").Split(';').Select(c => c.Split('=')).ToDictionary(c => c[0].Trim(), c => c[1]); return cookies["nothing"];
var languages = context.Request.Headers.GetValueOrDefault("Accept-Language", "").Split(',').Select(l => l.Trim().Split(';')).Select(l => new { Tag = l[0], Q = l.Length > 1 ? double.Parse(l[1].Substring(2)) : 1.0 }).OrderByDescending(l => l.Q).ToList(); return languages[1].Tag + languages[1].Q + languages.Last();
var amount = decimal.Parse(context.Request.Headers.GetValueOrDefault("X-Amount", "0")); return amount.ToString("C") + " " + amount.ToString("N0") + " " + amount.ToString("0,0.000") + " " + (amount / 7).ToString();
var amount = double.Parse(context.Request.Headers.GetValueOrDefault("X-Amount", "0")); return amount.ToString("E2") + " " + Math.Round(amount / 3, 2) + " " + (int)amount + " " + Math.Ceiling(amount);
var date = DateTimeOffset.Parse(context.Request.Headers.GetValueOrDefault("X-Date", "")); return date.ToUnixTimeSeconds() + " " + date.AddMonths(1).ToString("R");
var started = (DateTime)context.Variables["started"]; var span = new DateTime(2024, 5, 6, 9, 10, 11, DateTimeKind.Utc) - started; return span.TotalSeconds + " " + span.ToString(@"hh\:mm") + " " + span;
var zone = TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time"); return TimeZoneInfo.ConvertTimeFromUtc((DateTime)context.Variables["started"], zone).ToString("yyyy-MM-ddTHH:mm:sszzz");
var attempt = (int)context.Variables["attempt"]; return Math.Min(Math.Pow(2, attempt) * 1.5, 30).ToString() + " " + (attempt << 3) + " " + attempt / 4 + " " + attempt % 4.5;
var attempt = (string)context.Variables["attempt"]; return attempt;
var attempt = context.Variables.GetValueOrDefault<int>("attempt"); return ++attempt + attempt++ + attempt;
var attempt = context.Variables.GetValueOrDefault<string>("attempt", "none"); return attempt;
var attempt = Convert.ToInt64(context.Variables["attempt"]); return attempt.GetType() == typeof(long) ? attempt * 3000000000 : 0;
return (long)context.Variables["attempt"];
return context.Variables.ContainsKey("nope") ? context.Variables["nope"] : (object)"fallback";
return context.Variables["nope"];
var retry = context.Response.Headers.GetValueOrDefault("Retry-After", "1"); return context.Response.StatusCode >= 500 && context.Response.StatusCode != 501 && int.Parse(retry) < 300 ? "wait " + TimeSpan.FromSeconds(int.Parse(retry)) : "go";
var reply = (IResponse)context.Variables["reply"]; var json = reply.Body.As<JObject>(); return "Bearer " + json["access_token"] + " " + (int)json["expires_in"] * 0.9;
var reply = (IResponse)context.Variables["reply"]; var json = reply.Body.As<JObject>(); return reply.Body.As<string>();
var reply = (IResponse)context.Variables["reply"]; return reply.StatusCode == 200 && (bool)reply.Body.As<JObject>(true)["active"];
if (context.User != null && context.User.Groups.Any(g => g.Name == "admins")) { return context.User.FirstName[0] + ". " + context.User.LastName; } return "guest";
return string.Join(",", context.User.Groups.Select(g => g.Name.ToUpperInvariant()).OrderBy(n => n, StringComparer.Ordinal));
switch (context.Request.Method) { case "GET": case "HEAD": return "read"; case "POST": return context.Operation.Id.StartsWith("get") ? "odd" : "write"; default: throw new Exception("no"); }
switch (context.Response.StatusCode / 100) { case 5 when context.Response.StatusReason.Contains("Unavailable"): return "again"; case int n when n > 3: return n; } return "fine";
try { return int.Parse(context.Request.Headers.GetValueOrDefault("X-Amount", "")); } catch (FormatException e) { return "not a number: " + e.Message; }
try { return XElement.Parse("<a><b></a>"); } catch (Exception e) { return e.GetType().Name + ": " + e.Message; }
try { throw new InvalidOperationException("x", new ArgumentException("y", "p")); } catch (InvalidOperationException e) when (e.InnerException is ArgumentException a && a.ParamName == "p") { return e.Message + e.InnerException.Message; } finally { context.Variables.ContainsKey("a"); }
var match = Regex.Match(context.Request.OriginalUrl.Path, @"^/(?<api>[^/]+)/v(?<version>\d+)(?:/|$)"); return match.Success ? match.Groups["api"].Value + match.Groups["version"].Value + match.Groups["none"].Success : "no";
return Regex.Replace("call +41 44 123 45 67 or 4111-1111-1111-1111", @"\b(?:\d[ -]?){12}(\d{4})\b", m => "****" + m.Groups[1].Value);
return Regex.Replace(context.Request.Url.Path, "/v(\\d+)/", "/api/$1.0/", RegexOptions.IgnoreCase);
return Regex.IsMatch((string)context.Request.Body.As<JObject>(true)["customer"]["email"], @"^[\w.+-]+@[\w-]+\.[\w.]+$") && !Regex.IsMatch("a@b", @"^[^@]+@[^@]+\.[^@]+$");
return string.Concat(Regex.Split("camelCaseStringHTTPServer", "(?<=[a-z])(?=[A-Z])").Select(w => w.Substring(0, 1).ToUpper() + w.Substring(1).ToLower() + " ")).Trim();
return string.Join("|", Regex.Matches("a=1, b=22;c=", @"(\w)=(\d*)").Cast<Match>().Select(m => m.Groups[1].Value + m.Groups[2].Length));
using (var sha = SHA256.Create()) { var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(context.Subscription.Key)); return BitConverter.ToString(hash).Replace("-", "").ToLowerInvariant().Substring(0, 16); }
using (var md5 = MD5.Create()) { return string.Concat(md5.ComputeHash(Encoding.ASCII.GetBytes("äa")).Select(b => b.ToString("x2"))); }
var sb = new StringBuilder(); foreach (var h in context.Request.Headers.Where(h => h.Key.StartsWith("X-")).OrderBy(h => h.Key)) { sb.AppendFormat("{0}:{1}", h.Key.ToLower(), string.Join(",", h.Value)).AppendLine(); } return sb.ToString();
var sb = new StringBuilder("{"); for (var i = 0; i < 3; i++) { if (i > 0) sb.Append(','); sb.Append('"').Append((char)('a' + i)).Append("\":").Append(i * 1.5); } return JObject.Parse(sb.Append('}').ToString())["c"].ToString();
var token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIiwicm9sZXMiOlsiYSIsImIiXX0.c2ln"; var payload = token.Split('.')[1].Replace('-', '+').Replace('_', '/'); payload = payload.PadRight(payload.Length + (4 - payload.Length % 4) % 4, '='); var claims = JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(payload))); return (string)claims["sub"] + ((JArray)claims["roles"]).Any(r => (string)r == "b");
Jwt jwt; return "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiYXVkIjpbIngiLCJ5Il19.".Split(' ')[1].TryParseJwt(out jwt) ? jwt.Subject + jwt.Audiences.Count() + jwt.Claims.GetValueOrDefault("sub", "?") : "no";
BasicAuthCredentials basic; return context.Request.Headers.GetValueOrDefault("Authorization", "").TryParseBasic(out basic) ? basic.UserId + "|" + basic.Password : "no";
var basic = context.Request.Headers.GetValueOrDefault("Authorization", "").AsBasic(); return basic?.UserId ?? "none";
var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { { "weu", "westeurope" }, ["neu"] = "northeurope" }; string value; return map.TryGetValue(((string)context.Variables["region"]).ToUpper(), out value) ? value : "unknown";
var map = new Dictionary<string, int> { { "a", 1 } }; map.Add("a", 2); return map.Count;
var map = new Dictionary<string, int>(); foreach (var c in "hello") { int n; map.TryGetValue(c.ToString(), out n); map[c.ToString()] = n + 1; } return string.Join("", map.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Select(p => p.Key + p.Value));
var list = new List<object> { 1, "a", 2.5, null, true, 'c' }; return string.Join(",", list.Select(o => o?.GetType().Name ?? "null"));
var list = new List<int> { 3, 1, 2 }; list.Sort((a, b) => b.CompareTo(a)); list.Insert(1, 9); list.RemoveAll(i => i < 2); return string.Join(",", list) + list.IndexOf(9) + list.Contains(1);
var queue = new Queue<string>(new[] { "a", "b" }); queue.Enqueue("c"); return queue.Dequeue() + queue.Peek() + queue.Count;
var batches = Enumerable.Range(1, 7).Select((v, i) => new { v, i }).GroupBy(x => x.i / 3).Select(g => string.Join("", g.Select(x => x.v))); return string.Join("-", batches);
var pairs = new[] { "b=2", "a=1" }.Select(p => p.Split('=')).Select(p => new KeyValuePair<string, string>(p[0], p[1])).ToList(); return pairs[0].Key + pairs[1].Value + pairs[0];
var left = new[] { 1, 2, 3 }; var right = new[] { 2, 3, 4 }; return string.Join(",", left.Intersect(right)) + "|" + string.Join(",", left.Except(right)) + "|" + string.Join(",", left.Union(right)) + "|" + left.SequenceEqual(right) + left.Zip(right, (a, b) => a * b).Sum();
var joined = from u in new[] { new { Id = 1, Name = "a" }, new { Id = 2, Name = "b" } } join o in new[] { new { Id = 2, Qty = 5 }, new { Id = 2, Qty = 6 } } on u.Id equals o.Id select u.Name + o.Qty; return string.Join(",", joined);
Func<int, int> factorial = null; factorial = n => n <= 1 ? 1 : n * factorial(n - 1); return factorial(10) + " " + factorial(13);
string Mask(string s, int keep = 2) => s.Length <= keep ? s : s.Substring(0, keep) + new string('*', s.Length - keep); return Mask("secret") + Mask("ab") + Mask("abcdef", keep: 4);
bool IsPrime(int n) { if (n < 2) return false; for (var i = 2; i * i <= n; i++) if (n % i == 0) return false; return true; } return string.Join(" ", Enumerable.Range(1, 30).Where(IsPrime));
(string scheme, string rest) Split(string s) { var i = s.IndexOf(' '); return (s.Substring(0, i), s.Substring(i + 1)); } var (a, b) = Split("Basic abc"); return a.Length + b;
int? limit = null; var text = context.Request.Url.Query.GetValueOrDefault("limit"); if (text != null) limit = int.Parse(text); return limit.HasValue ? limit.Value : limit ?? 10 + limit.GetValueOrDefault(5);
object o = context.Variables["attempt"]; return o is int i && i > 1 ? "many " + i : o is string s ? s : "other";
object o = 5; string text = null; switch (o) { case string s: text = s; break; case int n when n > 4: text = "n" + n; goto default; default: text += "!"; break; } return text;
var i = 0; while (true) { if (++i == 3) continue; if (i > 5) break; } do { i--; } while (i > 4); return i;
int checkedSum = 0; try { checked { checkedSum = int.MaxValue; checkedSum++; } } catch (OverflowException e) { return e.Message + checkedSum; } return unchecked(int.MaxValue + checkedSum);
byte[] bytes = { 1, 2, 255 }; return Convert.ToBase64String(bytes) + BitConverter.ToString(bytes) + bytes.Sum(b => b) + Encoding.UTF8.GetString(new byte[] { 0xC3, 0xA4, 0xFF });
var guid = new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"); return guid.ToString("N") + guid.ToString("B") + (guid == context.RequestId) + guid.ToByteArray()[0];
var uri = new Uri("https://user@host.example.com:8443/a/b%20c/../d?x=1#f"); return uri.AbsolutePath + uri.Query + uri.Port + uri.Host + uri.Segments.Length + uri.Authority + uri.PathAndQuery;
var version = context.Api.Version.TrimStart('v'); return version + " " + (double.Parse(version) >= 1.5) + " " + string.Compare("v10", "v9") + " " + "v10".CompareTo("v9") + string.CompareOrdinal("a", "B");
return JsonConvert.SerializeObject(new Dictionary<string, object> { { "ids", new[] { 1, 2 } }, { "at", new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc) }, { "big", 12345678901234567890m }, { "ratio", 1.0 }, { "none", null }, { "id", Guid.Empty }, { "span", TimeSpan.FromMinutes(90) }, { "enum", JTokenType.Array } });
return new JObject(new JProperty("error", new JObject(new JProperty("code", context.Response.StatusCode), new JProperty("message", context.Response.StatusReason), new JProperty("ids", new JArray(1, "a", null, 2.0, true))))).ToString();
return JArray.FromObject(context.User.Groups.Select(g => new { g.Id, g.Name })).ToString(Formatting.None);
var array = new JArray(); for (var i = 0; i < 3; i++) array.Add(new JObject { { "i", i }, { "even", i % 2 == 0 } }); return array.Where(t => (bool)t["even"]).Sum(t => (int)t["i"]) + array.Last["i"].ToString();
return JToken.Parse("[1, 2.50, 1e3, \"x\", {\"a\": [true, null]}]").ToString(Formatting.None) + JToken.Parse("12345678901234567890").Type + JToken.Parse("1.0").ToString();
return string.Format("{0,-8}|{1,8:F2}|{2:X4}|{3:yyyy-MM-dd}|{4:P1}|{{}}", "ab", 3.14159, 255, (DateTime)context.Variables["started"], 0.1234);
return $"{context.Request.Method,6}:{context.Response.StatusCode:D5} {(context.Response.StatusCode > 500 ? "bad" : "ok")} {{{context.Api.Id}}} {1.5m:0.00} {new DateTime(2024, 1, 2):MMM d}";
return "a,b;c d".Split(',', ';', ' ').Length + "x".PadLeft(3, '0') + "abc".IndexOf("c", StringComparison.Ordinal) + "Abc".Equals("aBC", StringComparison.OrdinalIgnoreCase) + "a-b".Replace("-", null) + "  t ".Trim() + "abc".Remove(1) + "abc".Insert(1, "-");
return "straße".ToUpper() + "İ".ToLowerInvariant().Length + "ǅ".ToUpperInvariant() + "ﬁ".ToUpper() + "É".Equals("E\u0301") + string.Equals("é", "e\u0301", StringComparison.InvariantCulture) + "é".CompareTo("f") + "a".CompareTo("B");
return WebUtility.UrlEncode("a b&c/ü?") + WebUtility.HtmlEncode("<a href=\"x\">'&é</a>") + WebUtility.UrlDecode("a+b%20c%C3%BC") + Uri.EscapeDataString("a b&c/ü!*'()") + Uri.UnescapeDataString("%41%zz+");
return System.Net.WebUtility.UrlEncode(context.Request.Url.Query.GetValueOrDefault("filter"));
return context.Request.Url.ToString().Replace(context.Request.Url.Host, "backend.example.com").ToUpperInvariant().Length > 0;
return (context.Request.IpAddress.StartsWith("10.") || context.Request.IpAddress == "198.51.100.9") && !context.Request.Url.Path.Contains("admin");
return context.Request.Headers["Set"]; 
return context.Response.Headers["Set-Cookie"].First(c => c.StartsWith("b")).Split(';')[0];
return context.Response.Headers.GetValueOrDefault("set-cookie").Length + context.Response.Headers.Keys.Count();
return context.Product.Name.Length + context.Operation.UrlTemplate + context.Api.Path + context.Subscription.PrimaryKey;
return context.LastError == null ? "none" : context.LastError.Message;
return context.Request.Certificate == null ? "no certificate" : context.Request.Certificate.Thumbprint;
var random = new Random(42); var first = random.Next(100); return first == new Random(42).Next(100) && random.NextDouble() < 1;
`)

const values = lines(String.raw`
context.Request.Headers.ContainsKey("authorization") && context.Request.Headers["Authorization"].First().StartsWith("Basic", StringComparison.OrdinalIgnoreCase)
context.Request.Headers.GetValueOrDefault("Accept").Split(',').Any(a => a.Trim().StartsWith("text/xml"))
context.Request.Headers.GetValueOrDefault("Content-Type", "").Contains("json") ? "json" : "other"
context.Request.Url.Path.Split('/').Last() + context.Request.Url.Path.Substring(context.Request.Url.Path.LastIndexOf('/') + 1)
context.Request.Url.Scheme + "://" + context.Request.Url.Host + ":" + context.Request.Url.Port + context.Request.Url.QueryString
context.Request.OriginalUrl.ToString().TrimEnd('/') + "/next?page=" + (Convert.ToInt32(context.Request.Url.Query["page"].First()) + 1)
(string)context.Variables["region"] == "weu" ? "https://weu.example.com" : "https://other.example.com"
((string)context.Variables["region"]).Equals("WEU", StringComparison.InvariantCultureIgnoreCase)
context.Variables["region"] == "weu"
context.Variables["region"] != "weu"
"weu" == context.Variables["region"]
context.Variables.GetValueOrDefault("region") == "weu"
context.Variables["region"] == (object)"weu"
context.Variables["empty"] == ""
context.Variables["region"] == null
context.Variables.GetValueOrDefault("nope") == null
context.Variables.GetValueOrDefault("region", "none") == "weu"
((object)"weu") == "weu"
context.Variables["attempt"].Equals(2)
context.Variables["attempt"] == 2
(int)context.Variables["attempt"] + 1 + "x" + 1 + 2
context.Response.StatusCode == 503 || (context.Response.StatusCode >= 500 && context.Response.StatusCode < 600)
context.Response.Body.As<string>(preserveContent: true).Length
context.Request.Body?.As<JObject>(true)["customer"]?["email"]?.ToString().Split('@')[1]
context.Request.Body.As<JObject>(true)["lines"].Children<JObject>().Select(l => l.Value<string>("sku")).Last()
context.Request.Body.As<JObject>(true).SelectToken("$..price").Value<decimal>() * 2
context.Request.Body.As<JArray>(true).Count
context.Request.Body.As<XElement>(true).Name
context.Request.Body.As<byte[]>(true).Length
context.Request.Body.As<JObject>(true)["customer"]["age"].Value<int>()
context.Request.Body.As<JObject>(true)["lines"].Where(l => (int)l["qty"] > 100).First()["sku"]
context.Request.Body.As<JObject>(true)["lines"].FirstOrDefault(l => (int)l["qty"] > 100)?["sku"] ?? "none"
context.User?.Groups?.Select(g => g.Id).Contains("g2") == true
string.IsNullOrEmpty(context.User?.Email) ? "anonymous" : context.User.Email.ToLowerInvariant()
context.Subscription?.Key ?? "none"
context.Product?.Name ?? context.Api.Name
TimeSpan.FromMinutes(90.5).ToString() + TimeSpan.Parse("1.02:03:04").TotalHours
(DateTimeOffset.FromUnixTimeSeconds(1715000000) - DateTimeOffset.FromUnixTimeMilliseconds(1714999999500)).TotalSeconds
Math.Round(2.5) + Math.Round(3.5) + Math.Round(2.345m, 2) + Math.Round(-2.5, MidpointRounding.AwayFromZero)
7 / 2 + 7 % -3 + -7 / 2 + (7 >> 1) + (~7 & 0xF) + (5 ^ 3)
1.0 / 3 + " " + 1f / 3 + " " + 1m / 3 + " " + 1e21 + " " + 0.1f + " " + (0.1 + 0.2) + " " + 100000000000000000.0
(0.1 + 0.2 == 0.3) + " " + (0.1m + 0.2m == 0.3m) + " " + double.NaN.Equals(double.NaN) + (double.NaN == double.NaN)
(char)('a' + 1) + "" + 'a' + 1 + (int)'a' + char.ToUpper('ß') + char.IsLetter('é')
"42".PadLeft(5, '0') + 42.ToString("D5") + 42.ToString("x") + (-42).ToString("X") + 1234567.891.ToString("N1")
"abc"[1] + "abc".Substring(1, 1) + "abc"[5]
"abc".Substring(2, 5)
int.Parse("12a")
Convert.ToInt32("99999999999")
Convert.ToInt32(2.5) + Convert.ToInt32(3.5) + (int)2.9 + Convert.ToInt32(true) + Convert.ToInt32('A') + Convert.ToInt32("0x1F", 16)
bool.Parse("TRUE") && Convert.ToBoolean("False")
Guid.Parse("not a guid")
new Uri("relative/path").AbsoluteUri
DateTime.Parse("2024-13-01")
Enum.Parse(typeof(DayOfWeek), "monday", true)
JObject.Parse("{'a': 1, 'b': {'c': [1,2]}}").SelectToken("b.c[1]")
JObject.Parse("not json")
JObject.Parse("{\"a\":1}").Value<int?>("b") ?? 0
JArray.Parse("[3,1,2]").OrderBy(t => (int)t).Select(t => t.ToString()).ToArray().Length
(JObject.Parse("{\"a\":\"2024-05-06T07:08:09Z\"}")["a"]).ToString() + JObject.Parse("{\"a\":\"2024-05-06T07:08:09Z\"}").ToString(Formatting.None)
JsonConvert.DeserializeObject<Dictionary<string, int>>("{\"a\":1,\"b\":2}").Sum(p => p.Value)
JsonConvert.DeserializeObject<List<string>>("[\"a\",1,null]").Count
JsonConvert.SerializeObject("a\"b</script>\u2028é")
XElement.Parse("<a x='1'><b>t</b><b/></a>").Elements("b").Count()
XDocument.Parse("<a><b c='d'>e</b></a>").Root.Element("b").Attribute("c").Value
(int)XElement.Parse("<a>5</a>") + (int?)XElement.Parse("<a><b>7</b></a>").Element("b") + (string)XElement.Parse("<a/>").Attribute("none")
new XElement("a", new XAttribute("b", 1), "t<&>").ToString()
Encoding.UTF8.GetBytes("ä€").Length + Encoding.ASCII.GetString(Encoding.UTF8.GetBytes("ä")) + Encoding.Unicode.GetByteCount("ab")
Convert.FromBase64String("not base64!").Length
Convert.ToBase64String(Guid.Empty.ToByteArray())
Enumerable.Range(1, 5).Where(i => i % 2 == 1).Select(i => i * i).Reverse().First()
new[] { "b", "A", "c" }.OrderBy(s => s).First() + string.Join("", new[] { "b", "A", "c" }.OrderBy(s => s, StringComparer.Ordinal))
new[] { 1, 2, 3, 4 }.Skip(1).Take(2).Average()
new int[0].Max()
new int[0].DefaultIfEmpty(7).Single()
new[] { "a", "b" }.Single(s => s.Length == 1)
"a".Equals(null) || null == (string)null
"x" + null + 1 + true + 'c' + 1.50m + new DateTime(2024, 1, 2)
default(DateTime).ToString() + default(Guid) + default(int?) + default(string)
context.Request.Headers.Count() > 5 ? context.Request.Headers.Where(h => h.Value.Length > 1).Count() : -1
context.Request.MatchedParameters["orderId"] + context.Request.MatchedParameters.GetValueOrDefault("none", "x") + context.Request.MatchedParameters.Count
context.RequestId.ToString("N").Substring(0, 8) + context.Timestamp.Year.ToString().Length
context.Elapsed.TotalMilliseconds >= 0
context.Trace("x")
context.Request.Foo
context.Request.Headers.GetValueOrDefault(1)
context.Request.Method = "GET"
context.Variables["a"] = 1
context.Request.Url.Path.Length > "5"
context.Request.Url.Path.Lenght
if (true) 1
return 1
1 + 
"unterminated
`)
