import { defineClass } from '../type-system/declare.ts'
import { typeNamed } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { required } from '../values/exception.ts'
import { TextReaderObject } from './text-reader.ts'

const fullName = 'System.IO.StringReader'

export class StringReaderObject extends TextReaderObject {
  override get dotnetType(): DotnetType {
    return typeNamed(fullName)
  }
}

export const stringReaderType = defineClass<TextReaderObject>()(fullName, {
  base: 'System.IO.TextReader',
  members: {
    'new(string s)': (text) => new StringReaderObject(required(text, 's')),
    'void Close()': (self) => self.dispose(),
    'int Peek()': (self) => self.peek(),
    'int Read()': (self) => self.read(),
    'int Read(char[] buffer, int index, int count)': (self, buffer, index, count) =>
      self.readInto(buffer, index, count),
    'string ReadToEnd()': (self) => self.readToEnd(),
    'string ReadLine()': (self) => self.readLine(),
    'Task<string> ReadLineAsync()': notBuilt('tasks'),
    'Task<string> ReadToEndAsync()': notBuilt('tasks'),
    'Task<int> ReadBlockAsync(char[] buffer, int index, int count)': notBuilt('tasks'),
    'Task<int> ReadAsync(char[] buffer, int index, int count)': notBuilt('tasks'),
  },
})
