/** What a body is written in. */
export type Format = 'json' | 'xml'

function isType(type: string, format: Format): boolean {
  return type === `application/${format}` || type === `text/${format}` || type.endsWith(`+${format}`)
}

/** Whether a Content-Type names the format. */
export function namesFormat(contentType: string | null, format: Format): boolean {
  return isType((contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '', format)
}

/** Whether an Accept header asks for the format by name, with a weight above zero. A wildcard asks for nothing. */
export function asksFor(accept: string | null, format: Format): boolean {
  return (accept ?? '').split(',').some((entry) => {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase())
    if (!isType(type, format)) return false
    const weight = parameters.find((p) => /^q\s*=/.test(p))
    return weight === undefined || Number(weight.slice(weight.indexOf('=') + 1)) > 0
  })
}
