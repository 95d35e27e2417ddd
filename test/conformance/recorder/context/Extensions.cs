using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Conformance;

/// <summary>The gateway's extension methods on dictionaries.</summary>
public static class DictionaryExtensions
{
    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> dictionary, string name) =>
        dictionary.GetValueOrDefault(name, (string)null);

    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> dictionary, string name, string defaultValue) =>
        dictionary.TryGetValue(name, out var values) ? string.Join(",", values) : defaultValue;

    public static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> dictionary, string name, T defaultValue = default)
    {
        if (!dictionary.TryGetValue(name, out var value) || value == null) return defaultValue;
        return value is T found ? found : throw new UserVariableCastException(name, typeof(T), value.GetType());
    }

    public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key) =>
        dictionary.TryGetValue(key, out var value) ? value : default;

    public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue) =>
        dictionary.TryGetValue(key, out var value) ? value : defaultValue;

    public static TValue GetValueOrDefault<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key) =>
        dictionary.TryGetValue(key, out var value) ? value : default;

    public static TValue GetValueOrDefault<TKey, TValue>(this IDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue) =>
        dictionary.TryGetValue(key, out var value) ? value : defaultValue;

    public static string ToQueryString(this IDictionary<string, IList<string>> dictionary)
    {
        var content = dictionary.ToFormUrlEncodedContent();
        return string.IsNullOrEmpty(content) ? content : "?" + content;
    }

    public static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> dictionary) => string.Join("&",
        dictionary.SelectMany(entry => entry.Value.Select(value => $"{WebUtility.UrlEncode(entry.Key)}={WebUtility.UrlEncode(value)}")));
}

/// <summary>The gateway's extension methods on header values.</summary>
public static class CredentialExtensions
{
    public static BasicAuthCredentials AsBasic(this string input) => input.TryParseBasic(out var credentials) ? credentials : null;

    public static bool TryParseBasic(this string input, out BasicAuthCredentials credentials)
    {
        credentials = null;
        if (input == null || !input.StartsWith("Basic ", StringComparison.Ordinal)) return false;
        byte[] bytes;
        try
        {
            bytes = Convert.FromBase64String(input.Substring(6).Trim());
        }
        catch (FormatException)
        {
            return false;
        }
        var text = Encoding.Latin1.GetString(bytes);
        var colon = text.LastIndexOf(':');
        if (colon <= 0) return false;
        credentials = new BasicAuthCredentials { UserId = text.Substring(0, colon), Password = text.Substring(colon + 1) };
        return true;
    }

    public static Jwt AsJwt(this string input) => JwtReader.TryRead(input, out var token) ? token : null;

    public static bool TryParseJwt(this string input, out Jwt token) => JwtReader.TryRead(input, out token);
}

/// <summary>The gateway's extension methods for symmetric encryption and certificates.</summary>
public static class CryptographyExtensions
{
    public static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv)
    {
        using var algorithm = Create(alg);
        return input.Encrypt(algorithm, key, iv);
    }

    public static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg) => input.Encrypt(alg, alg.Key, alg.IV);

    public static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)
    {
        using var transform = alg.CreateEncryptor(key, iv);
        return transform.TransformFinalBlock(input, 0, input.Length);
    }

    public static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv)
    {
        using var algorithm = Create(alg);
        return input.Decrypt(algorithm, key, iv);
    }

    public static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg) => input.Decrypt(alg, alg.Key, alg.IV);

    public static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)
    {
        using var transform = alg.CreateDecryptor(key, iv);
        return transform.TransformFinalBlock(input, 0, input.Length);
    }

    public static bool VerifyNoRevocation(this X509Certificate2 input)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(input);
    }

#pragma warning disable SYSLIB0045 // The gateway takes names of algorithms, so the factory by name is what it means.
    private static SymmetricAlgorithm Create(string name) => SymmetricAlgorithm.Create(name);
#pragma warning restore SYSLIB0045
}
