import { defineClass } from '../type-system/declare.ts'
import { bytesOf } from './bytes.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { Hmac, hmacData } from './hmac.ts'

const fullName = 'System.Security.Cryptography.HMACMD5'

registerAlgorithm(fullName, () => new Hmac(fullName, 'MD5'))

export const hmacMd5Type = defineClass<Hmac>()(fullName, {
  base: 'System.Security.Cryptography.HMAC',
  members: {
    'new()': () => new Hmac(fullName, 'MD5'),
    'new(byte[] key)': (key) => new Hmac(fullName, 'MD5', bytesOf(key, 'key')),
    'const int HashSizeInBits': 128,
    'const int HashSizeInBytes': 16,
    'static byte[] HashData(byte[] key, byte[] source)': (key, source) => hmacData('MD5', key, source),
  },
})
