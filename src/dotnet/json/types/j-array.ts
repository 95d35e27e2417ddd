import { typedEnumerator } from '../../collections/enumerator-object.ts'
import { defineClass } from '../../type-system/declare.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import { argument, required } from '../../values/exception.ts'
import { parseContainer } from '../reading/load.ts'
import { tokenFromObject } from '../serialize.ts'
import { ArrayToken } from '../tokens/array.ts'
import { loadSettingsOf } from './load-settings.ts'

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JArray: ArrayToken
  }
}

function filled(content: unknown): ArrayToken {
  const made = new ArrayToken()
  made.addContent(0, content)
  return made
}

/** `Newtonsoft.Json.Linq.JArray`. */
export const jArray = defineClass<ArrayToken>()('Newtonsoft.Json.Linq.JArray', {
  base: 'JContainer',
  implements: ['IList<JToken>'],
  members: {
    'new()': () => new ArrayToken(),
    'new(JArray other)': (other) => required(other, 'other').clone(),
    'new(params object[] content)': (content) => filled(content),
    'new(object content)': (content) => filled(content),
    'JTokenType Type { get; }': (self) => self.type as never,
    'JToken this[object key] { get; set; }': {
      get: (self, key) => self.getByKey(key),
      set: (self, key, value) => self.setByKey(key, value),
    },
    'JToken this[int index] { get; set; }': {
      get: (self, index) => self.itemAt(index),
      set: (self, index, value) => self.setTokenAt(index, value),
    },
    'bool IsReadOnly { get; }': () => false,
    'static JArray Load(JsonReader reader)': notBuilt('jsonReaders'),
    'static JArray Parse(string json)': (json) => parseContainer(json, 'JArray') as ArrayToken,
    'static JArray Parse(string json, JsonLoadSettings settings)': (json, settings) =>
      parseContainer(json, 'JArray', loadSettingsOf(settings)) as ArrayToken,
    'static JArray FromObject(object o)': (value) => {
      const token = tokenFromObject(value)
      if (token instanceof ArrayToken) return token
      throw argument(`Object serialized to ${token.typeText}. JArray instance expected.`)
    },
    'static JArray FromObject(object o, JsonSerializer jsonSerializer)': notBuilt('serializers'),
    'void WriteTo(JsonWriter writer, JsonConverter[] converters)': notBuilt('jsonReaders'),
    'int IndexOf(JToken item)': (self, item) => self.indexOfItem(item),
    'void Insert(int index, JToken item)': (self, index, item) => self.insertToken(index, item),
    'void RemoveAt(int index)': (self, index) => self.removeTokenAt(index),
    'IEnumerator<JToken> GetEnumerator()': (self) => typedEnumerator(self),
    'void Add(JToken item)': (self, item) => self.insertToken(self.count, item),
    'void Clear()': (self) => self.clear(),
    'bool Contains(JToken item)': (self, item) => self.containsItem(item),
    'void CopyTo(JToken[] array, int arrayIndex)': (self, array, index) => self.copyTo(array as never, index),
    'bool Remove(JToken item)': (self, item) => self.removeToken(item),
  },
})
