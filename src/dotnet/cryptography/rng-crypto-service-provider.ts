import { defineClass } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { bytesOf } from './bytes.ts'
import { registerAlgorithm } from './crypto-config.ts'
import { RandomNumberGenerator } from './random-number-generator.ts'

const fullName = 'System.Security.Cryptography.RNGCryptoServiceProvider'

registerAlgorithm(fullName, (typeName) => new RandomNumberGenerator(typeName))

export const rngCryptoServiceProviderType = defineClass<RandomNumberGenerator>()(fullName, {
  base: 'System.Security.Cryptography.RandomNumberGenerator',
  members: {
    'new()': () => new RandomNumberGenerator(fullName),
    'new(byte[] rgb)': () => new RandomNumberGenerator(fullName),
    'new(CspParameters cspParams)': notBuilt('handles'),
    'new(string str)': () => new RandomNumberGenerator(fullName),
    'void GetBytes(byte[] data)': (self, data) => self.fill(bytesOf(data, 'data')),
    'void GetNonZeroBytes(byte[] data)': (self, data) => self.fillNonZero(bytesOf(data, 'data')),
  },
})
