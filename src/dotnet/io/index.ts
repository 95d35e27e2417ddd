import type { TypeDefinition } from '../type-system/definition.ts'
import { stringReaderType } from './string-reader.ts'
import { stringWriterType } from './string-writer.ts'
import { textReaderType } from './text-reader.ts'
import { textWriterType } from './text-writer.ts'

/** The declared types of System.IO. */
export const ioTypes: readonly TypeDefinition[] = [textReaderType, stringReaderType, textWriterType, stringWriterType]
