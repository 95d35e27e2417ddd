/** A block between `-----BEGIN LABEL-----` and its end. */
export interface PemBlock {
  readonly label: string
  readonly bytes: Uint8Array
}

/** The PEM blocks of a text; what isn't one is passed over. */
export function pemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = []
  for (const match of text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g)) {
    try {
      const bytes = Uint8Array.from(atob((match[2] ?? '').replace(/\s+/g, '')), (c) => c.charCodeAt(0))
      blocks.push({ label: match[1] ?? '', bytes })
    } catch {
      // Not base64, so no PEM block.
    }
  }
  return blocks
}

export function pemText(label: string, bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `-----BEGIN ${label}-----\n${btoa(binary).replace(/(.{64})(?=.)/g, '$1\n')}\n-----END ${label}-----`
}
