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
using (var reader = new StringReader("a\nb\r\nc")) { var n = 0; string line; while ((line = reader.ReadLine()) != null) { n += line.Length; } return n + reader.ReadToEnd(); }
using (var writer = new StringWriter()) { writer.Write("{0}-{1}", 1, "a"); writer.WriteLine(true); writer.Write('c'); return writer.ToString().Length + writer.GetStringBuilder().ToString(); }
var doc = new XmlDocument(); doc.LoadXml("<a><b id='1'>x</b><b id='2'>y</b></a>"); return doc.SelectSingleNode("/a/b[@id='2']").InnerText + doc.SelectNodes("//b").Count + doc.DocumentElement.FirstChild.Attributes["id"].Value + doc.OuterXml;
var doc = new XmlDocument(); doc.LoadXml("<s:a xmlns:s='urn:x'><s:b>1</s:b></s:a>"); var ns = new XmlNamespaceManager(doc.NameTable); ns.AddNamespace("p", "urn:x"); return doc.SelectSingleNode("//p:b", ns).InnerText + JsonConvert.SerializeObject(doc.DocumentElement.Name);
var t = Tuple.Create(1, "a", 2.5); return t.Item1 + t.Item2 + t.Item3 + t + t.Equals(Tuple.Create(1, "a", 2.5)) + new Tuple<int, int>(3, 4).Item2;
var t = (Name: "a", Count: 2); return t.Name + t.Count + t.Item1 + t + (t == ("a", 2));
var pair = new KeyValuePair<string, int>("a", 1); return pair.Key + pair.Value + pair.ToString() + pair.Equals(new KeyValuePair<string, int>("a", 1));
var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a", "B" }; return set.Add("A") + " " + set.Contains("b") + set.Count + set.IsSupersetOf(new[] { "A" }) + set.SetEquals(new[] { "b", "a" });
var stack = new Stack<int>(); stack.Push(1); stack.Push(2); return stack.Pop() + stack.Peek() + stack.Count + string.Join(",", new Stack<int>(new[] { 1, 2, 3 }));
var list = Enumerable.Repeat("x", 3).ToList(); list.AddRange(new[] { "y" }); list.Reverse(); return string.Concat(list) + list.FindIndex(s => s == "x") + list.Exists(s => s == "z") + list.ConvertAll(s => s.Length).Count + list.GetRange(1, 2).Count + list.TrueForAll(s => s != null);
var array = new int[3, 2]; array[1, 1] = 5; return array.Length + array.Rank + array.GetLength(0) + array[1, 1] + array.Cast<int>().Sum();
var jagged = new[] { new[] { 1 }, new[] { 2, 3 } }; return jagged.Sum(a => a.Length) + jagged[1][1] + jagged.SelectMany(a => a).Max();
var a = new[] { 3, 1, 2 }; Array.Sort(a); Array.Reverse(a); return string.Join(",", a) + Array.IndexOf(a, 1) + Array.Exists(a, x => x > 2) + Array.FindAll(a, x => x < 3).Length + Array.BinarySearch(new[] { 1, 2, 3 }, 2);
var a = new byte[] { 1, 0, 0, 0, 2 }; return BitConverter.ToInt32(a, 0) + BitConverter.ToString(a, 3, 2) + BitConverter.GetBytes(258)[1] + BitConverter.IsLittleEndian + BitConverter.ToUInt16(a, 3);
var ip = System.Net.IPAddress.Parse("192.168.1.10"); var bytes = ip.GetAddressBytes(); return bytes[0] == 192 && bytes[1] == 168 ? ip.ToString() + ip.AddressFamily : "public";
System.Net.IPAddress ip; return System.Net.IPAddress.TryParse("fe80::1%3", out ip) + " " + ip + System.Net.IPAddress.IsLoopback(System.Net.IPAddress.Parse("::1"));
uint ToNumber(string text) { var b = System.Net.IPAddress.Parse(text).GetAddressBytes(); return (uint)(b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3]); } var mask = uint.MaxValue << (32 - 24); return (ToNumber("10.1.2.3") & mask) == (ToNumber("10.1.2.200") & mask);
var zone = TimeZoneInfo.FindSystemTimeZoneById("Eastern Standard Time"); var local = TimeZoneInfo.ConvertTime(new DateTimeOffset(2024, 7, 1, 12, 0, 0, TimeSpan.Zero), zone); return local + " " + zone.IsDaylightSavingTime(local) + zone.BaseUtcOffset + local.Hour;
var now = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.FromHours(2)); return now.UtcDateTime.ToString("o") + now.ToString("zzz") + now.Offset + now.ToOffset(TimeSpan.FromHours(-5)) + now.LocalDateTime.Hour + now.Date.ToString("d");
var d = new DateTime(2024, 12, 30); var start = d.AddDays(-(int)d.DayOfWeek); return start.ToString("ddd dd.MM.yy") + d.DayOfYear + DateTime.DaysInMonth(2023, 2) + DateTime.IsLeapYear(2100) + d.AddMilliseconds(1500).Second + d.AddTicks(10).Ticks % 100;
var a = new DateTime(2024, 3, 31, 1, 0, 0); var b = a.AddMonths(1).AddDays(0.5); return (b - a).Days + " " + (b > a) + b.Subtract(a) + b.Subtract(TimeSpan.FromHours(1)).ToString("t") + a.ToString("hh:mm tt") + a.TimeOfDay;
return new TimeSpan(1, 2, 3, 4, 5).ToString("g") + new TimeSpan(36, 0, 0).ToString("%d") + TimeSpan.FromSeconds(3661.5).ToString("c") + new TimeSpan(0, 5, 0).Negate().Duration().TotalMinutes + (TimeSpan.FromDays(1) + TimeSpan.FromTicks(1)).Ticks;
return DateTime.Parse("2024-05-06T07:08:09Z").ToString("u") + DateTime.Parse("6 May 2024").ToString("yyyyMMdd") + DateTime.Parse("05/06/2024 3:04 PM").ToString("HHmm") + DateTime.Parse("2024-05-06T07:08:09.1234567+02:00").ToString("O");
return DateTimeOffset.Parse("2024-05-06").ToString() + DateTimeOffset.ParseExact("06052024", "ddMMyyyy", null).ToString("yyyy-MM-dd") + DateTimeOffset.TryParse("x", out var d) + d.Year;
var sb = new StringBuilder("hello", 20); sb.Insert(0, "[").Append(']').Replace("l", "L").Remove(1, 1); sb[0] = '<'; sb.Length -= 1; return sb + "|" + sb.Length + sb.ToString(1, 2) + sb.Equals(new StringBuilder("<eLLo")) + sb.Capacity;
var s = "The quick brown fox"; return string.Join(" ", s.Split(' ').Select(w => new string(w.Reverse().ToArray()))) + s.Count(char.IsUpper) + s.IndexOfAny(new[] { 'q', 'x' }) + s.LastIndexOf("o") + s.Contains("quick") + s.Substring(4).Split()[0] + s.ToCharArray().Length;
var s = "a,b,,c"; return s.Split(',').Length + s.Split(new[] { "," }, StringSplitOptions.RemoveEmptyEntries).Length + s.Split(new[] { ',' }, 2)[1] + string.Join("|", s.Split(',').Reverse()) + s.TrimStart('a').TrimEnd('c', ',');
return string.IsNullOrWhiteSpace(" \t") + string.Concat("a", 1, null, 'c') + string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) + "abc".CompareTo("abd") + "a\tb".Contains("\t") + "x".Equals('x') + "A".ToLower().Equals("a") + string.Empty.Length + "é".Normalize().Length;
return "abc".PadRight(5, '.') + "abcabc".LastIndexOf('b') + "abc".EndsWith("C", StringComparison.OrdinalIgnoreCase) + "Hello"[0] + "a-b_c".Replace('-', '_') + "abc".GetHashCode().Equals("abc".GetHashCode()) + "A,B".Split(',').Contains("B") + "abcdef".Substring(2, 3).ToUpper() + "  x ".TrimStart() + "|";
return char.IsDigit('5') && char.IsWhiteSpace(' ') && char.IsLetterOrDigit('_') == false ? char.GetNumericValue('7') + char.ToString('a') + (char)65 + (int)'z' + char.IsPunctuation('!') + char.IsUpper('Ä') + char.ConvertFromUtf32(0x1F600) : "no";
return Convert.ToString(255, 2) + Convert.ToString(255, 16) + Convert.ToInt32("777", 8) + Convert.ToByte("FF", 16) + Convert.ToDouble("1.5e2") + Convert.ToDecimal("1.10") + Convert.ToChar("a") + Convert.ToDateTime("2024-05-06").Month + Convert.ToString(null as object).Length + Convert.ToInt64(3.5m) + Convert.ToUInt16('a');
return Convert.ToBoolean("yes");
return Convert.ToDateTime("not a date");
return Convert.ToInt32((object)null) + Convert.ToInt32("") ;
return Convert.ChangeType("5", typeof(int));
return Math.Abs(-5) + Math.Max(1, 2.5) + Math.Floor(-1.5) + Math.Truncate(1.9m) + Math.Sign(-3) + Math.Sqrt(16) + Math.Pow(2, 10) + Math.Log10(1000) + Math.Exp(0) + Math.DivRem(7, 2, out var r) + r + Math.Round(1.005, 2) + Math.Round(12345.678m, -0);
return Math.Abs(int.MinValue);
return int.MaxValue + (long)1 + (uint)5 + (short)-3 + (byte)200 + (sbyte)-128 + 0x7F + 0b1010 + 1_000 + 'a' + 5UL.ToString() + 1e3 + 2.5f + 3.0m;
return (byte)300 + (int)3.99 + (int)-3.99 + (char)97 + (long)1e18 + (decimal)0.1 + (double)0.1m + (float)0.1 + (int)'€' + (short)70000;
var x = 5; x += 3; x -= 1; x *= 2; x /= 3; x %= 3; x <<= 4; x |= 1; x ^= 3; x &= ~2; x >>= 1; return x + (x++ + ++x) + (x > 3 ? 1 : 0) + -x;
var x = 10; var y = x / 4 * 1.0; var z = x / 4.0; return y + z + x % 4 + (x & 6) + (x | 5) + (1 << 33) + (1L << 33) + (-17 >> 2) + (uint.MaxValue >> 4);
int? a = null, b = 5; return (a ?? b) + (a + b ?? -1) + (a > b) + (b == 5) + a.HasValue + b.Value + (a?.ToString() ?? "null") + (a.GetValueOrDefault() + b) + (bool?)null;
string s = null; return s?.Length ?? -1 + (s ?? "d").Length + (s?.ToUpper().Trim() ?? "x").Length + ($"{s}" == "" ? 1 : 0) + (s + "a").Length;
string s = null; return s.Length;
var list = new List<string>(); return list[0];
var list = new List<int> { 1 }; foreach (var i in list) list.Add(i); return 1;
object o = "text"; return (int)o;
object o = 5; return (long)o;
object o = 5; return (long)(int)o + Convert.ToInt64(o) + (o as string ?? "no") + (o is int) + (o is long) + o.Equals(5) + (o as int?);
object o = new[] { 1, 2 }; return ((IEnumerable<int>)o).Sum() + ((int[])o).Length + (o is IEnumerable<object>) + (o as string);
var zero = 0; return 5 / zero;
var zero = 0.0; return 5 / zero + " " + 0 / zero + " " + -5 / zero + double.IsNaN(0 / zero);
return decimal.MaxValue + 1;
return checked((int)3000000000);
return unchecked((int)3000000000) + unchecked((byte)-1);
throw new ArgumentException("bad value", "name");
throw new Exception("outer", new FormatException("inner"));
return new int[-1].Length;
return "abc".Substring(-1);
return "a".PadLeft(-1);
return new string('x', 3) + new string(new[] { 'a', 'b' }) + new String('y', 1) + String.Join("-", 1, "b", 'c', null) + string.Format("{0:000}|{1,-4}|{2}", 7, "a", null);
return string.Format("{0} {1}", "only one");
return string.Format("{0:Q}", 5);
return 5.ToString("D3") + 5.5.ToString("0.00") + 1234.5.ToString("#,##0.0") + 0.256.ToString("P0") + 255.ToString("X2") + (-5).ToString("(0);(-0)") + 1e10.ToString() + 1e-5.ToString() + 123456789.123.ToString("G5") + 12L.ToString("N") + true.ToString() + 1.0m.ToString() + 1.50m.ToString("G");
return double.Parse("1,234.5") + double.Parse("1e3") + int.Parse("-5") + long.Parse("123") + decimal.Parse("1.10") + float.Parse("1.5") + int.Parse(" 7 ") + byte.Parse("255") + bool.Parse(" true ").ToString() + Guid.Parse("{6f9619ff-8b86-d011-b42d-00cf4fc964ff}");
return int.Parse("1,000");
return int.Parse("3000000000");
return int.Parse(null);
return double.TryParse("abc", out var d) + " " + d + decimal.TryParse("5.5", out var m) + m + Guid.TryParse("x", out var g) + g + DateTimeOffset.TryParse("2024-01-01", out var t) + t.Year + bool.TryParse("1", out var b) + b;
return Enum.Parse(typeof(DayOfWeek), "Friday").ToString() + (DayOfWeek)3 + (int)DayOfWeek.Saturday + DayOfWeek.Monday.ToString("D") + (StringComparison)99;
var q = from n in Enumerable.Range(1, 10) let sq = n * n where sq % 2 == 0 orderby n descending group sq by sq % 3 into g select new { g.Key, Total = g.Sum() }; return string.Join(";", q.Select(x => x.Key + "=" + x.Total));
var words = new[] { "apple", "bob", "cat", "apple" }; return words.Distinct().Count() + words.ToLookup(w => w.Length)[3].Count() + words.GroupBy(w => w).OrderByDescending(g => g.Count()).First().Key + words.Aggregate(0, (n, w) => n + w.Length) + words.TakeWhile(w => w != "cat").Count() + words.SkipWhile(w => w != "cat").First() + words.Last() + words.ElementAt(1) + words.Any() + words.All(w => w.Length > 2) + words.ElementAtOrDefault(9);
var words = new[] { "b", "a" }; return words.Concat(new[] { "c" }).OrderBy(x => x).ThenByDescending(x => x.Length).ToArray()[0] + words.Min() + words.Zip(new[] { 1, 2 }, (w, n) => w + n).Last() + string.Concat(words.Select((w, i) => i + w)) + words.Contains("b") + words.Reverse().First() + words.DefaultIfEmpty().Count() + words.Cast<object>().OfType<string>().Count();
return new[] { 1, 2, 3 }.First(x => x > 5);
return new[] { 1, 2, 2 }.Single(x => x == 2);
return new[] { 1, 2, 3 }.ToDictionary(x => x % 2);
return Enumerable.Empty<int>().Average();
return Enumerable.Empty<int>().Sum() + new List<decimal> { 1.5m, 2 }.Sum() + new[] { 1.5, 2 }.Max() + new[] { 3, 4 }.Average() + new int?[] { 1, null }.Sum() + new[] { "a" }.Max();
var rsa = context.Request.Certificate?.GetRSAPrivateKey(); return rsa == null ? "none" : "key";
using (var hmac = new HMACSHA512(Encoding.UTF8.GetBytes("key"))) { return BitConverter.ToString(hmac.ComputeHash(Encoding.UTF8.GetBytes("data"))).Substring(0, 11); }
using (var sha1 = SHA1.Create()) { return Convert.ToBase64String(sha1.ComputeHash(Encoding.UTF8.GetBytes("abc"))); }
var aes = SymmetricAlgorithm.Create("AES"); aes.Key = new byte[16]; aes.IV = new byte[16]; aes.Mode = CipherMode.CBC; var enc = aes.CreateEncryptor().TransformFinalBlock(Encoding.UTF8.GetBytes("hello"), 0, 5); return Convert.ToBase64String(enc);
var bytes = Encoding.UTF8.GetBytes("hello"); var key = new byte[32]; var iv = new byte[16]; var cipher = bytes.Encrypt("Aes", key, iv); return Encoding.UTF8.GetString(cipher.Decrypt("Aes", key, iv)) + cipher.Length;
return Encoding.GetEncoding("iso-8859-1").GetBytes("é").Length + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes("€"), 0, 3) + Encoding.UTF8.WebName + Encoding.Unicode.GetString(new byte[] { 65, 0 }) + Encoding.UTF32.GetByteCount("a");
var m = Regex.Match("key=value; k2=v2", @"(?<k>\w+)=(?<v>\w+)"); var n = 0; foreach (Group g in m.Groups) { n += g.Captures.Count; } return m.Result("$" + "{v}") + n + m.Groups.Count + m.Groups["k"].Captures[0].Value;
return Regex.Replace("aBc", "[A-Z]", x => "_" + x.Value.ToLower()) + Regex.Split("a1b2", @"\d").Length + Regex.Unescape(@"a\tb").Length + Regex.IsMatch("Ab", "^ab$", RegexOptions.IgnoreCase) + new Regex(@"\s+", RegexOptions.Compiled).Replace(" a  b ", "-") + Regex.Matches("aaa", "a").Count + new Regex("(a)(b)?").Match("a").Groups[2].Success;
return Regex.IsMatch("x", "(");
var j = JObject.Parse("{\"a\":{\"b\":[{\"c\":1},{\"c\":2}]},\"d\":null,\"e\":1.0,\"f\":\"x\"}"); return (int)j["a"]["b"][1]["c"] + (string)j.SelectToken("a.b[0].c") + j["d"].Type + j["e"] + j.Count + j["a"].First.Path + j.ContainsKey("f") + (j["g"] == null) + (j["d"] == null) + j.Value<string>("f") + j.SelectTokens("$..c").Count() + j.Property("f").Value;
var j = new JObject(); j["a"] = 1; j["b"] = "x"; j["c"] = new JArray(1, 2); j["d"] = JToken.FromObject(new { e = 1.5m }); j.Add("f", null); ((JArray)j["c"]).Add("z"); j["c"][0].Replace("r"); j["a"].Parent.Remove(); return j.ToString(Newtonsoft.Json.Formatting.None) + j["c"].HasValues + j["c"].Children().Count();
var j = JArray.Parse("[{\"n\":\"b\",\"v\":2},{\"n\":\"a\",\"v\":1}]"); var sorted = new JArray(j.OrderBy(x => (string)x["n"])); sorted[0]["v"] = (int)sorted[0]["v"] * 10; return sorted.ToString(Newtonsoft.Json.Formatting.None) + j.Select(x => x["v"].Value<int>()).Sum() + j.Any(x => x["n"].ToString() == "a") + string.Join(",", j.Values<string>("n"));
var j = JObject.Parse("{\"a\":1}"); j.Merge(JObject.Parse("{\"b\":{\"c\":2},\"a\":[1]}")); foreach (var p in j) { if (p.Key == "a") continue; return p.Key + p.Value.ToString(Newtonsoft.Json.Formatting.None); } return "";
var j = JObject.Parse("{\"a\":1,\"b\":2}"); foreach (var p in j.Properties().ToList()) { if ((int)p.Value == 1) p.Remove(); else p.Value = p.Value.ToString() + "!"; } return j.ToString(Newtonsoft.Json.Formatting.None);
var j = JObject.Parse("{\"a\":1}"); j.Add("a", 2); return j;
var j = JToken.Parse("\"text\""); return j.Type + (string)j + j.ToString() + j.ToString(Newtonsoft.Json.Formatting.None) + JValue.CreateNull().Type + new JValue(5).Equals(new JValue(5)) + ((JValue)j).Value.GetType().Name.Length;
return JsonConvert.DeserializeObject("{\"a\":[1,2.5,\"x\",true,null]}").ToString() + ((JObject)JsonConvert.DeserializeObject("{}")).Count + JsonConvert.DeserializeObject<int>("5") + JsonConvert.DeserializeObject<JObject>("{\"a\":1}")["a"] + JsonConvert.DeserializeObject<string[]>("[\"a\"]")[0];
return JsonConvert.DeserializeObject<int>("\"abc\"");
return JsonConvert.SerializeObject(new { a = 1, b = "x", c = new[] { 1, 2 }, d = (string)null, e = 1.0, f = 1.50m, g = true, h = new { i = 'c' }, k = new List<object> { 1, "a" } }, Newtonsoft.Json.Formatting.Indented);
var x = XElement.Parse("<r><i p='1'>a</i><i p='2'/></r>"); x.Add(new XElement("j", 5)); x.Element("i").SetAttributeValue("q", true); x.Elements("i").Last().Remove(); x.SetElementValue("k", 1.5); return x.ToString(SaveOptions.DisableFormatting) + x.Elements().Count() + x.Attribute("z") + (int)x.Element("j") + x.HasElements + x.FirstAttribute + x.Descendants("i").Single().Value;
var d = XDocument.Parse("<?xml version='1.0' encoding='utf-8'?><!--c--><r a='1'><![CDATA[<x>]]>t</r>"); return d.Declaration + d.Root.Value + d.Nodes().Count() + d.ToString(SaveOptions.DisableFormatting) + d.Root.Attribute("a").Name + d.Root.Attributes().Count();
XNamespace n = "urn:a"; var e = new XElement(n + "r", new XAttribute("x", 1), new XElement(n + "c", "v"), new XElement("d")); return e.ToString() + e.Element(n + "c").Name + (n + "c").LocalName + e.Element("c") + e.GetDefaultNamespace() + e.Name.Namespace;
return XElement.Parse("<a/>").Element("b").Value;
return XElement.Parse("<a><b>");
return (int)XElement.Parse("<a>x</a>");
Func<string, string> up = s => s.ToUpper(); Func<int, Func<int, int>> add = a => b => a + b; Action<int> nothing = _ => { }; Predicate<int> even = i => i % 2 == 0; nothing(1); return up("a") + add(1)(2) + even(4) + up.Invoke("b") + new[] { "x" }.Select(up).First();
var fns = new List<Func<int>>(); for (var i = 0; i < 3; i++) { fns.Add(() => i); } var each = new List<Func<int>>(); foreach (var i in new[] { 0, 1, 2 }) { each.Add(() => i); } return string.Join(",", fns.Select(f => f())) + string.Join(",", each.Select(f => f()));
IEnumerable<int> Fib() { int a = 0, b = 1; while (true) { yield return a; var t = a + b; a = b; b = t; } } return string.Join(",", Fib().Skip(5).Take(5)) + Fib().First(n => n > 100);
int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b); bool TryHalf(int n, out int half) { half = n / 2; return n % 2 == 0; } void Inc(ref int n) { n++; } var v = 7; Inc(ref v); return Gcd(48, 18) + (TryHalf(v, out var h) ? h : -1) + v;
var total = 0; foreach (var (key, value) in new[] { ("a", 1), ("b", 2) }) { total += value * key.Length; } return total;
var (x, y) = (1, "a"); (x, y) = (x + 1, y + "b"); var (_, second) = (1, 2); return x + y + second;
label: var n = 0; again: n++; if (n < 3) goto again; return n;
for (int i = 0, j = 10; i < j; i++, j--) { if (i == 3) return i * j; } return -1;
const int size = 3; const string name = "n" + "m"; return size * 2 + name + nameof(size) + nameof(System.Text);
var result = new { A = 1, B = new { C = "x" } }; var other = new { A = 1, B = new { C = "x" } }; return result.Equals(other) + result.ToString() + result.B.C + (result == other) + (result.GetHashCode() == other.GetHashCode());
dynamic d = 5; return d;
async Task<int> F() { return 1; } return 1;
var x = 5 switch { 5 => "five", _ => "other" }; return x;
string? s = null; return s ??= "x";
return context.Request.Headers.GetValueOrDefault("A") is not null;
using System; return 1;
class A { } return 1;
var unused; return 1;
int x = "a"; return x;
return undefined;
if (context.Request.Method == "GET") { return 1; }
int x; return x;
return 1; return 2;
string x = 5;
var x = null; return x;
return context.Request.Headers.GetValueOrDefault("a").Foo;
return context.Foo.Bar;
return new Foo();
return Foo();
return "a" - 1;
return "a" * "b";
return !5;
return 5 + ;
return (1 + 2;
return 'ab';
return "abc;
for (var i = 0; i < 3; i++ { } return 1;
return true ? 1 : "a";
return context.Variables["attempt"] + 1;
return context.Variables["attempt"].Length;
string s = context.Variables["region"]; return s;
return context.Request.Url.Query.GetValueOrDefault("page") > 2;
return context.Response.StatusCode == "200";
return context.Request.Body.As<JObject>().customer;
return context.Request.Body.AsJObject();
return context.Request.Headers["A"] = "b";
var i = 5; var i = 6; return i;
int i = 5; { int i = 6; } return i;
foreach (var x in 5) { } return 1;
switch (1) { case 1: var a = 1; } return 1;
break;
return 1
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
