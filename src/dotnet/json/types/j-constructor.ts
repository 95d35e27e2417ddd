import { defineClass } from '../../type-system/declare.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import { required } from '../../values/exception.ts'
import { ConstructorToken } from '../tokens/constructor.ts'

function filled(name: string | null, content: unknown): ConstructorToken {
  const made = ConstructorToken.named(name)
  made.addContent(0, content)
  return made
}

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JConstructor: ConstructorToken
  }
}

/** `Newtonsoft.Json.Linq.JConstructor`. */
export const jConstructor = defineClass<ConstructorToken>()('Newtonsoft.Json.Linq.JConstructor', {
  base: 'JContainer',
  members: {
    'new()': () => new ConstructorToken(null),
    'new(JConstructor other)': (other) => required(other, 'other').clone(),
    'new(string name, params object[] content)': filled,
    'new(string name, object content)': (name, content) => filled(name, content),
    'new(string name)': (name) => ConstructorToken.named(name),
    'string Name { get; set; }': {
      get: (self) => self.name,
      set: (self, value) => {
        self.name = value
      },
    },
    'JTokenType Type { get; }': (self) => self.type as never,
    'JToken this[object key] { get; set; }': {
      get: (self, key) => self.getByKey(key),
      set: (self, key, value) => self.setByKey(key, value),
    },
    'void WriteTo(JsonWriter writer, JsonConverter[] converters)': notBuilt('jsonReaders'),
    'static JConstructor Load(JsonReader reader)': notBuilt('jsonReaders'),
  },
})
