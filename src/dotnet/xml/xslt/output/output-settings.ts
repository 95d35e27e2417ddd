/** What `xsl:output` says, its elements merged. */
export interface OutputSettings {
  /** Null: html where the root element is called so, else xml. */
  readonly method: 'xml' | 'html' | 'text' | null
  /** Null: by the method. */
  readonly indent: boolean | null
  readonly omitsDeclaration: boolean
  readonly standalone: 'yes' | 'no' | null
  readonly encoding: string | null
  readonly mediaType: string | null
  readonly doctypePublic: string | null
  readonly doctypeSystem: string | null
  /** Names as `{namespace}local`. */
  readonly cdataElements: ReadonlySet<string>
}

export const defaultOutput: OutputSettings = {
  method: null,
  indent: null,
  omitsDeclaration: false,
  standalone: null,
  encoding: null,
  mediaType: null,
  doctypePublic: null,
  doctypeSystem: null,
  cdataElements: new Set(),
}
