import { defineClass, defineEnum } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
import { argumentOutOfRange } from '../values/exception.ts'
import { ConformanceLevel, DtdProcessing, ReaderSettings } from './reader/settings.ts'
import { ReadState } from './reader/xml-reader-object.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    XmlReaderSettings: ReaderSettings
    ConformanceLevel: number
    DtdProcessing: number
    ReadState: number
    XmlSpace: number
  }
  interface DotnetStructs {
    ConformanceLevel: true
    DtdProcessing: true
    ReadState: true
    XmlSpace: true
  }
}

type Writable = 'ignoresWhitespace' | 'ignoresComments' | 'ignoresInstructions' | 'checksCharacters' | 'closesInput'

const flag = (property: string, name: Writable) => ({
  get: (self: ReaderSettings) => self[name],
  set: (self: ReaderSettings, value: boolean) => self.change(property, { [name]: value }),
})

function setLimit(
  self: ReaderSettings,
  property: string,
  name: `maxCharacters${'InDocument' | 'FromEntities'}`,
  value: bigint,
): void {
  self.change(property, {})
  if (value < 0n) throw argumentOutOfRange('value')
  self.change(property, { [name]: value })
}

function setChoice(self: ReaderSettings, property: string, name: 'conformance' | 'dtdProcessing', value: number): void {
  self.change(property, {})
  if (value < 0 || value > 2) throw argumentOutOfRange('value')
  self.change(property, { [name]: value })
}

export const xmlReaderSettingsType = defineClass<ReaderSettings>()('System.Xml.XmlReaderSettings', {
  members: {
    'new()': () => new ReaderSettings(),
    'bool IgnoreWhitespace { get; set; }': flag('IgnoreWhitespace', 'ignoresWhitespace'),
    'bool IgnoreComments { get; set; }': flag('IgnoreComments', 'ignoresComments'),
    'bool IgnoreProcessingInstructions { get; set; }': flag('IgnoreProcessingInstructions', 'ignoresInstructions'),
    'bool CheckCharacters { get; set; }': flag('CheckCharacters', 'checksCharacters'),
    'bool CloseInput { get; set; }': flag('CloseInput', 'closesInput'),
    'ConformanceLevel ConformanceLevel { get; set; }': {
      get: (self) => self.conformance,
      set: (self, value) => setChoice(self, 'ConformanceLevel', 'conformance', value),
    },
    'DtdProcessing DtdProcessing { get; set; }': {
      get: (self) => self.dtdProcessing,
      set: (self, value) => setChoice(self, 'DtdProcessing', 'dtdProcessing', value),
    },
    'bool ProhibitDtd { get; set; }': {
      get: (self) => self.dtdProcessing === DtdProcessing.Prohibit,
      set: (self, value) =>
        self.change('ProhibitDtd', { dtdProcessing: value ? DtdProcessing.Prohibit : DtdProcessing.Parse }),
    },
    'long MaxCharactersInDocument { get; set; }': {
      get: (self) => self.maxCharactersInDocument,
      set: (self, value) => setLimit(self, 'MaxCharactersInDocument', 'maxCharactersInDocument', value),
    },
    'long MaxCharactersFromEntities { get; set; }': {
      get: (self) => self.maxCharactersFromEntities,
      set: (self, value) => setLimit(self, 'MaxCharactersFromEntities', 'maxCharactersFromEntities', value),
    },
    // Nothing outside of the text is ever opened, so no resolver at all is what may be given.
    'XmlResolver XmlResolver { get; set; }': notBuilt('entities'),
    'ValidationType ValidationType { get; set; }': notBuilt('schemas'),
    'XmlSchemaSet Schemas { get; set; }': notBuilt('schemas'),
    'int LineNumberOffset { get; set; }': notBuilt('lineOffsets'),
    'int LinePositionOffset { get; set; }': notBuilt('lineOffsets'),
    'void Reset()': (self) => self.reset(),
    'XmlReaderSettings Clone()': (self) => self.clone(),
  },
})

export const conformanceLevelType = defineEnum('System.Xml.ConformanceLevel', ConformanceLevel)
export const dtdProcessingType = defineEnum('System.Xml.DtdProcessing', DtdProcessing)
export const readStateType = defineEnum('System.Xml.ReadState', ReadState)
export const xmlSpaceType = defineEnum('System.Xml.XmlSpace', { None: 0, Default: 1, Preserve: 2 })
