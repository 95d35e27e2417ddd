import { type Generated, lines, singles } from './combine.ts'

const documents = lines(`
JsonConvert.SerializeObject(XElement.Parse("<a/>"))
JsonConvert.SerializeObject(XElement.Parse("<a></a>"))
JsonConvert.SerializeObject(XElement.Parse("<a>t</a>"))
JsonConvert.SerializeObject(XElement.Parse("<a x='1'>t</a>"))
JsonConvert.SerializeObject(XElement.Parse("<a><b>1</b><c/><b>2</b></a>"))
JsonConvert.SerializeObject(XElement.Parse("<a>x<b/>y</a>"))
JsonConvert.SerializeObject(XElement.Parse("<a><![CDATA[<x>]]></a>"))
JsonConvert.SerializeObject(XElement.Parse("<a><!--c--><b/><?p d?></a>"))
JsonConvert.SerializeObject(XElement.Parse("<a><!--c--><!--d--></a>"))
JsonConvert.SerializeObject(XElement.Parse("<a xmlns='urn:x'><b xmlns=''/><c/></a>"))
JsonConvert.SerializeObject(XElement.Parse("<p:a xmlns:p='urn:x' p:q='1'><p:b/></p:a>"))
JsonConvert.SerializeObject(XElement.Parse("<p:a xmlns:p='urn:x'><p:b><p:c/></p:b></p:a>").Elements().First())
JsonConvert.SerializeObject(XElement.Parse("<a xml:lang='en'/>"))
JsonConvert.SerializeObject(XElement.Parse("<a xmlns:json='http://james.newtonking.com/projects/json'><b json:Array='true'>1</b></a>"))
JsonConvert.SerializeObject(XElement.Parse("<a_x0020_b/>"))
JsonConvert.SerializeObject(XElement.Parse("<a>1</a>"), Newtonsoft.Json.Formatting.Indented)
JsonConvert.SerializeObject(XDocument.Parse("<?xml version='1.0' encoding='utf-8'?><!DOCTYPE a><a/>"))
JsonConvert.SerializeObject(XDocument.Parse("<a><b>1</b></a>"))
JsonConvert.SerializeObject(new XElement((XNamespace)"urn:x" + "a", new XElement((XNamespace)"urn:x" + "b", 1)))
JsonConvert.SerializeObject(new XElement("a", new XElement((XNamespace)"urn:x" + "b", 1)))
JsonConvert.SerializeObject(new XAttribute("a", 1))
JsonConvert.SerializeObject(new XText("t"))
JsonConvert.SerializeObject(new XComment("t"))
JsonConvert.SerializeObject(new { x = XElement.Parse("<a>1</a>"), y = new[] { new XElement("b") } })
JsonConvert.SerializeObject(new object[] { 1, new JProperty("a", 1) })
JsonConvert.SerializeObject(new { x = new object[] { 1, new[] { new JProperty("a", 1) } } })
JsonConvert.SerializeObject(new { x = new JProperty("a", 1) })
JsonConvert.SerializeObject(new object[] { JValue.CreateComment("x"), new JProperty("a", 1) })
JObject.FromObject(XElement.Parse("<a x='1'><b/></a>"))
JToken.FromObject(XElement.Parse("<a>t</a>")).ToString()
`)
const bodies = lines(`
var o = new JObject(); var s = JsonConvert.SerializeObject(new { o }); return s + (o.Parent == null);
var o = new JArray(1); var s = JsonConvert.SerializeObject(new[] { o, o }); return s + (o.Parent == null);
var d = new XmlDocument(); d.LoadXml("<?xml version='1.0'?><a x='1'><b>1</b><b/><c></c></a>"); return JsonConvert.SerializeObject(d);
var d = new XmlDocument(); d.LoadXml("<p:a xmlns:p='urn:x' xmlns='urn:y'><p:b q='1'/><c/></p:a>"); return JsonConvert.SerializeObject(d);
var d = new XmlDocument(); d.LoadXml("<a><b>1</b></a>"); return JsonConvert.SerializeObject(d.DocumentElement.FirstChild);
var d = new XmlDocument(); d.LoadXml("<!DOCTYPE a [<!ELEMENT a ANY>]><a><!--x--><?p q?><![CDATA[z]]></a>"); return JsonConvert.SerializeObject(d);
`)

/** XML nodes and tokens inside what Json.NET serializes. */
export function* xmlAsJson(): Iterable<Generated> {
  yield* singles(documents)
  for (const body of bodies) yield `@{ ${body} }`
}
