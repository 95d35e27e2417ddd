import { synchronousCrypto } from '#synchronous-crypto'
import type { SerializedProperty } from '../json/object-properties.ts'
import { propertiesFrom } from '../json/plain-object.ts'
import type { CipherRequest, CipherState } from '../platform/crypto.ts'
import { atMost } from '../system/range-checks.ts'
import { definitionOf, typeNamed } from '../type-system/definition.ts'
import type { DotnetType } from '../type-system/type.ts'
import { charge } from '../values/ambient.ts'
import type { DotnetArray } from '../values/array.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import { DotnetObject } from '../values/object.ts'
import { byteArray, bytesOf, concatBytes } from './bytes.ts'
import type { CryptoTransform } from './crypto-transform.ts'
import { cryptographic, disposed, outOfBounds, requireNonNegative, requirePositive } from './messages.ts'
import { pad, tellsLength, unpad } from './padding.ts'

const interfaces = ['System.Security.Cryptography.ICryptoTransform', 'System.IDisposable']
const encryptor = 'System.Security.Cryptography.UniversalCryptoEncryptor'
const decryptor = 'System.Security.Cryptography.UniversalCryptoDecryptor'
definitionOf(encryptor).declare({ kind: 'class', interfaces })
definitionOf(decryptor).declare({ kind: 'class', interfaces })

/** What `CreateEncryptor` and `CreateDecryptor` give. A decryptor keeps its last block back until it knows the padding. */
export class CipherTransform extends DotnetObject implements CryptoTransform {
  readonly #request: CipherRequest
  readonly #padding: number
  /** Bytes that padding completes: a block, one byte for CFB8. */
  readonly inputBlockSize: number
  #state: CipherState
  #held: Uint8Array | null = null
  #isDisposed = false

  constructor(request: CipherRequest, padding: number, blockSize: number) {
    super()
    this.#request = request
    this.#padding = padding
    this.inputBlockSize = blockSize
    this.#state = synchronousCrypto.cipher(request)
  }

  override get dotnetType(): DotnetType {
    return typeNamed(this.#request.encrypts ? encryptor : decryptor)
  }

  jsonProperties(): readonly SerializedProperty[] {
    return propertiesFrom({
      CanReuseTransform: this.canReuseTransform,
      CanTransformMultipleBlocks: this.canTransformMultipleBlocks,
      InputBlockSize: this.inputBlockSize,
      OutputBlockSize: this.outputBlockSize,
    })
  }

  get outputBlockSize(): number {
    return this.inputBlockSize
  }

  readonly canTransformMultipleBlocks = true
  readonly canReuseTransform = true

  transformBlock(
    input: DotnetArray | null,
    offset: number,
    count: number,
    output: DotnetArray | null,
    outputOffset: number,
  ): number {
    const bytes = bytesOf(input, 'inputBuffer')
    requireNonNegative(offset, 'inputOffset')
    atMost(offset, bytes.length, 'inputOffset')
    requirePositive(count, 'inputCount')
    if (count % this.inputBlockSize !== 0) {
      throw argumentOutOfRange('inputCount', 'TransformBlock may only process bytes in block sized increments.')
    }
    if (count > bytes.length - offset) throw argumentOutOfRange('inputCount', outOfBounds)
    const target = bytesOf(output, 'outputBuffer')
    if (outputOffset > target.length) throw argumentOutOfRange('outputOffset')
    this.#check()
    const holdsBack = !this.#request.encrypts && tellsLength(this.#padding)
    if (target.length - outputOffset < (holdsBack && !this.#held ? count - this.inputBlockSize : count)) {
      throw argumentOutOfRange('outputOffset', outOfBounds)
    }
    let data = bytes.subarray(offset, offset + count)
    if (holdsBack) {
      data = this.#held ? concatBytes(this.#held, data) : data
      this.#held = data.slice(-this.inputBlockSize)
      data = data.subarray(0, data.length - this.inputBlockSize)
    }
    charge(count >> 2)
    target.set(this.#state.update(data), outputOffset)
    return data.length
  }

  transformFinalBlock(input: DotnetArray | null, offset: number, count: number): DotnetArray {
    const bytes = bytesOf(input, 'inputBuffer')
    requireNonNegative(offset, 'inputOffset')
    requireNonNegative(count, 'inputCount')
    atMost(offset, bytes.length, 'inputOffset')
    if (count > bytes.length - offset) throw argumentOutOfRange('inputCount', outOfBounds)
    this.#check()
    return byteArray(this.finish(bytes.subarray(offset, offset + count)))
  }

  /** The last bytes of the data, through padding and cipher; the transform starts anew afterwards. */
  finish(bytes: Uint8Array): Uint8Array {
    charge(bytes.length >> 2)
    const data = this.#held ? concatBytes(this.#held, bytes) : bytes
    const state = this.#state
    this.#state = synchronousCrypto.cipher(this.#request)
    this.#held = null
    if (this.#request.encrypts) return state.update(pad(data, this.inputBlockSize, this.#padding))
    if (data.length % this.inputBlockSize !== 0) throw cryptographic('The input data is not a complete block.')
    return data.length === 0 ? data : unpad(state.update(data), this.inputBlockSize, this.#padding).slice()
  }

  dispose(): void {
    this.#isDisposed = true
  }

  #check(): void {
    if (this.#isDisposed) throw disposed('Microsoft.Win32.SafeHandles.SafeEvpCipherCtxHandle')
  }
}
