/** The numbers and names of Json.NET's `JsonToken`. */
export const Token = {
  None: 0,
  StartObject: 1,
  StartArray: 2,
  StartConstructor: 3,
  PropertyName: 4,
  Comment: 5,
  Raw: 6,
  Integer: 7,
  Float: 8,
  String: 9,
  Boolean: 10,
  Null: 11,
  Undefined: 12,
  EndObject: 13,
  EndArray: 14,
  EndConstructor: 15,
  Date: 16,
  Bytes: 17,
} as const

const names = Object.keys(Token)

/** The name of a token's kind, as messages show it. */
export const tokenName = (token: number): string => names[token] ?? String(token)
