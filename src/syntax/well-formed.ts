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
  const stop = (message: string): never => {
    problem = { message, offset: Math.max(0, parser.position - 1) }
    // The parser would go on and make an error of each raw quote that follows.
    throw problem
  }
  parser.on('error', (error) => stop(error.message.replace(/\.$/, '')))
  parser.on('doctype', () => stop('a policy document has no document type'))
  try {
    parser.write(text).close()
  } catch (error) {
    problem ??= { message: error instanceof Error ? error.message : String(error), offset: 0 }
  }
  return problem
}
