import { DictionaryValue } from '../../dotnet/collections/dictionary-value.ts'
import { ListValue } from '../../dotnet/collections/list-value.ts'
import { parseContainer, parseToken } from '../../dotnet/json/reading/load.ts'
import { urlDecode } from '../../dotnet/net/url-coding.ts'
import { defineInterface } from '../../dotnet/type-system/declare.ts'
import { definitionOf, typeNamed } from '../../dotnet/type-system/definition.ts'
import { notBuilt } from '../../dotnet/type-system/not-built.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { charge } from '../../dotnet/values/ambient.ts'
import { DotnetArray } from '../../dotnet/values/array.ts'
import { notSupported } from '../../dotnet/values/exception.ts'
import { DotnetObject } from '../../dotnet/values/object.ts'
import { LoadOptions } from '../../dotnet/xml/load-options.ts'
import { loadDocument } from '../../dotnet/xml/tree/load.ts'
import { type Body, charsetOf } from '../messages/body.ts'
import type { HeaderStore } from '../messages/header-store.ts'
import { contextType } from './namespace.ts'

/** `IMessageBody`: the body of a message with the charset of its Content-Type. */
export class MessageBody extends DotnetObject {
  readonly #body: Body
  readonly #headers: HeaderStore

  constructor(body: Body, headers: HeaderStore) {
    super()
    this.#body = body
    this.#headers = headers
  }

  override get dotnetType(): DotnetType {
    return contextType('IMessageBody')
  }

  /** The text; without `preserve` the body is empty afterwards. */
  text(preserve: boolean): string {
    const text = this.#body.peekText(charsetOf(this.#headers.get('Content-Type')))
    charge(text.length >> 3)
    if (!preserve) this.#body.consume()
    return text
  }

  bytes(preserve: boolean): Uint8Array {
    const bytes = this.#body.peekBytes().slice()
    if (!preserve) this.#body.consume()
    return bytes
  }
}

/** The body of a message for expressions; null where there is none. */
export function bodyOf(message: { readonly body: Body | null; readonly headers: HeaderStore }): MessageBody | null {
  const { body } = message
  if (!body) return null
  body.view ??= new MessageBody(body, message.headers)
  return body.view as MessageBody
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'System.String': (text) => text,
  'Newtonsoft.Json.Linq.JToken': (text) => parseToken(text),
  'Newtonsoft.Json.Linq.JObject': (text) => parseContainer(text, 'JObject'),
  'Newtonsoft.Json.Linq.JArray': (text) => parseContainer(text, 'JArray'),
  'System.Xml.Linq.XDocument': (text) => loadDocument(text, LoadOptions.None),
  'System.Xml.Linq.XElement': rootOf,
  'System.Xml.Linq.XNode': rootOf,
}

function rootOf(text: string): unknown {
  const document = loadDocument(text, LoadOptions.None)
  const { root } = document
  if (root) document.unlink(root)
  return root
}

/** `As<T>`: string, byte[], JToken, JObject, JArray, XNode, XElement or XDocument. */
function readAs(self: MessageBody, preserve: boolean, type: DotnetType | undefined): unknown {
  if (type?.element === typeNamed('System.Byte')) return new DotnetArray(type, self.bytes(preserve))
  const read = type && readers[type.fullName]
  if (!read) throw notSupported(`A message body can't be read as ${type?.runtimeName}.`)
  return read(self.text(preserve))
}

function readForm(self: MessageBody, preserve: boolean): DictionaryValue {
  const text = typeNamed('System.String')
  const form = new DictionaryValue(text, definitionOf('System.Collections.Generic.IList`1').make([text]))
  for (const pair of self.text(preserve).split('&')) {
    if (pair === '') continue
    const sign = pair.indexOf('=')
    const name = urlDecode(sign < 0 ? pair : pair.slice(0, sign))
    let values = form.tryValueAt(name) as ListValue | undefined
    if (!values) {
      values = new ListValue(text)
      form.setValueAt(name, values)
    }
    values.addItem(sign < 0 ? '' : urlDecode(pair.slice(sign + 1)))
  }
  return form
}

/** `IMessageBody`. Reading consumes the body unless `preserveContent` is true. */
export const messageBodyType = defineInterface<MessageBody>()('IMessageBody', {
  members: {
    'T As<T>(bool preserveContent = false)': readAs,
    'IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false)': readForm,
    'JToken AsJToken(bool preserveContent = false)': (self, preserve) => parseToken(self.text(preserve)) as never,
    'JObject AsJObject(bool preserveContent = false)': (self, preserve) =>
      parseContainer(self.text(preserve), 'JObject') as never,
    'JArray AsJArray(bool preserveContent = false)': (self, preserve) =>
      parseContainer(self.text(preserve), 'JArray') as never,
    'JToken AsJToken(bool preserveContent, JsonSerializerSettings settings)': notBuilt('serializers'),
    'JObject AsJObject(bool preserveContent, JsonSerializerSettings settings)': notBuilt('serializers'),
    'JArray AsJArray(bool preserveContent, JsonSerializerSettings settings)': notBuilt('serializers'),
  },
})

declare module '../../dotnet/type-system/signature-types.ts' {
  interface DotnetTypes {
    IMessageBody: MessageBody
  }
}
