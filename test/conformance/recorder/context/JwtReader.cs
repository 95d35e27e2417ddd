using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Conformance;

/// <summary>Reads a JSON web token without checking its signature; a `Bearer ` in front is passed over.</summary>
internal static class JwtReader
{
    public static bool TryRead(string input, out Jwt token)
    {
        token = null;
        if (input == null) return false;
        input = input.Trim();
        if (input.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) input = input.Substring(7).Trim();
        var parts = input.Split('.');
        if (parts.Length != 3 || !TryReadPart(parts[0], out var header) || !TryReadPart(parts[1], out var payload)) return false;
        var claims = payload.Properties().ToDictionary(claim => claim.Name, claim => Values(claim.Value).ToArray(), StringComparer.OrdinalIgnoreCase);
        token = new Jwt
        {
            Algorithm = Text(header["alg"]),
            Type = Text(header["typ"]),
            Issuer = Text(payload["iss"]),
            Subject = Text(payload["sub"]),
            Id = Text(payload["jti"]),
            Audiences = claims.TryGetValue("aud", out var audiences) ? audiences : Array.Empty<string>(),
            Claims = claims,
            ExpirationTime = Time(payload["exp"]),
            IssuedAt = Time(payload["iat"]),
            NotBefore = Time(payload["nbf"]),
        };
        return true;
    }

    private static bool TryReadPart(string part, out JObject value)
    {
        value = null;
        try
        {
            var base64 = part.Replace('-', '+').Replace('_', '/');
            var json = Encoding.UTF8.GetString(Convert.FromBase64String(base64.PadRight((base64.Length + 3) / 4 * 4, '=')));
            using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
            value = JObject.Load(reader);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Values(JToken claim) => claim.Type switch
    {
        JTokenType.Array => claim.SelectMany(Values),
        JTokenType.Null => Array.Empty<string>(),
        _ => new[] { Text(claim) },
    };

    private static string Text(JToken claim) => claim switch
    {
        null => null,
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue value => value.ToString(CultureInfo.InvariantCulture),
        _ => claim.ToString(Formatting.None),
    };

    private static DateTime? Time(JToken seconds) => seconds is JValue { Type: JTokenType.Integer or JTokenType.Float } value
        ? DateTime.UnixEpoch.AddSeconds((double)value)
        : null;
}
