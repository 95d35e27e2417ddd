import type { MemberBody, TypeDefinition } from '../type-system/definition.ts'
import { definitionOf } from '../type-system/definition.ts'
import { notBuilt } from '../type-system/not-built.ts'
import type { DotnetType } from '../type-system/type.ts'
import { objectText, wireNotComparable } from '../type-system/value-ops.ts'
import { DotnetArray } from '../values/array.ts'
import { Box } from '../values/box.ts'
import type { EnumerableValue } from '../values/enumerable.ts'
import { enumeratorOf } from '../values/enumerable.ts'
import { argument, argumentNull, DotnetException } from '../values/exception.ts'
import { flattened, innerExceptions, plainMessage } from './aggregate.ts'
import { notTheSameEnum } from './enum-comparison.ts'
import { dataOf } from './exception-data.ts'
import { typeObject } from './runtime-type.ts'

declare module '../type-system/signature-types.ts' {
  interface DotnetTypes {
    Exception: DotnetException
  }
}

type Members = Readonly<Record<string, MemberBody>>
type Options = NonNullable<ConstructorParameters<typeof DotnetException>[2]>

/** Makes the type of an exception once its definition exists. */
type TypeOf = () => DotnetType

const thrownText = (type: DotnetType): string => `Exception of type '${type.runtimeName}' was thrown.`

function make(type: TypeOf, message: string | null, options: Options = {}): DotnetException {
  const made = type()
  return new DotnetException(made, message ?? thrownText(made), options)
}

/** The constructors that nearly every exception has. */
function usualConstructors(type: TypeOf, message: string | null): Members {
  return {
    'new()': () => make(type, message),
    'new(string message)': (text: string | null) => make(type, text ?? message),
    'new(string message, Exception innerException)': (text: string | null, inner: DotnetException | null) =>
      make(type, text ?? message, { inner }),
  }
}

const withParameter = (message: string, paramName: string | null): string =>
  paramName === null || paramName === '' ? message : `${message} (Parameter '${paramName}')`

/** Declares an exception type; `message` is that of the constructor without arguments. */
function defineException(
  fullName: string,
  base: string,
  message: string | null,
  members: (type: TypeOf) => Members = () => ({}),
  constructors: (type: TypeOf, message: string | null) => Members = usualConstructors,
): TypeDefinition {
  const definition = definitionOf(fullName)
  const type = (): DotnetType => definition.make([])
  return definition.declare({ kind: 'class', base, members: { ...constructors(type, message), ...members(type) } })
}

const exceptionDefinition = definitionOf('System.Exception')
const exceptionType = (): DotnetType => exceptionDefinition.make([])

function baseException(self: DotnetException): DotnetException {
  let at = self
  while (at.innerException) at = at.innerException
  return at
}

const systemException = exceptionDefinition.declare({
  kind: 'class',
  members: {
    ...usualConstructors(exceptionType, null),
    'string Message { get; }': (self: DotnetException) => self.message,
    'System.Collections.IDictionary Data { get; }': dataOf,
    'Exception InnerException { get; }': (self: DotnetException) => self.innerException,
    'MethodBase TargetSite { get; }': notBuilt('reflection'),
    'string StackTrace { get; }': (self: DotnetException) => self.stackTrace,
    'string HelpLink { get; set; }': {
      get: (self: DotnetException) => self.helpLink,
      set: (self: DotnetException, value: string | null) => {
        self.helpLink = value
      },
    },
    'string Source { get; set; }': {
      get: (self: DotnetException) => self.source,
      set: (self: DotnetException, value: string | null) => {
        self.source = value
      },
    },
    'int HResult { get; set; }': {
      get: (self: DotnetException) => self.hResult,
      set: (self: DotnetException, value: number) => {
        self.hResult = value
      },
    },
    'Exception GetBaseException()': baseException,
    'string ToString()': (self: DotnetException) => self.dotnetToString(),
    'void GetObjectData(SerializationInfo info, StreamingContext context)': notBuilt('binarySerialization'),
    'Type GetType()': (self: DotnetException) => typeObject(self.dotnetType),
  },
})

