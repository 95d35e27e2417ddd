import { defineClass } from '../type-system/declare.ts'
import { definitionOf } from '../type-system/definition.ts'
import { required } from '../values/exception.ts'
import { createFromName, registerAlgorithm } from './crypto-config.ts'
import { HashAlgorithm, hashData } from './hash-algorithm.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    MD5: HashAlgorithm
  }
}

const fullName = 'System.Security.Cryptography.MD5'

// What Create() and Create(string) give; expressions can't name them.
for (const hidden of [`${fullName}+Implementation`, `${fullName}CryptoServiceProvider`]) {
  definitionOf(hidden).declare({ kind: 'class', base: fullName })
  registerAlgorithm(hidden, (typeName) => new HashAlgorithm(typeName, 'MD5'))
}

export const md5Type = defineClass<HashAlgorithm>()(fullName, {
  base: 'System.Security.Cryptography.HashAlgorithm',
  isAbstract: true,
  members: {
    'static MD5 Create()': () => new HashAlgorithm(`${fullName}+Implementation`, 'MD5'),
    'static MD5 Create(string algName)': (name) =>
      createFromName(
        required(name, 'name'),
        HashAlgorithm,
        'MD5',
        (made) => made.dotnetType.base?.fullName === fullName,
      ),
    'const int HashSizeInBits': 128,
    'const int HashSizeInBytes': 16,
    'static byte[] HashData(byte[] source)': (source) => hashData('MD5', source),
  },
})
