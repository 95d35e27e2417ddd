/** Why members aren't carried out: the help of `member-not-supported`, and the reasons in docs/expressions.md. */
export const reasons = {
  binarySerialization: 'Binary serialization isn’t carried out: no allowed member gives its SerializationInfo',
  calendar: 'Calendars are no allowed types: dates are Gregorian',
  coders: 'Encoders and decoders that work piece by piece aren’t carried out: use GetBytes and GetString',
  daylightTime: 'DaylightTime is no allowed type: ask TimeZoneInfo for offsets',
  descriptors: 'Property descriptors aren’t carried out',
  encodedData: 'AsnEncodedData is no allowed type: use RawData, or the members that read a part',
  entities: 'Entities and resolvers aren’t carried out: nothing outside of the text is read',
  extensions: 'Extensions of certificates aren’t carried out one by one: use RawData or GetNameInfo',
  files: 'Expressions have no files: load from text instead, and return what you would save',
  handles: 'Expressions have no handles of the operating system',
  jsonReaders: 'Json.NET’s readers and writers aren’t carried out: use Parse, ToString and SelectToken',
  lineOffsets: 'Lines are counted from the beginning of the text',
  lowerBounds: 'Arrays that don’t begin at 0 aren’t carried out: leave the lower bounds out',
  nameTables: 'Name tables of readers aren’t carried out: compare names as strings',
  newerTypes: 'It needs a type that came after .NET Framework and isn’t on the allow-list',
  pointers: 'Expressions have no pointers: use the overload with an array',
  quantum: 'Keys other than RSA aren’t carried out',
  reflection: 'Reflection isn’t carried out',
  schemas: 'Schemas of readers aren’t carried out: use validate-content',
  secureStrings: 'SecureString is no allowed type: give the password as a string',
  serializers: 'Serializers with settings aren’t carried out: use the overload without one',
  staticAbstract: 'Generic arithmetic isn’t carried out: name the type',
  streams: 'Streams aren’t carried out: use byte[] or text',
  tasks: 'An expression can’t await: use the member that isn’t asynchronous',
  xmlWriters: 'XmlWriter isn’t carried out: use ToString, or Save to a TextWriter',
  zoneData: 'The rules of system zones aren’t known one by one: ask for offsets, or convert',
  unescapedUris: 'URIs that keep what should be escaped aren’t carried out: use the overload without dontEscape',
  xmlStreaming: 'XStreamingElement isn’t carried out: use XElement',
} as const

export type Reason = keyof typeof reasons

/** The body of a member that the gateway allows and Sluice doesn't carry out (`member-not-supported`). */
export class NotBuilt {
  readonly reason: Reason

  constructor(reason: Reason) {
    this.reason = reason
  }

  /** The reason as a sentence. */
  get text(): string {
    return reasons[this.reason]
  }
}

/** Declares a member that isn't carried out, and why: `'void Save(string fileName)': notBuilt('files')`. */
export function notBuilt(reason: Reason): NotBuilt {
  return new NotBuilt(reason)
}
