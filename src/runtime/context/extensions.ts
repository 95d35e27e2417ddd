import type { KeyValuePairValue } from '../../dotnet/collections/key-value-pair.ts'
import type { MutableDictionary, ReadOnlyDictionary } from '../../dotnet/collections/protocol.ts'
import {
  createSymmetricAlgorithm,
  type SymmetricAlgorithm,
  transformBytes,
} from '../../dotnet/cryptography/symmetric-algorithm.ts'
import type { Certificate } from '../../dotnet/cryptography/x509/certificate.ts'
import { verifiesAgainst } from '../../dotnet/cryptography/x509/verification.ts'
import { urlEncode } from '../../dotnet/net/url-coding.ts'
import { castObject } from '../../dotnet/type-system/cast.ts'
import { isInstanceOf } from '../../dotnet/type-system/conversions.ts'
import { defineStaticClass } from '../../dotnet/type-system/declare.ts'
import type { DotnetType } from '../../dotnet/type-system/type.ts'
import { typeOfObject } from '../../dotnet/type-system/value-ops.ts'
import type { DotnetArray } from '../../dotnet/values/array.ts'
import { type EnumerableValue, enumeratorOf } from '../../dotnet/values/enumerable.ts'
import { argumentNull, exception, nullReference, required } from '../../dotnet/values/exception.ts'
import { readJwt } from './jwt.ts'
import { storeBehind } from './message-types.ts'
import { ContextRecord } from './record.ts'

function joined(dictionary: ReadOnlyDictionary | null, name: string | null, missing: string | null): string | null {
  if (dictionary === null) throw nullReference()
  const store = storeBehind(dictionary)
  if (store) {
    if (name === null) throw argumentNull('key')
    return store.get(name) ?? missing
  }
  const values = dictionary.tryValueAt(name) as DotnetArray | null | undefined
  return values === undefined || values === null ? missing : values.items.join(',')
}

function variable(
  dictionary: ReadOnlyDictionary | null,
  name: string | null,
  missing: unknown,
  type: DotnetType | undefined,
): unknown {
  if (dictionary === null) throw nullReference()
  const value = dictionary.tryValueAt(name)
  if (value === undefined || value === null) return missing
  const wanted = type as DotnetType // generic members always get their type arguments
  if (isInstanceOf(value, wanted)) return castObject(value, wanted)
  throw exception(
    'UserVariableCastException',
    `Unable to convert context variable \`${name}\` of type \`${typeOfObject(value).runtimeName}\` to the type of \`${wanted.runtimeName}\`.`,
  )
}

function entry(dictionary: ReadOnlyDictionary | null, key: unknown, missing: unknown): unknown {
  if (dictionary === null) throw nullReference()
  const value = dictionary.tryValueAt(key)
  return value === undefined ? missing : value
}

function defaultOf(type: DotnetType | undefined): unknown {
  return type?.ops.defaultValue ?? null
}

/** `GetValueOrDefault` on dictionaries and the form helpers. */
export const dictionaryExtensions = defineStaticClass('DictionaryExtensions', {
  members: {
    'static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> dictionary, string name)': (d, name) =>
      joined(d, name, null),
    'static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> dictionary, string name, string defaultValue)':
      joined,
    'static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> dictionary, string name, T defaultValue = default)':
      variable,
    'static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key)': (
      d,
      key,
      _,
      TValue,
    ) => entry(d, key, defaultOf(TValue)),
    'static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)':
      entry,
    'static TValue GetValueOrDefault<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key)': (
      d,
      key,
      _,
      TValue,
    ) => entry(d, key, defaultOf(TValue)),
    'static TValue GetValueOrDefault<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)':
      entry,
    'static string ToQueryString(this IDictionary<string, IList<string>> dictionary)': (d) => {
      const text = formText(d)
      return text === '' ? '' : `?${text}`
    },
    'static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> dictionary)': formText,
  },
})

function formText(dictionary: MutableDictionary | null): string {
  if (dictionary === null) throw nullReference()
  const parts: string[] = []
  const entries = dictionary.getEnumerator()
  while (entries.moveNext()) {
    const { key, value } = entries.current as KeyValuePairValue
    const values = enumeratorOf(value as EnumerableValue)
    while (values.moveNext())
      parts.push(`${urlEncode(key as string)}=${urlEncode((values.current as string | null) ?? '')}`)
  }
  return parts.join('&')
}

/** `Basic <base64>`, split at the last colon; null for anything else. */
function basicCredentials(text: string | null): ContextRecord | null {
  if (text === null || !text.startsWith('Basic ')) return null
  let decoded: string
  try {
    decoded = atob(text.slice(6).trim())
  } catch {
    return null
  }
  const colon = decoded.lastIndexOf(':')
  return colon <= 0
    ? null
    : new ContextRecord('BasicAuthCredentials', { UserId: decoded.slice(0, colon), Password: decoded.slice(colon + 1) })
}

/** Credentials in header values. */
export const credentialExtensions = defineStaticClass('CredentialExtensions', {
  members: {
    'static BasicAuthCredentials AsBasic(this string input)': basicCredentials,
    'static bool TryParseBasic(this string input, out BasicAuthCredentials credentials)': (text, credentials) => {
      credentials.value = basicCredentials(text)
      return credentials.value !== null
    },
    'static Jwt AsJwt(this string input)': (text) => (text === null ? null : readJwt(text)),
    'static bool TryParseJwt(this string input, out Jwt token)': (text, token) => {
      token.value = text === null ? null : readJwt(text)
      return token.value !== null
    },
  },
})

function named(name: string | null): SymmetricAlgorithm {
  const algorithm = createSymmetricAlgorithm(name)
  if (!algorithm) throw nullReference()
  return algorithm
}

/** Symmetric encryption of byte arrays, and certificates. */
export const cryptographyExtensions = defineStaticClass('CryptographyExtensions', {
  members: {
    'static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv)': (input, alg, key, iv) =>
      transformBytes(named(alg), true, required(input, 'inputBuffer'), key, iv),
    'static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg)': (input, alg) =>
      transformBytes(alg ?? missing(), true, required(input, 'inputBuffer')),
    'static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)': (input, alg, key, iv) =>
      transformBytes(alg ?? missing(), true, required(input, 'inputBuffer'), key, iv),
    'static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv)': (input, alg, key, iv) =>
      transformBytes(named(alg), false, required(input, 'inputBuffer'), key, iv),
    'static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg)': (input, alg) =>
      transformBytes(alg ?? missing(), false, required(input, 'inputBuffer')),
    'static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)': (input, alg, key, iv) =>
      transformBytes(alg ?? missing(), false, required(input, 'inputBuffer'), key, iv),
    'static bool VerifyNoRevocation(this X509Certificate2 input)': (input) =>
      verifiesAgainst((input as Certificate | null) ?? missing(), []),
  },
})

function missing(): never {
  throw nullReference()
}
