import type { TextReaderObject } from '../io/text-reader.ts'
import type { TextWriterObject } from '../io/text-writer.ts'
import { invalidOperation, required } from '../values/exception.ts'
import { XDocumentNode, type XElementNode } from './tree/model.ts'
import { printDocument } from './tree/print.ts'

/** `Save(TextWriter, SaveOptions)`. */
export function saveTo(node: XElementNode | XDocumentNode, writer: TextWriterObject | null, options: number): void {
  const target = required(writer, 'output')
  if (node instanceof XDocumentNode && node.root === null)
    throw invalidOperation('Token EndDocument in state Document would result in an invalid XML document.')
  target.write(printDocument(node, options, target.encodingName))
}

/** What a reader still holds. */
export function readAll(reader: TextReaderObject | null): string {
  return required(reader, 'input').readToEnd()
}
