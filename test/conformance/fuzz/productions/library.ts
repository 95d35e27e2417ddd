import { lines } from '../../generate/combine.ts'

/** Dates, identifiers, addresses, bytes, JSON and XML. */
export const library: readonly string[] = lines(String.raw`
DateTime := new DateTime(2024, 2, 29)
DateTime := new DateTime(1999, 12, 31, 23, 59, 59, DateTimeKind.Utc)
DateTime := DateTime.MinValue
DateTime := «DateTime».AddDays(«double»)
DateTime := «DateTime».AddMonths(«int»)
DateTime := «DateTime» + «TimeSpan»
DateTime := DateTime.Parse(«datetext»)
DateTime := «DateTime».Date
DateTime := (DateTime)«JToken»
DateTimeOffset := new DateTimeOffset(«DateTime», TimeSpan.Zero)
DateTimeOffset := DateTimeOffset.Parse(«datetext»)
DateTimeOffset := «DateTimeOffset».ToOffset(TimeSpan.FromHours(2))
TimeSpan := TimeSpan.Zero
TimeSpan := TimeSpan.FromMinutes(«double»)
TimeSpan := new TimeSpan(«int», «int», 3)
TimeSpan := «DateTime» - «DateTime»
TimeSpan := «TimeSpan» + «TimeSpan»
TimeSpan := -«TimeSpan»
TimeSpan := «TimeSpan».Duration()
TimeSpan := TimeSpan.Parse("1:02:03")
DayOfWeek := DayOfWeek.Friday
DayOfWeek := (DayOfWeek)«int»
DayOfWeek := «DateTime».DayOfWeek
DayOfWeek := «DayOfWeek» + 1
Guid := Guid.Empty
Guid := Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff")
Guid := new Guid(«byte[]»)
Uri := new Uri("http://example.com/a?x=1")
Uri := new Uri(«string»)
Uri := new Uri(new Uri("http://a/b/"), «string»)
byte[] := new byte[] { 1, 2, 255 }
byte[] := Encoding.UTF8.GetBytes(«string»)
byte[] := BitConverter.GetBytes(«int»)
byte[] := Convert.FromBase64String(«string»)
byte[] := SHA256.Create().ComputeHash(«byte[]»)
byte[] := new HMACSHA1(«byte[]»).ComputeHash(«byte[]»)
JToken := JToken.Parse("[1,\"a\",null,2.5]")
JToken := JToken.Parse("{\"a\":{\"b\":[1,2]},\"s\":\"x\"}")
JToken := JToken.Parse(«string»)
JToken := (JToken)«int»
JToken := (JToken)«string»
JToken := (JToken)«double»
JToken := (JToken)«JObject»
JToken := (JToken)«JArray»
JToken := «JToken»[«name»]
JToken := «JObject»[«name»]
JToken := «JToken».SelectToken(«path»)
JToken := «JArray»[«int»]
JToken := JToken.FromObject(«object»)
JToken := new JValue(«object»)
JToken := «JToken».DeepClone()
JObject := new JObject()
JObject := new JObject(new JProperty(«name», «int»), new JProperty("z", «string»))
JObject := new JObject { ["a"] = «int», ["b"] = «JArray» }
JObject := JObject.FromObject(new { a = «int», b = «string» })
JObject := JObject.Parse("{\"a\":1,\"b\":{\"c\":[1,2,3]},\"d\":\"2024-01-02T03:04:05Z\"}")
JArray := new JArray()
JArray := new JArray(«int», «string»)
JArray := JArray.FromObject(«int[]»)
JArray := new JArray(«JToken», «JToken»)
XElement := new XElement("a")
XElement := new XElement("a", «object»)
XElement := new XElement("a", new XAttribute("x", «int»), new XElement("b", «string»))
XElement := XElement.Parse("<a x='1'><b>t</b></a>")
XElement := XElement.Parse(«string»)
`)
