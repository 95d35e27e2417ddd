import { defineEnum } from '../type-system/declare.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    X509KeyStorageFlags: number
  }
  interface DotnetStructs {
    X509KeyStorageFlags: true
  }
}

/** Where keys are kept: certificates here keep theirs in memory, whatever the flags. */
export const x509KeyStorageFlagsType = defineEnum(
  'System.Security.Cryptography.X509Certificates.X509KeyStorageFlags',
  {
    DefaultKeySet: 0,
    UserKeySet: 1,
    MachineKeySet: 2,
    Exportable: 4,
    UserProtected: 8,
    PersistKeySet: 16,
    EphemeralKeySet: 32,
  },
  { isFlags: true },
)
