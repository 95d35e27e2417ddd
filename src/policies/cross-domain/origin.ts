const form = /^([a-z][a-z\d+.-]*):\/\/(\[[\da-f:.]+\]|[^/?#@:\s*]+)(?::(\d{1,5}))?\/?$/i
const defaultPorts: Readonly<Record<string, string>> = { http: '80', https: '443' }

/** Whether a text is `scheme://host[:port]`; one slash at the end is passed over. */
export function isOrigin(text: string): boolean {
  return form.test(text.trim())
}

/** Origins that mean the same have the same key: lower case, default port filled in. */
export function originKey(text: string): string {
  const parts = form.exec(text.trim())
  if (!parts) return text.trim().toLowerCase()
  const scheme = (parts[1] as string).toLowerCase()
  return `${scheme}://${(parts[2] as string).toLowerCase()}:${parts[3] ?? defaultPorts[scheme] ?? ''}`
}

/** Whether an Origin header's value is among the allowed ones, given by their keys or `*`. */
export function allowsOrigin(keys: readonly string[], origin: string): boolean {
  return keys.includes('*') || (origin.trim().toLowerCase() !== 'null' && keys.includes(originKey(origin)))
}
