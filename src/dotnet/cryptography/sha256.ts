import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import { required } from '../values/exception.ts'
import { createFromName, registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm, hashData } from './hash-algorithm.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    SHA256: HashAlgorithm
  }
}

const fullName = 'System.Security.Cryptography.SHA256'

// What Create() and Create(string) give; expressions can't name them.
for (const hidden of [`${fullName}+Implementation`, `${fullName}CryptoServiceProvider`]) {
  definitionOf(hidden).declare({ kind: 'class', base: fullName })
  registerAlgorithm(hidden, (typeName) => new HashAlgorithm(typeName, 'SHA256'))
}

export const sha256Type = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.HashAlgorithm',
  isAbstract: true,
  members: {
    'static SHA256 Create()': () => new HashAlgorithm(`${fullName}+Implementation`, 'SHA256'),
    'static SHA256 Create(string hashName)': (name) =>
      createFromName(
        required(name, 'name'),
        HashAlgorithm,
        'SHA256',
        (made) => made.dotnetType.base?.fullName === fullName,
      ),
    'const int HashSizeInBits': 256,
    'const int HashSizeInBytes': 32,
    'static byte[] HashData(byte[] source)': (source) => hashData('SHA256', source),
  },
})
