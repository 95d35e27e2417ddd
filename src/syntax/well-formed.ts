import { SaxesParser } from 'saxes'

/** What an XML parser objects to. */
export interface XmlProblem {
  readonly message: string
  readonly offset: number
}

/** The first thing that makes a text no well-formed XML, or undefined where it is. */
export function firstXmlProblem(text: string): XmlProblem | undefined {
  const parser = new SaxesParser({ xmlns: false, position: false })
  let problem: XmlProblem | undefined
  parser.on('error', (error) => {
    problem ??= {
      message: error.message.replace(/^(?:[^:\s]+:)?\d+:\d+: /, '').replace(/\.$/, ''),
      offset: Math.max(0, parser.position - 1),
    }
  })
  parser.on('doctype', () => {
    problem ??= { message: 'a policy document has no document type', offset: Math.max(0, parser.position - 1) }
  })
  try {
    parser.write(text.replace(/^\uFEFF/, ' ')).close()
  } catch (error) {
    problem ??= { message: error instanceof Error ? error.message : String(error), offset: 0 }
  }
  return problem
}
