import { untypedEnumerator } from '../collections/enumerator-object.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { enumText } from '../type-system/enum-ops.ts'
import { invalidOperation } from '../values/exception.ts'
import { copyDom } from './dom/copy.ts'
import { attributeText, loadInto, setInnerXml } from './dom/load.ts'
import { DomNode } from './dom/model.ts'
import { DomNodeList } from './dom/node-list.ts'
import { appendChild, insertAfter, insertBefore, prependChild, removeChild, replaceChild } from './dom/placing.ts'
import { innerXml, outerXml } from './dom/print.ts'
import { domTree } from './dom/xpath-tree.ts'
import { NodeType } from './node-type.ts'
import type { NamespaceManager } from './xml-namespace-manager.ts'
import { selectNodes } from './xpath/evaluate.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlNode: DomNode
    XmlNodeList: DomNodeList
    XmlAttributeCollection: DomNodeList
  }
}

const typeText = (self: DomNode): string => enumText(typeNamed('System.Xml.XmlNodeType'), self.nodeType)

function setValue(self: DomNode, value: string | null): void {
  if (self.isElement || self.nodeType === NodeType.Document || self.nodeType === NodeType.DocumentType) {
    throw invalidOperation(`Cannot set a value on node type '${typeText(self)}'.`)
  }
  self.value = value ?? ''
}

function setInnerText(self: DomNode, text: string | null): void {
  if (self.nodeType === NodeType.Document) {
    throw invalidOperation("The 'InnerText' of a 'Document' node is read-only and cannot be set.")
  }
  if (!self.isElement) {
    self.value = text ?? ''
    return
  }
  self.clear()
  if (text) self.insert(new DomNode(self.document, NodeType.Text, text))
  else self.hasEndTag = true
}

function assignInnerXml(self: DomNode, xml: string | null): void {
  if (self.isElement) setInnerXml(self, xml ?? '')
  else if (self.nodeType === NodeType.Document) loadInto(self.document, xml ?? '')
  else if (self.nodeType === NodeType.Attribute) self.value = attributeText(xml ?? '')
  else
    throw invalidOperation(
      "Cannot set the 'InnerXml' for the current node because it is either read-only or cannot have children.",
    )
}

const select = (self: DomNode, xpath: string | null, manager: NamespaceManager | null = null): readonly DomNode[] =>
  selectNodes(domTree, xpath, self, manager && ((prefix) => manager.find(prefix)))

export const xmlNodeClass = defineClass<DomNode>()('System.Xml.XmlNode', {
  isAbstract: true,
  implements: ['System.Collections.IEnumerable'],
  members: {
    'string Name { get; }': (self) => self.name,
    'string LocalName { get; }': (self) => self.localName,
    'string Prefix { get; }': (self) => self.prefix,
    'string NamespaceURI { get; }': (self) => self.namespace,
    'XmlNodeType NodeType { get; }': (self) => self.nodeType,
    'string Value { get; set; }': {
      get: (self) =>
        self.isElement || self.nodeType === NodeType.Document || self.nodeType === NodeType.DocumentType
          ? null
          : self.value,
      set: setValue,
    },
    'string InnerText { get; set; }': { get: (self) => self.allText, set: setInnerText },
    'string InnerXml { get; set; }': { get: innerXml, set: assignInnerXml },
    'string OuterXml { get; }': outerXml,
    'XmlNode ParentNode { get; }': (self) => (self.nodeType === NodeType.Attribute ? null : self.parent),
    'System.Collections.IEnumerator GetEnumerator()': (self) => untypedEnumerator(self),
    'XmlNodeList ChildNodes { get; }': (self) => new DomNodeList(() => self.children, 'XmlChildNodes'),
    'XmlNode FirstChild { get; }': (self) => self.children[0] ?? null,
    'XmlNode LastChild { get; }': (self) => self.children.at(-1) ?? null,
    'bool HasChildNodes { get; }': (self) => self.children.length > 0,
    'XmlNode NextSibling { get; }': (self) => self.sibling(1),
    'XmlNode PreviousSibling { get; }': (self) => self.sibling(-1),
    'XmlAttributeCollection Attributes { get; }': (self) =>
      self.isElement ? new DomNodeList(() => self.attributes, 'XmlAttributeCollection') : null,
    'XmlDocument OwnerDocument { get; }': (self) => (self.document === (self as unknown) ? null : self.document),
    'XmlElement this[string name] { get; }': (self, name) =>
      self.children.find((child) => child.isElement && child.name === name) ?? null,
    'XmlElement this[string localname, string ns] { get; }': (self, localName, namespace) =>
      self.children.find(
        (child) => child.isElement && child.localName === localName && child.namespace === namespace,
      ) ?? null,
    'XmlNode SelectSingleNode(string xpath)': (self, xpath) => select(self, xpath)[0] ?? null,
    'XmlNode SelectSingleNode(string xpath, XmlNamespaceManager nsmgr)': (self, xpath, manager) =>
      select(self, xpath, manager)[0] ?? null,
    'XmlNodeList SelectNodes(string xpath)': (self, xpath) => {
      const found = select(self, xpath)
      return new DomNodeList(() => found, 'XPathNodeList')
    },
    'XmlNodeList SelectNodes(string xpath, XmlNamespaceManager nsmgr)': (self, xpath, manager) => {
      const found = select(self, xpath, manager)
      return new DomNodeList(() => found, 'XPathNodeList')
    },
    'XmlNode AppendChild(XmlNode newChild)': appendChild,
    'XmlNode PrependChild(XmlNode newChild)': prependChild,
    'XmlNode InsertBefore(XmlNode newChild, XmlNode refChild)': insertBefore,
    'XmlNode InsertAfter(XmlNode newChild, XmlNode refChild)': insertAfter,
    'XmlNode RemoveChild(XmlNode oldChild)': removeChild,
    'XmlNode ReplaceChild(XmlNode newChild, XmlNode oldChild)': replaceChild,
    'void RemoveAll()': (self) => {
      self.clear()
      self.attributes.length = 0
    },
    'XmlNode CloneNode(bool deep)': (self, deep) => copyDom(self, self.document, deep),
    'XmlNode Clone()': (self) => copyDom(self, self.document, true),
  },
})
