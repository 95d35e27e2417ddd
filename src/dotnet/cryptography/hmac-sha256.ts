import { defineClass } from '../type-system/declare.ts'
import { bytesOf } from './bytes.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { Hmac, hmacData } from './hmac.ts'

const fullName = 'System.Security.Cryptography.HMACSHA256'

registerAlgorithm(fullName, () => new Hmac(fullName, 'SHA256'))

export const hmacSha256Type = defineClass<Hmac>()(fullName, {
  base: 'System.Security.Cryptography.HMAC',
  members: {
    'new()': () => new Hmac(fullName, 'SHA256'),
    'new(byte[] key)': (key) => new Hmac(fullName, 'SHA256', bytesOf(key, 'key')),
    'const int HashSizeInBits': 256,
    'const int HashSizeInBytes': 32,
    'static byte[] HashData(byte[] key, byte[] source)': (key, source) => hmacData('SHA256', key, source),
  },
})