const argumentMembers: Members = {
  'string ParamName { get; }': (self: DotnetException) => self.paramName,
}

wireNotComparable((a, b) => {
  for (const value of [a, b]) {
    if (typeof value === 'string') throw argument('Object must be of type String.')
    if (value instanceof Box && value.type.kind === 'enum') throw notTheSameEnum(value.type, value === a ? b : a)
    if (value instanceof Box && value.type.ops.compare)
      throw argument(`Object must be of type ${value.type.definition?.name}.`)
  }
  throw argument('At least one object must implement IComparable.')
})

const aggregateText = (message: string, inner: readonly DotnetException[]): string =>
  inner.length === 0 ? message : `${message} ${inner.map((e) => `(${e.message})`).join(' ')}`

function aggregate(type: TypeOf, message: string, inner: readonly (DotnetException | null)[]): DotnetException {
  const all = inner.map((e) => {
    if (e === null) throw argument('An element of innerExceptions was null.')
    return e
  })
  return new DotnetException(type(), aggregateText(message, all), {
    inner: all[0] ?? null,
    details: { innerExceptions: all },
  })
}

function exceptionsOf(source: EnumerableValue | DotnetArray | null): (DotnetException | null)[] {
  if (source === null) throw argumentNull('innerExceptions')
  if (source instanceof DotnetArray) return [...(source.items as (DotnetException | null)[])]
  const list: (DotnetException | null)[] = []
  const enumerator = enumeratorOf(source)
  while (enumerator.moveNext()) list.push(enumerator.current as DotnetException | null)
  return list
}

const countOf = (self: DotnetException, name: string): number => (self.details[name] as number | undefined) ?? 0

const linePosition: Members = {
  'int LineNumber { get; }': (self: DotnetException) => countOf(self, 'lineNumber'),
  'int LinePosition { get; }': (self: DotnetException) => countOf(self, 'linePosition'),
}

const system = 'System.SystemException'

