import { defineClass } from '../type-system/declare.ts'
import { required } from '../values/exception.ts'
import { createFromName } from './crypto-config.ts'
import { Hmac } from './hmac.ts'
import { noAutomaticSelection } from './messages.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    KeyedHashAlgorithm: Hmac
  }
}

/** Every keyed hash algorithm that exists here is an HMAC. */
export const keyedHashAlgorithmType = defineClass<Hmac>()('System.Security.Cryptography.KeyedHashAlgorithm', {
  base: 'System.Security.Cryptography.HashAlgorithm',
  isAbstract: true,
  members: {
    'byte[] Key { get; set; }': { get: (self) => self.key, set: (self, key) => self.setKey(key) },
    'static KeyedHashAlgorithm Create()': () => {
      throw noAutomaticSelection()
    },
    'static KeyedHashAlgorithm Create(string algName)': (name) =>
      createFromName(required(name, 'name'), Hmac, 'KeyedHashAlgorithm'),
  },
})
