import { defineClass } from '../type-system/declare.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm } from './hash-algorithm.ts'

const fullName = 'System.Security.Cryptography.SHA512Managed'

registerAlgorithm(fullName, () => new HashAlgorithm(fullName, 'SHA512'))

export const sha512ManagedType = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.SHA512',
  members: {
    'new()': () => new HashAlgorithm(fullName, 'SHA512'),
    'void Initialize()': (self) => self.initialize(),
  },
})
