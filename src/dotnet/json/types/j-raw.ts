import { defineClass } from '../../type-system/declare.ts'
import { notBuilt } from '../../type-system/not-built.ts'
import { required } from '../../values/exception.ts'
import { RawToken } from '../tokens/raw.ts'

declare module '../../type-system/signature-types.ts' {
  interface DotnetTypes {
    JRaw: RawToken
  }
}

/** `Newtonsoft.Json.Linq.JRaw`. */
export const jRaw = defineClass<RawToken>()('Newtonsoft.Json.Linq.JRaw', {
  base: 'JValue',
  members: {
    'new(JRaw other)': (other) => required(other, 'other').clone(),
    'new(object rawJson)': (text) => new RawToken(text),
    'static JRaw Create(JsonReader reader)': notBuilt('jsonReaders'),
  },
})
