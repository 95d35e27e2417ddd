import { jsonException } from '../json/errors.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { DotnetArray } from '../values/array.ts'
import { exception, formatException, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { ipv6Text, parseIpv4, parseIpv6 } from './ip-address-text.ts'

/** An IPv4 (4 bytes) or IPv6 (16 bytes) address. */
export class IpAddressObject extends DotnetObject {
  readonly bytes: Uint8Array
  readonly scope: string

  constructor(bytes: Uint8Array, scope = '') {
    super()
    this.bytes = bytes
    this.scope = scope
  }

  get dotnetType(): DotnetType {
    return typeNamed('System.Net.IPAddress')
  }
  get isLoopback(): boolean {
    if (this.bytes.length === 4) return this.bytes[0] === 127
    const text = ipv6Text(this.bytes)
    return text === '::1' || text === '::ffff:127.0.0.1'
  }
  /** Its getters throw where the address is of the other family, and one of them always is. */
  jsonProperties(): never {
    const name = this.bytes.length === 4 ? 'ScopeId' : 'Address'
    const inner = exception('System.Net.Sockets.SocketException', 'Operation not supported')
    throw jsonException(
      'JsonSerializationException',
      `Error getting value from '${name}' on 'System.Net.IPAddress'.`,
      inner,
    )
  }
  override dotnetEquals(other: unknown): boolean {
    return (
      other instanceof IpAddressObject &&
      other.scope === this.scope &&
      other.bytes.length === this.bytes.length &&
      other.bytes.every((byte, i) => byte === this.bytes[i])
    )
  }
  override dotnetHashCode(): number {
    return this.bytes.reduce((hash, byte) => (Math.imul(hash, 31) + byte) | 0, 17)
  }
  override dotnetToString(): string {
    if (this.bytes.length === 4) return this.bytes.join('.')
    return ipv6Text(this.bytes) + (this.scope === '' ? '' : `%${this.scope}`)
  }
}

/** The address of a text, null where it is none. */
export function tryParseIpAddress(text: string): IpAddressObject | null {
  if (text.includes(':')) {
    const found = parseIpv6(text)
    return found ? new IpAddressObject(found.bytes, found.scope === '0' ? '' : found.scope) : null
  }
  const bytes = parseIpv4(text)
  return bytes ? new IpAddressObject(bytes) : null
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    IPAddress: IpAddressObject
  }
}

export const ipAddress = defineClass<IpAddressObject>()('System.Net.IPAddress', {
  members: {
    'AddressFamily AddressFamily { get; }': (self) => (self.bytes.length === 4 ? 2 : 23),
    'static bool TryParse(string ipString, out IPAddress address)': (text, result) => {
      result.value = text === null ? null : tryParseIpAddress(text)
      return result.value !== null
    },
    'static IPAddress Parse(string ipString)': (text) => {
      const found = tryParseIpAddress(required(text, 'ipString'))
      if (!found) throw formatException('An invalid IP address was specified.')
      return found
    },
    'byte[] GetAddressBytes()': (self) => new DotnetArray(typeNamed('System.Byte').array(), self.bytes.slice()),
    'string ToString()': (self) => self.dotnetToString(),
    'static bool IsLoopback(IPAddress address)': (address) => required(address, 'address').isLoopback,
    'bool Equals(object comparand)': (self, other) => self.dotnetEquals(other),
    'int GetHashCode()': (self) => self.dotnetHashCode(),
  },
  isInstance: (value) => value instanceof IpAddressObject,
})
