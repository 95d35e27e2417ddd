const framing = new Set(['content-type', 'content-length', 'transfer-encoding', 'connection'])

/** Whether a header, its name written small, belongs to the message itself: descriptions never list those. */
export function isFraming(name: string): boolean {
  return framing.has(name)
}
