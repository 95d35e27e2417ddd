import { defineClass } from '../type-system/declare.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm } from './hash-algorithm.ts'

const fullName = 'System.Security.Cryptography.SHA1Managed'

registerAlgorithm(fullName, () => new HashAlgorithm(fullName, 'SHA1'))

export const sha1ManagedType = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.SHA1',
  members: {
    'new()': () => new HashAlgorithm(fullName, 'SHA1'),
    'void Initialize()': (self) => self.initialize(),
  },
})
