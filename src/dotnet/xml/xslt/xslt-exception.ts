import type { Span } from '../../../diagnostics/diagnostic.ts'
import { type DotnetException, exception } from '../../values/exception.ts'

/** `System.Xml.Xsl.XsltException`: what ends a transformation. */
export const xsltException = (message: string): DotnetException => exception('System.Xml.Xsl.XsltException', message)

/** As {@link xsltException}, for what .NET tells the place of. */
export function xsltExceptionAt(message: string, { source, start }: Span): DotnetException {
  const { line, column } = source.positionAt(start)
  return xsltException(`${message} An error occurred at , (${line}, ${column}).`)
}
