import { defineClass } from '../type-system/declare.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm } from './hash-algorithm.ts'

const fullName = 'System.Security.Cryptography.SHA384Managed'

registerAlgorithm(fullName, () => new HashAlgorithm(fullName, 'SHA384'))

export const sha384ManagedType = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.SHA384',
  members: {
    'new()': () => new HashAlgorithm(fullName, 'SHA384'),
    'void Initialize()': (self) => self.initialize(),
  },
})
