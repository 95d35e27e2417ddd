import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    AddressFamily: number
  }
  interface DotnetStructs {
    AddressFamily: true
  }
}

/** The families that `IPAddress` can have, and the two that stand for none. */
export const addressFamily = defineEnum('System.Net.Sockets.AddressFamily', {
  Unknown: -1,
  Unspecified: 0,
  InterNetwork: 2,
  InterNetworkV6: 23,
})
