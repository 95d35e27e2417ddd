import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'

const fullName = 'System.Security.Cryptography.X509Certificates.X500DistinguishedName'

export class DistinguishedName extends DotnetObject {
  readonly name: string

  constructor(name: string) {
    super()
    this.name = name
  }

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    X500DistinguishedName: DistinguishedName
  }
}

export const x500DistinguishedNameType = defineClass<DistinguishedName>()(fullName, {
  members: { 'string Name { get; }': (self) => self.name },
})
