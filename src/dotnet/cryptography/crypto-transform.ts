import { defineInterface } from '../type-system/declare.ts'
import type { DotnetArray } from '../values/array.ts'

/** `ICryptoTransform`: hash algorithms, encryptors and decryptors. */
export interface CryptoTransform {
  readonly inputBlockSize: number
  readonly outputBlockSize: number
  readonly canTransformMultipleBlocks: boolean
  readonly canReuseTransform: boolean
  transformBlock(
    input: DotnetArray | null,
    offset: number,
    count: number,
    output: DotnetArray | null,
    outputOffset: number,
  ): number
  transformFinalBlock(input: DotnetArray | null, offset: number, count: number): DotnetArray
  dispose(): void
}

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    ICryptoTransform: CryptoTransform
  }
}

export const cryptoTransformType = defineInterface<CryptoTransform>()('System.Security.Cryptography.ICryptoTransform', {
  implements: ['System.IDisposable'],
  members: {
    'int InputBlockSize { get; }': (self) => self.inputBlockSize,
    'int OutputBlockSize { get; }': (self) => self.outputBlockSize,
    'bool CanTransformMultipleBlocks { get; }': (self) => self.canTransformMultipleBlocks,
    'bool CanReuseTransform { get; }': (self) => self.canReuseTransform,
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
  },
})
