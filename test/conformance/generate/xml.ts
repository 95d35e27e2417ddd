import { fill, type Generated, lines, literal, singles } from './combine.ts'

const documents = [
  '<a/>',
  '<a>t</a>',
  '<a b="1" c="2">x<d/>y</a>',
  '<a xmlns="urn:x"><b/></a>',
  '<p:a xmlns:p="urn:p"><p:b p:c="1"/></p:a>',
  '<a><!--c--><![CDATA[<x>]]>&lt;&amp;&#65;</a>',
  '<?xml version="1.0" encoding="utf-8"?><a>\n  <b>1</b>\n  <b>2</b>\n</a>',
  '<a xml:space="preserve"> <b> </b></a>',
  '<a b="&quot;&#10;\'"/>',
  '<a>é😀</a>',
  '<a><?pi d?></a>',
]
const broken = [
  '',
  ' ',
  '<',
  '<a',
  '<a>',
  '<a></b>',
  '<a b></a>',
  '<a b=1/>',
  '<a b="1" b="2"/>',
  '<a>&nope;</a>',
  '<a>&</a>',
  '<a/><b/>',
  'text',
  '<p:a/>',
  '<a b="<"/>',
  '<1/>',
  '<a>]]></a>',
  '<!DOCTYPE a><a/>',
  ' <?xml version="1.0"?><a/>',
  '<a>\u0001</a>',
  '<a>&#0;</a>',
  '<?xml version="2.0"?><a/>',
  '<a xmlns:p=""/>',
  '<a/>x',
  '<a><!-- -- --></a>',
  '<xml a="b">',
]
const questions = lines(`
XElement.Parse($)
XElement.Parse($).ToString()
XElement.Parse($).Value
XElement.Parse($).Name
XElement.Parse($).Name.LocalName + "|" + XElement.Parse($).Name.NamespaceName
XElement.Parse($).Elements().Count()
XElement.Parse($).Nodes().Select(n => n.NodeType.ToString())
XElement.Parse($).Attributes().Select(a => a.ToString())
XElement.Parse($).Descendants().Select(e => e.Name.LocalName)
XElement.Parse($).FirstNode
XElement.Parse($).HasAttributes
XElement.Parse($).IsEmpty
XElement.Parse($, LoadOptions.PreserveWhitespace).ToString(SaveOptions.DisableFormatting)
XDocument.Parse($)
XDocument.Parse($).ToString()
XDocument.Parse($).Root.Name
`)
const building = lines(`
new XElement("a")
new XElement("a", "text")
new XElement("a", 1, true, 2.5, null)
new XElement("a", new XAttribute("b", 1), new XElement("c", "d"))
new XElement("a", new[] { new XElement("b"), new XElement("c") })
new XElement("a", new XComment("x"), new XCData("<>"), new XText("&"))
new XElement((XNamespace)"urn:x" + "a", new XElement("b"))
new XElement("{urn:x}a", new XAttribute(XNamespace.Xmlns + "p", "urn:x"))
new XElement("a", new DateTime(2024, 1, 2), TimeSpan.FromHours(1), Guid.Empty, 1.10m)
new XElement("a", new XElement("b", new XElement("c"))).ToString()
new XElement("a b")
new XElement("")
new XElement((XName)null)
new XElement("1a")
new XElement("a", new XAttribute("b", null))
new XElement("a", new XAttribute("b", 1), new XAttribute("b", 2))
new XElement("a", new XDocument())
new XAttribute("a", "b\\"<>&\\n")
new XAttribute("a", "b\\"<>&\\n").ToString()
new XDocument(new XElement("a"))
new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement("a")).ToString()
new XDocument(new XElement("a"), new XElement("b"))
new XDocument("text")
new XText("a<b>&c").ToString()
new XComment("a--b").ToString()
new XProcessingInstruction("t", "d").ToString()
new XProcessingInstruction("xml", "d").ToString()
new XDeclaration("1.0", "utf-8", "yes").ToString()
XName.Get("a", "urn:x").ToString()
XName.Get("{urn:x}a").LocalName
XName.Get("{urn:x")
XNamespace.Get("urn:x").GetName("y").ToString()
XNamespace.None == XNamespace.Get("")
(string)new XElement("a", "5")
(int)new XElement("a", "5")
(int)new XElement("a", "x")
(int?)(XElement)null
(int)(XElement)null
(string)(XAttribute)null
(bool)new XAttribute("a", "1")
(bool)new XAttribute("a", "yes")
(DateTime)new XAttribute("a", "2024-01-02T03:04:05Z")
(decimal)new XElement("a", "1.10")
(double)new XElement("a", "INF")
(Guid)new XElement("a", "x")
(TimeSpan)new XElement("a", "PT1H2M")
(TimeSpan)new XElement("a", "1:02")
XNode.DeepEquals(XElement.Parse("<a b='1'/>"), XElement.Parse("<a b=\\"1\\"></a>"))
XElement.Parse("<a><b>1</b><b>2</b></a>").Elements("b").Sum(e => (int)e)
XElement.Parse("<a><b>1</b><b>2</b></a>").Element("c")?.Value ?? "none"
XElement.Parse("<a><b>1</b><b>2</b></a>").Element("c").Value
XElement.Parse("<a><b><c/></b></a>").Descendants("c").First().Ancestors().Select(e => e.Name.ToString())
XElement.Parse("<a x='1' y='2'/>").Attribute("z")?.Value
XElement.Parse("<a x='1' y='2'/>").Attribute("x").NextAttribute.Name
XElement.Parse("<a xmlns='urn:x'><b/></a>").Element("b") == null
XElement.Parse("<a xmlns='urn:x'><b/></a>").Element(XName.Get("b", "urn:x"))
XElement.Parse("<a xmlns:p='urn:x'/>").GetNamespaceOfPrefix("p")
XElement.Parse("<a xmlns:p='urn:x'/>").GetPrefixOfNamespace("urn:x")
XElement.Parse("<a>1<b>2</b>3</a>").Value
XElement.Parse("<a><b/><c/><d/></a>").Element("c").ElementsAfterSelf().Single().Name
XElement.Parse("<a><b/><c/></a>").Element("c").PreviousNode.ToString()
XElement.Parse("<a><b/><c/></a>").Elements().InDocumentOrder().Count()
`)
const changes = lines(`
var e = XElement.Parse("<a><b/></a>"); e.Add(new XElement("c"), "t"); return e;
var e = XElement.Parse("<a><b/></a>"); e.AddFirst(new XAttribute("x", 1)); return e;
var e = XElement.Parse("<a><b/></a>"); e.SetAttributeValue("x", 5); e.SetElementValue("b", "v"); e.SetElementValue("n", 1.5); return e;
var e = XElement.Parse("<a x='1'><b/></a>"); e.SetAttributeValue("x", null); e.SetElementValue("b", null); return e;
var e = XElement.Parse("<a><b/></a>"); e.Element("b").Remove(); return e;
var e = XElement.Parse("<a><b/></a>"); e.Element("b").ReplaceWith(new XElement("z"), "t"); return e;
var e = XElement.Parse("<a><b/><c/></a>"); e.Elements().Remove(); return e;
var e = XElement.Parse("<a><b/></a>"); e.RemoveAll(); return e;
var e = XElement.Parse("<a><b/></a>"); e.Value = "<x>"; return e;
var e = XElement.Parse("<a><b/></a>"); e.Name = "z"; return e;
var e = XElement.Parse("<a><b/></a>"); e.Element("b").AddBeforeSelf(1); e.Element("b").AddAfterSelf(2, 3); return e;
var e = XElement.Parse("<a><b/></a>"); e.ReplaceNodes("x", new XElement("y")); return e;
var e = XElement.Parse("<a><b/></a>"); e.Remove(); return e;
var e = XElement.Parse("<a><b/></a>"); foreach (var c in e.Elements()) c.Remove(); return e;
var e = XElement.Parse("<a><b/></a>"); e.SetValue(null); return e;
var e = XElement.Parse("<a><b>1</b></a>"); var c = new XElement(e); c.Element("b").Value = "2"; return e;
var d = new XDocument(); d.Add(new XElement("a")); d.Root.Add(new XElement("b")); return d;
var d = XDocument.Parse("<a/>"); d.Root.Remove(); return d.Root == null;
XNamespace n = "urn:s"; return new XElement(n + "E", new XAttribute(XNamespace.Xmlns + "s", n), new XElement(n + "B", 1));
XNamespace n = "urn:s"; return XElement.Parse("<E xmlns='urn:s'><B>7</B></E>").Element(n + "B").Value;
var d = new XmlDocument(); d.LoadXml("<a><b c='1'>x</b><b c='2'>y</b></a>"); return d.SelectSingleNode("//b[@c='2']").InnerText;
var d = new XmlDocument(); d.LoadXml("<a><b c='1'>x</b><b c='2'>y</b></a>"); return d.SelectNodes("/a/b").Count + d.DocumentElement.Name;
var d = new XmlDocument(); d.LoadXml("<a><b/></a>"); return d.OuterXml + d.DocumentElement.InnerXml;
var d = new XmlDocument(); d.LoadXml("<a>"); return d;
var d = new XmlDocument(); d.LoadXml("<a/>"); return d.SelectSingleNode("//b").InnerText;
var d = new XmlDocument(); d.LoadXml("<a/>"); return d.SelectSingleNode("///");
`)

/** LINQ to XML and XmlDocument: parsing and its errors, printing, queries, building, changing. */
export function* xml(): Iterable<Generated> {
  yield* singles(fill(questions, documents.map(literal)))
  yield* singles(fill(['XElement.Parse($)', 'XDocument.Parse($)'], broken.map(literal)))
  yield* singles(building)
  for (const body of changes) yield `@{ ${body} }`
}
