import { defineClass, defineEnum } from '../type-system/declare.ts'
import { notBuilt } from '../type-system/not-built.ts'
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

const flag = (name: Writable) => ({
  get: (self: ReaderSettings) => self[name],
  set: (self: ReaderSettings, value: boolean) => {
    self[name] = value
  },
})

export const xmlReaderSettingsType = defineClass<ReaderSettings>()('System.Xml.XmlReaderSettings', {
  members: {
    'new()': () => new ReaderSettings(),
    'bool IgnoreWhitespace { get; set; }': flag('ignoresWhitespace'),
    'bool IgnoreComments { get; set; }': flag('ignoresComments'),
    'bool IgnoreProcessingInstructions { get; set; }': flag('ignoresInstructions'),
    'bool CheckCharacters { get; set; }': flag('checksCharacters'),
    'bool CloseInput { get; set; }': flag('closesInput'),
    'ConformanceLevel ConformanceLevel { get; set; }': {
      get: (self) => self.conformance,
      set: (self, value) => {
        self.conformance = value
      },
    },
    'DtdProcessing DtdProcessing { get; set; }': {
      get: (self) => self.dtdProcessing,
      set: (self, value) => {
        self.dtdProcessing = value
      },
    },
    'bool ProhibitDtd { get; set; }': {
      get: (self) => self.dtdProcessing === DtdProcessing.Prohibit,
      set: (self, value) => {
        self.dtdProcessing = value ? DtdProcessing.Prohibit : DtdProcessing.Parse
      },
    },
    'long MaxCharactersInDocument { get; set; }': {
      get: (self) => self.maxCharactersInDocument,
      set: (self, value) => {
        self.maxCharactersInDocument = value
      },
    },
    'long MaxCharactersFromEntities { get; set; }': {
      get: (self) => self.maxCharactersFromEntities,
      set: (self, value) => {
        self.maxCharactersFromEntities = value
      },
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
