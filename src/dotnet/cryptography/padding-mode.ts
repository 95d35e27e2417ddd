import { defineEnum } from '../type-system/declare.ts'

export const PaddingMode = { None: 1, PKCS7: 2, Zeros: 3, ANSIX923: 4, ISO10126: 5 } as const

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    PaddingMode: number
  }
  interface DotnetStructs {
    PaddingMode: true
  }
}

export const paddingModeType = defineEnum('System.Security.Cryptography.PaddingMode', PaddingMode)
