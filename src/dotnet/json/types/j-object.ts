import { typedEnumerator } from '../../collections/enumerator-object.ts'
import { each, generated } from '../../linq/sequence.ts'
import { defineClass } from '../../type-system/declare.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import { argument, required } from '../../values/exception.ts'
import { nameComparison } from '../name-comparison.ts'
import { parseContainer } from '../reading/load.ts'
import { tokenFromObject } from '../serialize.ts'
import { entryType, ObjectToken } from '../tokens/object.ts'
import type { PropertyToken } from '../tokens/property.ts'
import { tokenClass } from '../tokens/token.ts'
import { loadSettingsOf } from './load-settings.ts'
import { tokens } from './sequences.ts'

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JObject: ObjectToken
  }
}

function filled(content: unknown): ObjectToken {
  const made = new ObjectToken()
  made.addContent(0, content)
  return made
}

function find(self: ObjectToken, name: string | null, comparison: number): PropertyToken | null {
  return name === null ? null : self.propertyBy(name, nameComparison(comparison))
}

/** `Newtonsoft.Json.Linq.JObject`. */
export const jObject = defineClass<ObjectToken>()('Newtonsoft.Json.Linq.JObject', {
  base: 'JContainer',
  implements: ['IDictionary<string, JToken>'],
  members: {
    'new()': () => new ObjectToken(),
    'new(JObject other)': (other) => required(other, 'other').clone(),
    'new(params object[] content)': (content) => filled(content),
    'new(object content)': (content) => filled(content),
    'JTokenType Type { get; }': (self) => self.type as never,
    'JToken this[object key] { get; set; }': {
      get: (self, key) => self.getByKey(key),
      set: (self, key, value) => self.setByKey(key, value),
    },
    'JToken this[string propertyName] { get; set; }': {
      get: (self, name) => self.get(name),
      set: (self, name, value) => self.set(name, value),
    },
    'IEnumerable<JProperty> Properties()': (self) =>
      generated(
        tokenClass('JProperty'),
        { name: 'CastICollectionIterator', args: [tokenClass('JProperty')] },
        function* () {
          yield* each(self)
        },
      ),
    'JProperty Property(string name)': (self, name) => self.property(name),
    'JProperty Property(string name, StringComparison comparison)': (self, name, comparison) =>
      find(self, name, comparison as number),
    'JEnumerable<JToken> PropertyValues()': (self) =>
      tokens(function* () {
        for (const property of self.properties) if (property.value) yield property.value
      }),
    'static JObject Load(JsonReader reader)': notBuilt('jsonReaders'),
    'static JObject Parse(string json)': (json) => parseContainer(json, 'JObject') as ObjectToken,
    'static JObject Parse(string json, JsonLoadSettings settings)': (json, settings) =>
      parseContainer(json, 'JObject', loadSettingsOf(settings)) as ObjectToken,
    'static JObject FromObject(object o)': (value) => {
      const token = tokenFromObject(value)
      if (token instanceof ObjectToken) return token
      throw argument(`Object serialized to ${token.typeText}. JObject instance expected.`)
    },
    'static JObject FromObject(object o, JsonSerializer jsonSerializer)': notBuilt('serializers'),
    'void WriteTo(JsonWriter writer, JsonConverter[] converters)': notBuilt('jsonReaders'),
    'JToken GetValue(string propertyName)': (self, name) => self.property(name)?.value ?? null,
    'JToken GetValue(string propertyName, StringComparison comparison)': (self, name, comparison) =>
      find(self, name, comparison as number)?.value ?? null,
    'bool TryGetValue(string propertyName, StringComparison comparison, out JToken value)': (
      self,
      name,
      comparison,
      value,
    ) => {
      const found = find(self, name, comparison as number)
      value.value = found?.value ?? null
      return found !== null
    },
    'void Add(string propertyName, JToken value)': (self, name, value) => self.addEntry(name, value),
    'bool ContainsKey(string propertyName)': (self, name) => self.containsKey(name),
    'bool Remove(string propertyName)': (self, name) => name !== null && self.removeKey(name),
    'bool TryGetValue(string propertyName, out JToken value)': (self, name, value) => {
      const found = self.property(name)
      value.value = found?.value ?? null
      return found !== null
    },
    'IEnumerator<KeyValuePair<string, JToken>> GetEnumerator()': (self) => typedEnumerator(self, entryType()),
  },
})
