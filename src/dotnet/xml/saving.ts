import type { TextReaderObject } from '../io/text-reader.ts'
import type { TextWriterObject } from '../io/text-writer.ts'
import { required } from '../values/exception.ts'
import type { XDocumentNode, XElementNode } from './tree/model.ts'
import { printDocument } from './tree/print.ts'

/** `Save(TextWriter, SaveOptions)`. */
export function saveTo(node: XElementNode | XDocumentNode, writer: TextWriterObject | null, options: number): void {
  const target = required(writer, 'output')
  target.write(printDocument(node, options, target.encodingName))
}

/** What a reader still holds. */
export function readAll(reader: TextReaderObject | null): string {
  return required(reader, 'input').readToEnd()
}
