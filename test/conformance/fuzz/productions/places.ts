import { lines } from '../../generate/combine.ts'

/** Values of the types that members want and give, where no member makes a simple one. */
export const places: readonly string[] = lines(String.raw`
System.Collections.IEnumerator := ((System.Collections.IEnumerable)«int[]»).GetEnumerator()
System.Collections.IEnumerator := ((System.Collections.IEnumerable)new List<int> { 1, 2 }).GetEnumerator()
IEnumerator<int> := ((IEnumerable<int>)new List<int> { 1, 2 }).GetEnumerator()
IEnumerator<string> := ((IEnumerable<string>)new List<string> { "a", "b" }).GetEnumerator()
IEnumerator<KeyValuePair<string, int>> := ((IEnumerable<KeyValuePair<string, int>>)new Dictionary<string, int> { ["a"] = 1 }).GetEnumerator()
IEnumerator<KeyValuePair<int, string>> := ((IEnumerable<KeyValuePair<int, string>>)new Dictionary<int, string> { [1] = "a" }).GetEnumerator()
IEnumerator<KeyValuePair<string, JToken>> := JObject.Parse("{\"a\":1}").GetEnumerator()
IEnumerator<JToken> := ((IEnumerable<JToken>)new JArray(1, "b")).GetEnumerator()
System.Collections.ObjectModel.ReadOnlyCollection<int> := new List<int> { 3, 1, 2 }.AsReadOnly()
System.Collections.ObjectModel.ReadOnlyCollection<string> := new List<string> { "b", "a" }.AsReadOnly()
Dictionary<string, int>.KeyCollection := new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.Keys
Dictionary<int, string>.KeyCollection := new Dictionary<int, string> { [1] = "a" }.Keys
Dictionary<string, int>.ValueCollection := new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }.Values
Dictionary<int, string>.ValueCollection := new Dictionary<int, string> { [1] = "a" }.Values
HashSet<int> := new HashSet<int> { 1, 2 }
HashSet<string> := new HashSet<string> { "a", "B" }
Queue<int> := new Queue<int>(new[] { 1, 2 })
Queue<int> := new Queue<int>()
Queue<string> := new Queue<string>(new[] { "a", "b" })
Stack<int> := new Stack<int>(new[] { 1, 2 })
Stack<int> := new Stack<int>()
Stack<string> := new Stack<string>(new[] { "a", "b" })
ValueTuple<int> := new ValueTuple<int>(1)
ValueTuple<string> := new ValueTuple<string>("a")
ValueTuple<int, string> := (1, "a")
ValueTuple<string, int> := ("a", 1)
ValueTuple<int, string, bool> := (1, "a", true)
ValueTuple<string, int, decimal> := ("a", 1, 1.10m)
ValueTuple<int, string, bool, double> := (1, "a", true, 2.5)
ValueTuple<string, int, decimal, bool> := ("a", 1, 1.10m, true)
ValueTuple<int, string, bool, double, char> := (1, "a", true, 2.5, 'c')
ValueTuple<string, int, decimal, bool, object> := ("a", 1, 1.10m, true, (object)"o")
ValueTuple<int, string, bool, double, char, long> := (1, "a", true, 2.5, 'c', 6L)
ValueTuple<string, int, decimal, bool, object, int> := ("a", 1, 1.10m, true, (object)"o", 6)
ValueTuple<int, string, bool, double, char, long, byte> := (1, "a", true, 2.5, 'c', 6L, (byte)7)
ValueTuple<string, int, decimal, bool, object, int, char> := ("a", 1, 1.10m, true, (object)"o", 6, 'g')
ValueTuple<int, string, bool, double, char, long, byte, ValueTuple<int>> := new ValueTuple<int, string, bool, double, char, long, byte, ValueTuple<int>>(1, "a", true, 2.5, 'c', 6L, 7, new ValueTuple<int>(8))
ValueTuple<string, int, decimal, bool, object, int, char, ValueTuple<int>> := new ValueTuple<string, int, decimal, bool, object, int, char, ValueTuple<int>>("a", 1, 1.10m, true, "o", 6, 'g', new ValueTuple<int>(8))
HashAlgorithm := SHA256.Create()
KeyedHashAlgorithm := new HMACSHA1(new byte[] { 1 })
HMAC := new HMACSHA256(new byte[] { 1 })
HMACMD5 := new HMACMD5(new byte[] { 1 })
HMACSHA1 := new HMACSHA1(new byte[] { 1 })
HMACSHA256 := new HMACSHA256(new byte[] { 1 })
HMACSHA384 := new HMACSHA384(new byte[] { 1 })
HMACSHA512 := new HMACSHA512(new byte[] { 1 })
MD5 := MD5.Create()
SHA1 := SHA1.Create()
SHA1Managed := new SHA1Managed()
SHA256 := SHA256.Create()
SHA256Managed := new SHA256Managed()
SHA384 := SHA384.Create()
SHA384Managed := new SHA384Managed()
SHA512 := SHA512.Create()
SHA512Managed := new SHA512Managed()
SymmetricAlgorithm := SymmetricAlgorithm.Create("AES")
ICryptoTransform := SymmetricAlgorithm.Create("AES").CreateEncryptor(new byte[16], new byte[16])
AsymmetricAlgorithm := RSA.Create()
RSA := RSA.Create()
X509Certificate2 := context.Request.Certificate
X509Certificate := context.Request.Certificate
PublicKey := context.Request.Certificate.PublicKey
TextReader := new StringReader("line 1\nline 2")
StringReader := new StringReader("line 1\nline 2")
StringWriter := new StringWriter()
JEnumerable<JToken> := new JArray(1, 2).Children()
IJEnumerable<JToken> := new JArray(1, new JObject(new JProperty("a", 1))).AsJEnumerable()
IJEnumerable<JProperty> := JObject.Parse("{\"a\":1}").Properties().AsJEnumerable()
ILookup<string, int> := «int[]».ToLookup($x => $x > 1 ? "b" : "s")
ILookup<int, string> := «string[]».ToLookup($x => 1)
ILookup<string, string> := «string[]».ToLookup($x => $x ?? "n")
Regex := new Regex("(l+)(?<n>o)?")
Regex := new Regex(«pattern»)
MatchCollection := Regex.Matches("hello all", "(l+)(o)?")
GroupCollection := Regex.Match("hello", "(l+)(?<n>o)").Groups
CaptureCollection := Regex.Match("abab", "(ab)+").Groups[1].Captures
CharEnumerator := "abc".GetEnumerator()
StringComparer := StringComparer.OrdinalIgnoreCase
TimeZone := TimeZone.CurrentTimeZone
TimeZoneInfo := TimeZoneInfo.FindSystemTimeZoneById("W. Europe Standard Time")
XNodeDocumentOrderComparer := new XNodeDocumentOrderComparer()
XNodeEqualityComparer := new XNodeEqualityComparer()
XObject := new XAttribute("x", 1)
XObject := new XElement("a")
XContainer := XElement.Parse("<a x='1'><b>t</b>u</a>")
XElement := XElement.Parse("<a x='1' xmlns:p='urn:p'><b>t</b><p:c/>u</a>")
XNode := XElement.Parse("<a><b/>t<c/></a>").FirstNode
XDocument := XDocument.Parse("<!-- c --><a x='1'><b>t</b></a>")
IProxyRequestContext := context
IUrl := context.Request.Url
SubscriptionKeyParameterNames := context.Api.SubscriptionKeyParameterNames
IGateway := context.Deployment.Gateway
IContextApi := context.Api
IApi := context.Api
Backend := context.Backend
IDeployment := context.Deployment
IGraphQL := context.GraphQL
ProxyError := context.LastError
IOperation := context.Operation
IProduct := context.Product
IRequest := context.Request
IResponse := context.Response
ISubscription := context.Subscription
IUser := context.User
IWorkspace := context.Workspace
IGroup := context.User.Groups.First()
IUserIdentity := context.User.Identities.First()
BasicAuthCredentials := "Basic dXNlcjpwYSRz".AsBasic()
Jwt := "eyJhbGciOiJub25lIn0.eyJzdWIiOiJtZSIsImF1ZCI6WyJhIiwiYiJdLCJleHAiOjE4OTM0NTYwMDB9.".AsJwt()
IMessageBody := context.Request.Body
IMessageBody := context.Response.Body
IReadOnlyDictionary<string, object> := context.Variables
IReadOnlyDictionary<string, string[]> := context.Request.Headers
IReadOnlyDictionary<string, string> := context.Request.MatchedParameters
IReadOnlyDictionary<string, X509Certificate2> := context.Deployment.Certificates
IReadOnlyDictionary<string, int> := (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { ["a"] = 1 }
IReadOnlyDictionary<int, string> := (IReadOnlyDictionary<int, string>)new Dictionary<int, string> { [1] = "a" }
IReadOnlyList<int> := (IReadOnlyList<int>)«int[]»
IReadOnlyList<string> := (IReadOnlyList<string>)«string[]»
System.Collections.ICollection := (System.Collections.ICollection)new List<int> { 1, 2 }
System.Collections.IList := (System.Collections.IList)new List<int> { 1, 2 }
ISet<int> := (ISet<int>)new HashSet<int> { 1, 2 }
ISet<string> := (ISet<string>)new HashSet<string> { "a" }
JsonMergeSettings := new JsonMergeSettings()
Enum := (Enum)DayOfWeek.Monday
Random := new Random(5)
IDisposable := new StringReader("a")
RandomNumberGenerator := RandomNumberGenerator.Create()
RNGCryptoServiceProvider := new RNGCryptoServiceProvider()
XmlDocument := new XmlDocument()
XmlElement := new XmlDocument().CreateElement("e")
XmlNode := new XmlDocument().CreateElement("e")
XmlAttribute := new XmlDocument().CreateAttribute("x")
XmlText := new XmlDocument().CreateTextNode("t")
XmlCDataSection := new XmlDocument().CreateCDataSection("d")
XmlComment := new XmlDocument().CreateComment("c")
XmlCharacterData := new XmlDocument().CreateComment("c")
XmlNodeList := new XmlDocument().ChildNodes
XmlException := new XmlException("m")
XmlAttributeCollection := new XmlDocument().CreateElement("e").Attributes
NameTable := new NameTable()
XmlNameTable := new NameTable()
XmlNamespaceManager := new XmlNamespaceManager(new NameTable())
IFormatProvider := System.Globalization.CultureInfo.InvariantCulture
System.Globalization.CultureInfo := System.Globalization.CultureInfo.InvariantCulture
`)