/** Every exception type that members of this library throw, `System.Exception` first. */
export const exceptionTypes: readonly TypeDefinition[] = [
  systemException,
  defineException(system, 'System.Exception', 'System error.'),
  defineException('System.ApplicationException', 'System.Exception', 'Error in the application.'),
  defineException('System.ArgumentException', system, 'Value does not fall within the expected range.', (type) => ({
    ...argumentMembers,
    'new(string message, string paramName)': (message: string | null, paramName: string | null) =>
      make(type, withParameter(message ?? 'Value does not fall within the expected range.', paramName), { paramName }),
    'new(string message, string paramName, Exception innerException)': (
      message: string | null,
      paramName: string | null,
      inner: DotnetException | null,
    ) =>
      make(type, withParameter(message ?? 'Value does not fall within the expected range.', paramName), {
        paramName,
        inner,
      }),
  })),
  defineException(
    'System.ArgumentNullException',
    'System.ArgumentException',
    'Value cannot be null.',
    () => ({}),
    (type, message) => ({
      'new()': () => make(type, message),
      'new(string paramName)': (paramName: string | null) =>
        make(type, withParameter(message ?? '', paramName), { paramName }),
      'new(string message, Exception innerException)': (text: string | null, inner: DotnetException | null) =>
        make(type, text ?? message, { inner }),
      'new(string paramName, string message)': (paramName: string | null, text: string | null) =>
        make(type, withParameter(text ?? message ?? '', paramName), { paramName }),
    }),
  ),
  defineException(
    'System.ArgumentOutOfRangeException',
    'System.ArgumentException',
    'Specified argument was out of the range of valid values.',
    () => ({ 'object ActualValue { get; }': (self: DotnetException) => self.details['actualValue'] ?? null }),
    (type, message) => ({
      'new()': () => make(type, message),
      'new(string paramName)': (paramName: string | null) =>
        make(type, withParameter(message ?? '', paramName), { paramName }),
      'new(string paramName, string message)': (paramName: string | null, text: string | null) =>
        make(type, withParameter(text ?? message ?? '', paramName), { paramName }),
      'new(string message, Exception innerException)': (text: string | null, inner: DotnetException | null) =>
        make(type, text ?? message, { inner }),
      'new(string paramName, object actualValue, string message)': (
        paramName: string | null,
        actualValue: unknown,
        text: string | null,
      ) => {
        const shown = withParameter(text ?? message ?? '', paramName)
        const suffix = actualValue === null ? '' : `\nActual value was ${objectText(actualValue)}.`
        return make(type, shown + suffix, { paramName, details: { actualValue } })
      },
    }),
  ),
  defineException('System.ArithmeticException', system, 'Overflow or underflow in the arithmetic operation.'),
  defineException('System.DivideByZeroException', 'System.ArithmeticException', 'Attempted to divide by zero.'),
  defineException(
    'System.OverflowException',
    'System.ArithmeticException',
    'Arithmetic operation resulted in an overflow.',
  ),
  defineException(
    'System.NotFiniteNumberException',
    'System.ArithmeticException',
    'Number encountered was not a finite quantity.',
  ),
  defineException(
    'System.ArrayTypeMismatchException',
    system,
    'Attempted to access an element as a type incompatible with the array.',
  ),
  defineException('System.FormatException', system, 'One of the identified items was in an invalid format.'),
  defineException(
    'System.UriFormatException',
    'System.FormatException',
    'One of the identified items was in an invalid format.',
  ),
  defineException('System.IndexOutOfRangeException', system, 'Index was outside the bounds of the array.'),
  defineException('System.InvalidCastException', system, 'Specified cast is not valid.', (type) => ({
    'new(string message, int errorCode)': (message: string | null, hResult: number) => make(type, message, { hResult }),
  })),
  defineException(
    'System.InvalidOperationException',
    system,
    'Operation is not valid due to the current state of the object.',
  ),
  defineException(
    'System.ObjectDisposedException',
    'System.InvalidOperationException',
    null,
    () => ({ 'string ObjectName { get; }': (self: DotnetException) => self.details['objectName'] ?? '' }),
    (type) => {
      const disposed = (objectName: string | null, message: string | null): DotnetException => {
        const text = message ?? 'Cannot access a disposed object.'
        return make(type, objectName ? `${text}\nObject name: '${objectName}'.` : text, {
          details: { objectName: objectName ?? '' },
        })
      }
      return {
        'new(string objectName)': (objectName: string | null) => disposed(objectName, null),
        'new(string objectName, string message)': disposed,
        'new(string message, Exception innerException)': (text: string | null, inner: DotnetException | null) =>
          make(type, text, { inner }),
      }
    },
  ),
  defineException(
    'System.Runtime.CompilerServices.SwitchExpressionException',
    'System.InvalidOperationException',
    'Non-exhaustive switch expression failed to match its input.',
  ),
  defineException('System.MemberAccessException', system, 'Cannot access member.'),
  defineException(
    'System.MissingMemberException',
    'System.MemberAccessException',
    'Attempted to access a missing member.',
  ),
  defineException('System.NotImplementedException', system, 'The method or operation is not implemented.'),
  defineException('System.NotSupportedException', system, 'Specified method is not supported.'),
  defineException(
    'System.PlatformNotSupportedException',
    'System.NotSupportedException',
    'Operation is not supported on this platform.',
  ),
  defineException('System.NullReferenceException', system, 'Object reference not set to an instance of an object.'),
  defineException('System.OperationCanceledException', system, 'The operation was canceled.'),
  defineException(
    'System.OutOfMemoryException',
    system,
    'Insufficient memory to continue the execution of the program.',
  ),
  defineException(
    'System.RankException',
    system,
    'Attempted to operate on an array with the incorrect number of dimensions.',
  ),
  defineException('System.TimeoutException', system, 'The operation has timed out.'),
  defineException('System.UnauthorizedAccessException', system, 'Attempted to perform an unauthorized operation.'),
  defineException('System.InvalidTimeZoneException', 'System.Exception', null),
  defineException('System.TimeZoneNotFoundException', 'System.Exception', null),
  defineException(
    'System.AggregateException',
    'System.Exception',
    'One or more errors occurred.',
    (type) => ({
      'ReadOnlyCollection<Exception> InnerExceptions { get; }': innerExceptions,
      'AggregateException Flatten()': (self: DotnetException) => aggregate(type, plainMessage(self), flattened(self)),
      'new(params Exception[] innerExceptions)': (inner: DotnetArray | null) =>
        aggregate(type, 'One or more errors occurred.', exceptionsOf(inner)),
      'new(IEnumerable<Exception> innerExceptions)': (inner: EnumerableValue | null) =>
        aggregate(type, 'One or more errors occurred.', exceptionsOf(inner)),
      'new(string message, params Exception[] innerExceptions)': (message: string | null, inner: DotnetArray | null) =>
        aggregate(type, message ?? thrownText(type()), exceptionsOf(inner)),
      'new(string message, IEnumerable<Exception> innerExceptions)': (
        message: string | null,
        inner: EnumerableValue | null,
      ) => aggregate(type, message ?? thrownText(type()), exceptionsOf(inner)),
    }),
    (type, message) => ({
      'new()': () => make(type, message),
      'new(string message)': (text: string | null) => make(type, text),
      'new(string message, Exception innerException)': (text: string | null, inner: DotnetException | null) => {
        if (inner === null) throw argumentNull('innerException')
        return aggregate(type, text ?? thrownText(type()), [inner])
      },
    }),
  ),
  defineException(
    'System.Collections.Generic.KeyNotFoundException',
    system,
    'The given key was not present in the dictionary.',
  ),
  defineException(
    'System.Globalization.CultureNotFoundException',
    'System.ArgumentException',
    'Culture is not supported.',
  ),
  defineException('System.IO.IOException', system, 'I/O error occurred.'),
  defineException(
    'System.IO.EndOfStreamException',
    'System.IO.IOException',
    'Attempted to read past the end of the stream.',
  ),
  defineException('System.IO.InvalidDataException', system, 'Found invalid data while decoding.'),
  defineException(
    'System.Security.Cryptography.CryptographicException',
    system,
    'Error occurred during a cryptographic operation.',
    (type) => ({
      'new(int hr)': (hr: number) => new DotnetException(type(), thrownText(type()), { hResult: hr }),
      'new(string format, string insert)': (format: string | null, insert: string | null) =>
        make(type, format === null ? null : format.replaceAll('{0}', () => insert ?? '')),
    }),
  ),
  defineException(
    'System.Security.Cryptography.CryptographicUnexpectedOperationException',
    'System.Security.Cryptography.CryptographicException',
    null,
  ),
  defineException(
    'System.Text.DecoderFallbackException',
    'System.ArgumentException',
    'Value does not fall within the expected range.',
  ),
  defineException(
    'System.Text.EncoderFallbackException',
    'System.ArgumentException',
    'Value does not fall within the expected range.',
  ),
  defineException(
    'System.Text.RegularExpressions.RegexParseException',
    'System.ArgumentException',
    null,
    undefined,
    () => ({}),
  ),
  defineException(
    'System.Text.RegularExpressions.RegexMatchTimeoutException',
    'System.TimeoutException',
    'The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.',
  ),
  defineException('System.Xml.XmlException', system, 'An XML error has occurred.', () => linePosition),
  defineException('System.Xml.Schema.XmlSchemaException', system, 'A schema error occurred.', () => linePosition),
  defineException('System.Xml.XPath.XPathException', system, ''),
  defineException('System.Xml.Xsl.XsltException', system, ''),
  defineException('Newtonsoft.Json.JsonException', 'System.Exception', null),
  defineException('Newtonsoft.Json.JsonReaderException', 'Newtonsoft.Json.JsonException', null, () => ({
    ...linePosition,
    'string Path { get; }': (self: DotnetException) => self.details['path'] ?? null,
  })),
  defineException('Newtonsoft.Json.JsonWriterException', 'Newtonsoft.Json.JsonException', null, () => ({
    'string Path { get; }': (self: DotnetException) => self.details['path'] ?? null,
  })),
  defineException('Newtonsoft.Json.JsonSerializationException', 'Newtonsoft.Json.JsonException', null, () => ({
    ...linePosition,
    'string Path { get; }': (self: DotnetException) => self.details['path'] ?? null,
  })),
]
