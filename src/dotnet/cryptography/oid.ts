import type { SerializedProperty } from '../json/object-properties.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { cryptographic, platformNotSupported } from './messages.ts'
import { friendlyNameOf, identifierOf } from './oid-names.ts'

const fullName = 'System.Security.Cryptography.Oid'

/** An object identifier and its name, each found from the other where .NET knows it. */
export class Oid extends DotnetObject {
  #value: string | null
  #friendlyName: string | null
  /** A name that was set, or looked for, stays. */
  #hasFriendlyName = false

  constructor(value: string | null, friendlyName: string | null) {
    super()
    this.#value = value
    this.#friendlyName = friendlyName
  }

  /** From an identifier or a name. */
  static of(text: string): Oid {
    return new Oid(identifierOf(text) ?? text, null)
  }

  /** With the name as far as it has been given or looked for. */
  copy(): Oid {
    return new Oid(this.#value, this.#friendlyName)
  }

  get value(): string | null {
    return this.#value
  }

  setValue(value: string | null): void {
    if (this.#value !== null && this.#value !== value)
      throw platformNotSupported('The OID value cannot be changed from its current value.')
    this.#value = value
  }

  get friendlyName(): string | null {
    if (!this.#hasFriendlyName && this.#friendlyName === null && this.#value !== null)
      this.#friendlyName = friendlyNameOf(this.#value)
    this.#hasFriendlyName = true
    return this.#friendlyName
  }

  setFriendlyName(name: string | null): void {
    const isFixed = this.#friendlyName !== null || (this.#hasFriendlyName && name !== null)
    if (isFixed && this.#friendlyName !== name) {
      throw platformNotSupported('The OID friendly name cannot be changed from its current value.')
    }
    this.#friendlyName = name
    this.#hasFriendlyName = true
    this.#value ??= name === null ? null : (identifierOf(name) ?? null)
  }

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }

  jsonProperties(): readonly SerializedProperty[] {
    const text = typeNamed('System.String')
    return [
      { name: 'Value', type: text, value: this.value },
      { name: 'FriendlyName', type: text, value: this.friendlyName },
    ]
  }
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Oid: Oid
  }
}

export const oidType = defineClass<Oid>()(fullName, {
  members: {
    'new()': () => new Oid(null, null),
    'new(string oid)': (text) => Oid.of(required(text, 'friendlyName')),
    'new(string value, string friendlyName)': (value, name) => new Oid(value, name),
    'new(Oid oid)': (oid) => required(oid, 'oid').copy(),
    'string Value { get; set; }': { get: (self) => self.value, set: (self, value) => self.setValue(value) },
    'string FriendlyName { get; set; }': {
      get: (self) => self.friendlyName,
      set: (self, name) => self.setFriendlyName(name),
    },
    'static Oid FromFriendlyName(string friendlyName, OidGroup group)': (name) => {
      const value = identifierOf(required(name, 'friendlyName'))
      if (value === undefined) throw cryptographic('No OID value matches this name.')
      return new Oid(value, name)
    },
    'static Oid FromOidValue(string oidValue, OidGroup group)': (value) => {
      const name = friendlyNameOf(required(value, 'oidValue'))
      if (name === null) throw cryptographic('The OID value is invalid.')
      return new Oid(value, name)
    },
  },
})
