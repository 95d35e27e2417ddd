import { synchronousCrypto } from '#synchronous-crypto'
import { mustNotBeNegative } from '../collections/errors.ts'
import type { SerializedProperty } from '../json/object-properties.ts'
import type { HashName, HashState } from '../platform/crypto.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { argument, exception, required } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { byteArray, bytesOf } from './bytes.ts'
import { createFromName } from './crypto-config.ts'
import type { CryptoTransform } from './crypto-transform.ts'
import { disposed, noAutomaticSelection, outOfBounds, requireHashRange } from './messages.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    HashAlgorithm: HashAlgorithm
  }
}

const hashSizes: Record<HashName, number> = {
  MD5: 128,
  SHA1: 160,
  SHA256: 256,
  SHA384: 384,
  SHA512: 512,
  'SHA3-256': 256,
  'SHA3-384': 384,
  'SHA3-512': 512,
}

/** A hash algorithm; its subclass `KeyedHashAlgorithm` makes keyed states. */
export class HashAlgorithm extends DotnetObject implements CryptoTransform {
  readonly #typeName: string
  readonly hashName: HashName
  #state: HashState | null = null
  #isPending = false
  #isDisposed = false
  #value: Uint8Array | null = null

  constructor(typeName: string, hashName: HashName) {
    super()
    this.#typeName = typeName
    this.hashName = hashName
  }

  override get dotnetType(): DotnetType {
    return typeNamed(this.#typeName)
  }

  protected newState(): HashState {
    return synchronousCrypto.hash(this.hashName)
  }

  get hashSize(): number {
    return hashSizes[this.hashName]
  }

  get hash(): DotnetArray | null {
    this.#check()
    if (this.#isPending) {
      throw exception(
        'System.Security.Cryptography.CryptographicUnexpectedOperationException',
        'Hash must be finalized before the hash value is retrieved.',
      )
    }
    return this.#value && byteArray(this.#value.slice())
  }

  /** Its properties, those of its class first. */
  jsonProperties(): readonly SerializedProperty[] {
    const [int, bool] = [typeNamed('System.Int32'), typeNamed('System.Boolean')]
    return [
      { name: 'HashSize', type: int, value: this.hashSize },
      { name: 'Hash', type: typeNamed('System.Byte').array(), value: this.hash },
      { name: 'InputBlockSize', type: int, value: this.inputBlockSize },
      { name: 'OutputBlockSize', type: int, value: this.outputBlockSize },
      { name: 'CanTransformMultipleBlocks', type: bool, value: this.canTransformMultipleBlocks },
      { name: 'CanReuseTransform', type: bool, value: this.canReuseTransform },
    ]
  }

  readonly inputBlockSize = 1
  readonly outputBlockSize = 1
  readonly canTransformMultipleBlocks = true
  readonly canReuseTransform = true

  computeHash(bytes: Uint8Array): DotnetArray {
    this.#check()
    this.#feed(bytes)
    this.#finish()
    return byteArray((this.#value as Uint8Array).slice()) // set by #finish
  }

  transformBlock(
    input: DotnetArray | null,
    offset: number,
    count: number,
    output: DotnetArray | null,
    outputOffset: number,
  ): number {
    const bytes = this.#range(input, offset, count)
    this.#isPending = true
    this.#feed(bytes)
    if (output) {
      const target = output.items as Uint8Array
      if (outputOffset < 0) throw mustNotBeNegative('dstOffset', outputOffset)
      if (target.length - outputOffset < count) throw argument(outOfBounds)
      target.set(bytes, outputOffset)
    }
    return count
  }

  transformFinalBlock(input: DotnetArray | null, offset: number, count: number): DotnetArray {
    const bytes = this.#range(input, offset, count)
    this.#feed(bytes)
    this.#finish()
    return byteArray(bytes.slice())
  }

  initialize(): void {
    this.#state = null
    this.#isPending = false
  }

  dispose(): void {
    this.#isDisposed = true
    this.#value = null
    this.initialize()
  }

  get isDisposed(): boolean {
    return this.#isDisposed
  }

  #check(): void {
    if (this.#isDisposed) throw disposed(this.#typeName)
  }

  #range(input: DotnetArray | null, offset: number, count: number): Uint8Array {
    const bytes = bytesOf(input, 'inputBuffer')
    requireHashRange(bytes.length, offset, count, 'inputOffset')
    this.#check()
    return bytes.subarray(offset, offset + count)
  }

  #feed(bytes: Uint8Array): void {
    charge(bytes.length >> 4)
    this.#state ??= this.newState()
    this.#state.update(bytes)
  }

  #finish(): void {
    this.#value = (this.#state ?? this.newState()).digest()
    this.initialize()
  }
}

/** One-shot hash of a `HashData` static. */
export function hashData(name: HashName, source: DotnetArray | null): DotnetArray {
  const state = synchronousCrypto.hash(name)
  const bytes = bytesOf(source, 'source')
  charge(bytes.length >> 4)
  state.update(bytes)
  return byteArray(state.digest())
}

export const hashAlgorithmType = defineClass<HashAlgorithm>()('System.Security.Cryptography.HashAlgorithm', {
  isAbstract: true,
  implements: ['System.Security.Cryptography.ICryptoTransform', 'System.IDisposable'],
  members: {
    'int HashSize { get; }': (self) => self.hashSize,
    'byte[] Hash { get; }': (self) => self.hash,
    'int InputBlockSize { get; }': (self) => self.inputBlockSize,
    'int OutputBlockSize { get; }': (self) => self.outputBlockSize,
    'bool CanTransformMultipleBlocks { get; }': (self) => self.canTransformMultipleBlocks,
    'bool CanReuseTransform { get; }': (self) => self.canReuseTransform,
    'static HashAlgorithm Create()': () => {
      throw noAutomaticSelection()
    },
    'static HashAlgorithm Create(string hashName)': (name) =>
      createFromName(required(name, 'name'), HashAlgorithm, 'HashAlgorithm'),
    'byte[] ComputeHash(byte[] buffer)': (self, buffer) => {
      if (self.isDisposed) return self.computeHash(new Uint8Array(0))
      return self.computeHash(bytesOf(buffer, 'buffer'))
    },
    'byte[] ComputeHash(byte[] buffer, int offset, int count)': (self, buffer, offset, count) => {
      const bytes = bytesOf(buffer, 'buffer')
      requireHashRange(bytes.length, offset, count, 'offset')
      return self.computeHash(bytes.subarray(offset, offset + count))
    },
    'byte[] ComputeHash(Stream inputStream)': notBuilt('streams'),
    'void Dispose()': (self) => self.dispose(),
    'void Clear()': (self) => self.dispose(),
    'int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)': (
      self,
      input,
      offset,
      count,
      output,
      outputOffset,
    ) => self.transformBlock(input, offset, count, output, outputOffset),
    'byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)': (self, input, offset, count) =>
      self.transformFinalBlock(input, offset, count),
    'void Initialize()': (self) => self.initialize(),
  },
})
