import type { SerializedProperty } from '../json/object-properties.ts'
import { propertiesFrom } from '../json/plain-object.ts'
import { utf16WithoutMark } from '../text/encoding-value.ts'
import { StringBuilderValue } from '../text/string-builder-value.ts'
import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import { charactersOf, TextWriterObject } from './text-writer.ts'

const fullName = 'System.IO.StringWriter'

export class StringWriterObject extends TextWriterObject {
  readonly encodingName = 'utf-16'

  readonly builder: StringBuilderValue

  constructor(builder: StringBuilderValue = new StringBuilderValue()) {
    super({
      append: (more) => {
        builder.append(more)
      },
      text: () => builder.text,
    })
    this.builder = builder
  }

  jsonProperties(): readonly SerializedProperty[] {
    return propertiesFrom({ Encoding: utf16WithoutMark, FormatProvider: '(Default)', NewLine: this.newLine })
  }

  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }
}

export const stringWriterType = defineClass<StringWriterObject>()(fullName, {
  base: 'System.IO.TextWriter',
  members: {
    'new()': () => new StringWriterObject(),
    'new(IFormatProvider formatProvider)': () => new StringWriterObject(),
    'new(StringBuilder sb)': (builder) => new StringWriterObject(required(builder, 'sb')),
    'new(StringBuilder sb, IFormatProvider formatProvider)': (builder) =>
      new StringWriterObject(required(builder, 'sb')),
    'Encoding Encoding { get; }': () => utf16WithoutMark,
    'void Close()': (self) => self.dispose(),
    'StringBuilder GetStringBuilder()': (self) => self.builder,
    'void Write(char value)': (self, unit) => self.write(String.fromCharCode(unit)),
    'void Write(char[] buffer, int index, int count)': (self, buffer, index, count) =>
      self.write(charactersOf(buffer, index, count)),
    'void Write(string value)': (self, value) => self.write(value ?? ''),
    'void Write(StringBuilder value)': (self, value) => self.write(value?.text ?? ''),
    'void WriteLine(StringBuilder value)': (self, value) => self.write(`${value?.text ?? ''}\n`),
    'string ToString()': (self) => self.text,
    'Task WriteAsync(char value)': notBuilt('tasks'),
    'Task WriteAsync(string value)': notBuilt('tasks'),
    'Task WriteAsync(char[] buffer, int index, int count)': notBuilt('tasks'),
    'Task WriteLineAsync(char value)': notBuilt('tasks'),
    'Task WriteLineAsync(string value)': notBuilt('tasks'),
    'Task WriteLineAsync(char[] buffer, int index, int count)': notBuilt('tasks'),
    'Task FlushAsync()': notBuilt('tasks'),
  },
})
