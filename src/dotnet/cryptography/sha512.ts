import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import { required } from '../values/exception.ts'
import { createFromName, registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm, hashData } from './hash-algorithm.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    SHA512: HashAlgorithm
  }
}

const fullName = 'System.Security.Cryptography.SHA512'

// What Create() and Create(string) give; expressions can't name them.
for (const hidden of [`${fullName}+Implementation`, `${fullName}CryptoServiceProvider`]) {
  definitionOf(hidden).declare({ kind: 'class', base: fullName })
  registerAlgorithm(hidden, (typeName) => new HashAlgorithm(typeName, 'SHA512'))
}

export const sha512Type = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.HashAlgorithm',
  isAbstract: true,
  members: {
    'static SHA512 Create()': () => new HashAlgorithm(`${fullName}+Implementation`, 'SHA512'),
    'static SHA512 Create(string hashName)': (name) =>
      createFromName(
        required(name, 'name'),
        HashAlgorithm,
        'SHA512',
        (made) => made.dotnetType.base?.fullName === fullName,
      ),
    'const int HashSizeInBits': 512,
    'const int HashSizeInBytes': 64,
    'static byte[] HashData(byte[] source)': (source) => hashData('SHA512', source),
  },
})
