import { defineClass } from '../../type-system/declare.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import type { DotnetArray } from '../../values/array.ts'
import { required } from '../../values/exception.ts'
import { ArrayToken } from '../tokens/array.ts'
import { PropertyToken } from '../tokens/property.ts'
import { JsonToken } from '../tokens/token.ts'
import { ValueToken } from '../tokens/value.ts'

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JProperty: PropertyToken
  }
}

/** A property of this content: several items make an array. */
function propertyOf(name: string | null, content: unknown): PropertyToken {
  const made = new PropertyToken(name)
  if (isSequence(content)) {
    const array = new ArrayToken()
    array.addContent(0, content)
    made.value = array
  } else made.value = content instanceof JsonToken ? content : ValueToken.of(content)
  return made
}

function isSequence(content: unknown): boolean {
  if (typeof content !== 'object' || content === null || content instanceof JsonToken) return false
  const element = (content as Partial<DotnetArray>).items instanceof Uint8Array
  return !element && 'getEnumerator' in content
}

/** `Newtonsoft.Json.Linq.JProperty`. */
export const jProperty = defineClass<PropertyToken>()('Newtonsoft.Json.Linq.JProperty', {
  base: 'JContainer',
  members: {
    'new(JProperty other)': (other) => required(other, 'other').clone() as PropertyToken,
    'new(string name, params object[] content)': propertyOf,
    'new(string name, object content)': (name, content) => propertyOf(name, content),
    'string Name { get; }': (self) => self.name,
    'JToken Value { get; set; }': {
      get: (self) => self.value,
      set: (self, value) => {
        self.value = value
      },
    },
    'JTokenType Type { get; }': (self) => self.type as never,
    'void WriteTo(JsonWriter writer, JsonConverter[] converters)': notBuilt('jsonReaders'),
    'static JProperty Load(JsonReader reader)': notBuilt('jsonReaders'),
  },
})
