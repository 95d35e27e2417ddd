/** A small fault: a text of a source file, which stands there exactly once, and what stands in its place. */
export interface Fault {
  readonly file: string
  readonly find: string
  readonly replacement: string
  /** What goes wrong with it. */
  readonly breaks: string
}

/** A table row: breaks, file, text, replacement. */
export function faultsOf(
  rows: readonly (readonly [breaks: string, file: string, find: string, replacement: string])[],
): Fault[] {
  return rows.map(([breaks, file, find, replacement]) => ({ breaks, file: `src/${file}`, find, replacement }))
}
