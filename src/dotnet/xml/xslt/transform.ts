import { LimitError } from '../../values/ambient.ts'
import { outputEncoding } from './output/encoding.ts'
import { ResultWriter } from './output/result-writer.ts'
import { createSerializer } from './output/serializer.ts'
import { Frame, type MessageListener, type Stylesheet, Transformation } from './runtime.ts'
import { loadInput } from './tree/load.ts'

export interface TransformOptions {
  /** Values of global parameters by their names, which are in no namespace. */
  readonly parameters?: ReadonlyMap<string, string>
  /** Hears what `xsl:message` says. */
  readonly onMessage?: MessageListener
}

/** Transforms a document. Gives text, or bytes where the stylesheet asks for another encoding than UTF-8. */
export function transform(
  sheet: Stylesheet,
  input: string,
  { parameters = new Map(), onMessage = () => {} }: TransformOptions = {},
): string | Uint8Array {
  const root = loadInput(input, sheet.strips)
  const serializer = createSerializer(sheet.output)
  const writer = new ResultWriter(serializer)
  const given = new Map([...parameters].map(([name, value]) => [`{}${name}`, value]))
  const run = new Transformation(sheet, root, writer, given, onMessage)
  try {
    run.apply([root], '', null, new Frame(run, root, 1, 1, []))
  } catch (error) {
    // The stack of the machine is a limit too, where each of the calls takes much of it.
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      throw new LimitError('The stylesheet nests too many calls.')
    }
    throw error
  }
  writer.end()
  const { encode } = outputEncoding(sheet.output.encoding)
  return encode ? encode(serializer.result) : serializer.result
}
