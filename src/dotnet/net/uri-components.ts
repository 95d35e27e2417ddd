import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    UriComponents: number
  }
  interface DotnetStructs {
    UriComponents: true
  }
}

export const uriComponents = defineEnum(
  'System.UriComponents',
  {
    Scheme: 1,
    UserInfo: 2,
    Host: 4,
    Port: 8,
    Path: 16,
    Query: 32,
    Fragment: 64,
    StrongPort: 128,
    NormalizedHost: 256,
    KeepDelimiter: 0x40000000,
    SerializationInfoString: -2147483648,
    AbsoluteUri: 127,
    HostAndPort: 132,
    StrongAuthority: 134,
    SchemeAndServer: 13,
    HttpRequestUrl: 61,
    PathAndQuery: 48,
  },
  { isFlags: true },
)
