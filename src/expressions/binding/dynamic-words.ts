/** Type names that ask for late binding, which expressions don't have. */
export const dynamicWords: ReadonlySet<string> = new Set(['dynamic'])
