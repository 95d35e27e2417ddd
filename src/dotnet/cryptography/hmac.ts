import { synchronousCrypto } from '#synchronous-crypto'
import type { SerializedProperty } from '../json/object-properties.ts'
import type { HashName, HashState } from '../platform/crypto.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { ambient, charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { required } from '../values/exception.ts'
import { byteArray, bytesOf } from './bytes.ts'
import { createFromName } from './crypto-config.ts'
import { HashAlgorithm } from './hash-algorithm.ts'
import { noAutomaticSelection, platformNotSupported } from './messages.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    HMAC: Hmac
  }
}

const blockSizes: Record<HashName, number> = {
  MD5: 64,
  SHA1: 64,
  SHA256: 64,
  SHA384: 128,
  SHA512: 128,
  'SHA3-256': 136,
  'SHA3-384': 104,
  'SHA3-512': 72,
}

/** An HMAC of any hash. A key longer than the hash's block is kept as its hash, as .NET does. */
export class Hmac extends HashAlgorithm {
  #key: Uint8Array | null

  constructor(typeName: string, hashName: HashName, key: Uint8Array | null = null) {
    super(typeName, hashName)
    this.#key = this.#shortened(key ?? ambient().randomBytes(blockSizes[hashName]))
  }

  get key(): DotnetArray | null {
    return this.#key && byteArray(this.#key.slice())
  }

  setKey(key: DotnetArray | null): void {
    this.#key = this.#shortened(bytesOf(key, 'value'))
    this.initialize()
  }

  override jsonProperties(): readonly SerializedProperty[] {
    const legacy = { name: 'ProduceLegacyHmacValues', type: typeNamed('System.Boolean'), value: false }
    return [
      ...(this.hashSize > 256 ? [legacy] : []),
      { name: 'Key', type: typeNamed('System.Byte').array(), value: this.key },
      { name: 'HashName', type: typeNamed('System.String'), value: this.hashName },
      ...super.jsonProperties(),
    ]
  }

  override dispose(): void {
    super.dispose()
    this.#key = null
  }

  protected override newState(): HashState {
    return synchronousCrypto.hmac(this.hashName, this.#key ?? new Uint8Array(0))
  }

  #shortened(key: Uint8Array): Uint8Array {
    if (key.length <= blockSizes[this.hashName]) return key.slice()
    const state = synchronousCrypto.hash(this.hashName)
    state.update(key)
    return state.digest()
  }
}

/** One-shot MAC of a `HashData` static. */
export function hmacData(name: HashName, key: DotnetArray | null, source: DotnetArray | null): DotnetArray {
  const state = synchronousCrypto.hmac(name, bytesOf(key, 'key'))
  const bytes = bytesOf(source, 'source')
  charge(bytes.length >> 4)
  state.update(bytes)
  return byteArray(state.digest())
}

export const hmacType = defineClass<Hmac>()('System.Security.Cryptography.HMAC', {
  base: 'System.Security.Cryptography.KeyedHashAlgorithm',
  isAbstract: true,
  members: {
    'byte[] Key { get; set; }': { get: (self) => self.key, set: (self, key) => self.setKey(key) },
    'string HashName { get; set; }': {
      get: (self) => self.hashName,
      set: (self, name) => {
        if (required(name, 'HashName') !== self.hashName) {
          throw platformNotSupported(
            "Setting the hashname after it's already been set is not supported on this platform.",
          )
        }
      },
    },
    'static HMAC Create()': () => {
      throw noAutomaticSelection()
    },
    'static HMAC Create(string algorithmName)': (name) => createFromName(required(name, 'name'), Hmac, 'HMAC'),
    'void Initialize()': (self) => self.initialize(),
  },
})
