import { defineClass } from '../type-system/declare.ts'
import { bytesOf } from './bytes.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { Hmac, hmacData } from './hmac.ts'
import { platformNotSupported } from './messages.ts'

const fullName = 'System.Security.Cryptography.HMACSHA384'

registerAlgorithm(fullName, () => new Hmac(fullName, 'SHA384'))

export const hmacSha384Type = defineClass<Hmac>()(fullName, {
  base: 'System.Security.Cryptography.HMAC',
  members: {
    'new()': () => new Hmac(fullName, 'SHA384'),
    'new(byte[] key)': (key) => new Hmac(fullName, 'SHA384', bytesOf(key, 'key')),
    'bool ProduceLegacyHmacValues { get; set; }': {
      get: () => false,
      set: (_, value) => {
        if (value) throw platformNotSupported()
      },
    },
    'const int HashSizeInBits': 384,
    'const int HashSizeInBytes': 48,
    'static byte[] HashData(byte[] key, byte[] source)': (key, source) => hmacData('SHA384', key, source),
  },
})
