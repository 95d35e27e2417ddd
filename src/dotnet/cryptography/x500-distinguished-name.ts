import type { SerializedProperty } from '../json/object-properties.ts'
import { propertiesFrom } from '../json/plain-object.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'
import { byteArray } from './bytes.ts'
import { Oid } from './oid.ts'

const fullName = 'System.Security.Cryptography.X509Certificates.X500DistinguishedName'

export class DistinguishedName extends DotnetObject {
  readonly name: string
  readonly raw: Uint8Array

  constructor(name: string, raw: Uint8Array) {
    super()
    this.name = name
    this.raw = raw
  }

  jsonProperties(): readonly SerializedProperty[] {
    return propertiesFrom({ Name: this.name, Oid: new Oid(null, null), RawData: byteArray(this.raw.slice()) })
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
