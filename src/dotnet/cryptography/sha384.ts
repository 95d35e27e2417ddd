import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import { required } from '../values/exception.ts'
import { createFromName, registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm, hashData } from './hash-algorithm.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    SHA384: HashAlgorithm
  }
}

const fullName = 'System.Security.Cryptography.SHA384'

// What Create() and Create(string) give; expressions can't name them.
for (const hidden of [`${fullName}+Implementation`, `${fullName}CryptoServiceProvider`]) {
  definitionOf(hidden).declare({ kind: 'class', base: fullName })
  registerAlgorithm(hidden, (typeName) => new HashAlgorithm(typeName, 'SHA384'))
}

export const sha384Type = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.HashAlgorithm',
  isAbstract: true,
  members: {
    'static SHA384 Create()': () => new HashAlgorithm(`${fullName}+Implementation`, 'SHA384'),
    'static SHA384 Create(string hashName)': (name) =>
      createFromName(
        required(name, 'name'),
        HashAlgorithm,
        'SHA384',
        (made) => made.dotnetType.base?.fullName === fullName,
      ),
    'const int HashSizeInBits': 384,
    'const int HashSizeInBytes': 48,
    'static byte[] HashData(byte[] source)': (source) => hashData('SHA384', source),
  },
})
