import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetObject } from '../values/object.ts'

const fullName = 'System.Xml.NameTable'

/** The table of interned names: only handed on, since strings here are equal by value. */
export class NameTableObject extends DotnetObject {
  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  /** It has no properties. */
  jsonProperties(): readonly SerializedProperty[] {
    return []
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlNameTable: NameTableObject
    NameTable: NameTableObject
  }
}

export const xmlNameTableType = defineClass<NameTableObject>()('System.Xml.XmlNameTable', { isAbstract: true })
export const nameTableType = defineClass<NameTableObject>()(fullName, {
  base: 'System.Xml.XmlNameTable',
  members: { 'new()': () => new NameTableObject() },
})
