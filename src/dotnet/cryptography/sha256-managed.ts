import { defineClass } from '../type-system/declare.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm } from './hash-algorithm.ts'

const fullName = 'System.Security.Cryptography.SHA256Managed'

registerAlgorithm(fullName, () => new HashAlgorithm(fullName, 'SHA256'))

export const sha256ManagedType = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.SHA256',
  members: {
    'new()': () => new HashAlgorithm(fullName, 'SHA256'),
    'void Initialize()': (self) => self.initialize(),
  },
})
