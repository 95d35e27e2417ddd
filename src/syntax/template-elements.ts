const names = new Set(['set-body', 'id', 'partition-key', 'etag', 'max-item-count', 'continuation-token'])

/** Elements whose text is a Liquid template where they have `template="liquid"`. */
export function mayBeTemplate(name: string): boolean {
  return names.has(name)
}
