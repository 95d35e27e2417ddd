/**
 * A number of a YAML or JSON file whose text would be lost: `1.10`, `12345678901234567890`. Where text is wanted (headers,
 * named values, bodies) it stays as written, where a number is wanted it is `value`.
 */
export class WrittenNumber {
  readonly source: string
  readonly value: number

  constructor(source: string, value: number) {
    this.source = source
    this.value = value
  }

  toString(): string {
    return this.source
  }
}

/** The number itself, for everything that computes. */
export function plainNumber(value: unknown): unknown {
  return value instanceof WrittenNumber ? value.value : value
}

/** JSON text of a value in which numbers keep their spelling. */
export function writtenJson(value: unknown): string {
  if (value instanceof WrittenNumber) return value.source
  if (Array.isArray(value)) return `[${value.map(writtenJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => `${JSON.stringify(k)}:${writtenJson(v)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
