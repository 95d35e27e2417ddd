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
  Unix: 1,
  InterNetwork: 2,
  ImpLink: 3,
  Pup: 4,
  Chaos: 5,
  NS: 6,
  Ipx: 6,
  Iso: 7,
  Osi: 7,
  Ecma: 8,
  DataKit: 9,
  Ccitt: 10,
  Sna: 11,
  DecNet: 12,
  DataLink: 13,
  Lat: 14,
  HyperChannel: 15,
  AppleTalk: 16,
  NetBios: 17,
  VoiceView: 18,
  FireFox: 19,
  Banyan: 21,
  Atm: 22,
  InterNetworkV6: 23,
  Cluster: 24,
  Ieee12844: 25,
  Irda: 26,
  NetworkDesigners: 28,
  Max: 29,
  Packet: 65536,
  ControllerAreaNetwork: 65537,
})
