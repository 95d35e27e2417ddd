import { defineClass } from '../type-system/declare.ts'
import { bytesOf } from './bytes.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { Hmac, hmacData } from './hmac.ts'

const fullName = 'System.Security.Cryptography.HMACSHA1'

registerAlgorithm(fullName, () => new Hmac(fullName, 'SHA1'))

export const hmacSha1Type = defineClass<Hmac>()(fullName, {
  base: 'System.Security.Cryptography.HMAC',
  members: {
    'new()': () => new Hmac(fullName, 'SHA1'),
    'new(byte[] key)': (key) => new Hmac(fullName, 'SHA1', bytesOf(key, 'key')),
    'new(byte[] key, bool useManagedSha1)': (key) => new Hmac(fullName, 'SHA1', bytesOf(key, 'key')),
    'const int HashSizeInBits': 160,
    'const int HashSizeInBytes': 20,
    'static byte[] HashData(byte[] key, byte[] source)': (key, source) => hmacData('SHA1', key, source),
  },
})
