import { typeNamed } from '../../type-system/definition.ts'
import type { DotnetType } from '../../type-system/type.ts'
import { DotnetObject } from '../../values/object.ts'
import { XmlException } from '../xml-exception.ts'

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

  /** Those of a reader can't be changed. */
  isReadOnly = false

  static ofTree(): ReaderSettings {
    return Object.assign(new ReaderSettings(), { checksCharacters: false })
  }

  clone(): ReaderSettings {
    return Object.assign(new ReaderSettings(), this, { isReadOnly: false })
  }

  /** A copy that a reader goes by. */
  frozen(): ReaderSettings {
    return Object.assign(this.clone(), { isReadOnly: true })
  }

  /** Sets a property, unless a reader goes by these settings. */
  change(property: string, values: Partial<ReaderSettings>): void {
    if (this.isReadOnly)
      throw new XmlException(`The 'XmlReaderSettings.${property}' property is read only and cannot be set.`)
    Object.assign(this, values)
  }

  reset(): void {
    this.change('Reset', new ReaderSettings())
  }
}
