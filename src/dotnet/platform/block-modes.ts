import type { CipherRequest, CipherState } from './crypto.ts'

/** A block cipher on single blocks. */
export interface BlockFunctions {
  readonly size: number
  encrypt(block: Uint8Array): Uint8Array
  decrypt(block: Uint8Array): Uint8Array
}

/** Runs a block cipher in the requested mode. */
export function chained(blocks: BlockFunctions, request: CipherRequest): CipherState {
  const { size } = blocks
  let register = request.iv?.slice() ?? new Uint8Array(size)

  const ecb = (block: Uint8Array): Uint8Array => (request.encrypts ? blocks.encrypt(block) : blocks.decrypt(block))
  const cbc = (block: Uint8Array): Uint8Array => {
    const result = request.encrypts ? blocks.encrypt(xor(block, register)) : xor(blocks.decrypt(block), register)
    register = (request.encrypts ? result : block).slice()
    return result
  }
  /** Feeds as many bytes of cipher text back as the piece has. */
  const cfb = (piece: Uint8Array): Uint8Array => {
    const result = xor(piece, blocks.encrypt(register))
    const fed = request.encrypts ? result : piece
    const next = new Uint8Array(size)
    next.set(register.subarray(fed.length))
    next.set(fed, size - fed.length)
    register = next
    return result
  }

  const step = request.mode === 'ECB' ? ecb : request.mode === 'CBC' ? cbc : cfb
  const stride = request.mode === 'CFB8' ? 1 : size
  return {
    update: (bytes) => {
      const result = new Uint8Array(bytes.length)
      for (let at = 0; at < bytes.length; at += stride) result.set(step(bytes.subarray(at, at + stride)), at)
      return result
    },
  }
}

function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, i) => byte ^ (b[i] ?? 0))
}
