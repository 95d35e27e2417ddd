import { defineEnum } from '../type-system/declare.ts'

export const CipherMode = { CBC: 1, ECB: 2, OFB: 3, CFB: 4, CTS: 5 } as const

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    CipherMode: number
  }
  interface DotnetStructs {
    CipherMode: true
  }
}

export const cipherModeType = defineEnum('System.Security.Cryptography.CipherMode', CipherMode)
