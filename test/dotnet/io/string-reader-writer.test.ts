import { describe, expect, it } from 'vitest'
import { ioTypes } from '../../../src/dotnet/io/index.ts'
import { StringReaderObject } from '../../../src/dotnet/io/string-reader.ts'
import { StringWriterObject, stringWriterType } from '../../../src/dotnet/io/string-writer.ts'
import { textWriterType } from '../../../src/dotnet/io/text-writer.ts'
import { StringBuilderValue } from '../../../src/dotnet/text/string-builder-value.ts'
import { call, thrownBy } from '../members.ts'

describe('StringReader', () => {
  it('has members whose signatures parse', () => {
    for (const type of ioTypes) for (const member of type.members) expect(member.name).not.toBe('')
  })

  it('reads lines whatever their ends', () => {
    const reader = new StringReaderObject('a\r\nb\rc\n\nd')
    const lines: (string | null)[] = []
    for (let line = reader.readLine(); line !== null; line = reader.readLine()) lines.push(line)
    expect(lines).toEqual(['a', 'b', 'c', '', 'd'])
    expect(reader.read()).toBe(-1)
  })

  it('refuses work once closed', () => {
    const reader = new StringReaderObject('a')
    reader.dispose()
    expect(thrownBy(() => reader.peek())).toBe('System.ObjectDisposedException: Cannot read from a closed TextReader.')
  })
})

describe('StringWriter', () => {
  it('writes into the builder that it was given', () => {
    const builder = new StringBuilderValue('x')
    const writer = call(stringWriterType, 'new(StringBuilder sb)', builder) as StringWriterObject
    call(textWriterType, 'void WriteLine(string value)', writer, 'y')
    call(textWriterType, 'void Write(char value)', writer, 122)
    expect(builder.text).toBe('xy\nz')
    expect(writer.dotnetToString()).toBe('xy\nz')
  })

  it('refuses work once closed', () => {
    const writer = new StringWriterObject()
    writer.dispose()
    expect(thrownBy(() => writer.write('a'))).toBe(
      'System.ObjectDisposedException: Cannot write to a closed TextWriter.',
    )
  })
})
