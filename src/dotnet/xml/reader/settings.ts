import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { DotnetObject } from '../../values/object.ts'

/** Values of `System.Xml.DtdProcessing`. */
export const DtdProcessing = { Prohibit: 0, Ignore: 1, Parse: 2 } as const

/** Values of `System.Xml.ConformanceLevel`. */
export const ConformanceLevel = { Auto: 0, Fragment: 1, Document: 2 } as const

/** `System.Xml.XmlReaderSettings`. */
export class ReaderSettings extends DotnetObject {
  ignoresWhitespace = false
  ignoresComments = false
  ignoresInstructions = false
  checksCharacters = true
  closesInput = false
  conformance: number = ConformanceLevel.Document
  dtdProcessing: number = DtdProcessing.Prohibit
  maxCharactersInDocument = 0n
  maxCharactersFromEntities = 10_000_000n

  override get dotnetType(): DotnetType {
    return typeNamed('System.Xml.XmlReaderSettings')
  }

  get allowsFragments(): boolean {
    return this.conformance !== ConformanceLevel.Document
  }

  clone(): ReaderSettings {
    return Object.assign(new ReaderSettings(), this)
  }

  reset(): void {
    Object.assign(this, new ReaderSettings())
  }
}
