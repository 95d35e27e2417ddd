using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Conformance;

/// <param name="Outside">The compiler points at the method around the expression, as where a return is missing.</param>
internal sealed record CompilerError(string Cs, int Line, int Column, int EndLine, int EndColumn, string Message, bool Outside);

/// <summary>What an expression gave.</summary>
internal abstract record Outcome
{
    internal sealed record Value(string Type, string Text) : Outcome;

    internal sealed record Thrown(string Type, string Message) : Outcome;

    internal sealed record Refused(IReadOnlyList<CompilerError> Errors) : Outcome;
}

/// <summary>The format of `sluice eval --format json`.</summary>
internal static class ResultFormat
{
    public static Outcome Print(object value) => new Outcome.Value(TypeName(value), Text(value));

    private static string TypeName(object value)
    {
        if (value == null) return null;
        var type = value.GetType();
        var name = type.IsGenericType || type.IsArray ? type.ToString() : type.FullName;
        // The number of an anonymous type depends on what else was compiled with it.
        return Regex.Replace(name, "<>f__AnonymousType[0-9]+", "<>f__AnonymousType");
    }

    private static string Text(object value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => Convert.ToBase64String(bytes),
        JToken token => token.ToString(Formatting.None),
        XNode node => node.ToString(SaveOptions.DisableFormatting),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        bool or char => value.ToString(),
        _ => JsonConvert.SerializeObject(value),
    };

    /// <summary>An answer as a line of JSON, with the question's id where it had one.</summary>
    public static string Line(JToken id, Outcome outcome)
    {
        var line = new StringBuilder("{");
        if (id != null) line.Append("\"id\":").Append(id.ToString(Formatting.None)).Append(',');
        switch (outcome)
        {
            case Outcome.Value value:
                line.Append("\"type\":").Append(Quote(value.Type)).Append(",\"value\":").Append(Quote(value.Text));
                break;
            case Outcome.Thrown thrown:
                line.Append("\"error\":{\"type\":").Append(Quote(thrown.Type)).Append(",\"message\":").Append(Quote(thrown.Message)).Append('}');
                break;
            case Outcome.Refused refused:
                line.Append("\"diagnostics\":[").AppendJoin(',', refused.Errors.Select(Describe)).Append(']');
                break;
        }
        return line.Append('}').ToString();
    }

    private static string Describe(CompilerError error) =>
        $"{{\"cs\":{Quote(error.Cs)},\"line\":{error.Line},\"column\":{error.Column},\"endLine\":{error.EndLine},\"endColumn\":{error.EndColumn},\"message\":{Quote(error.Message)}{(error.Outside ? ",\"outside\":true" : "")}}}";

    /// <summary>JSON text that keeps lone surrogates: UTF-8 has no room for them, so they are escaped.</summary>
    private static string Quote(string text)
    {
        if (text == null) return "null";
        var quoted = new StringBuilder("\"");
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (c == '"' || c == '\\') quoted.Append('\\').Append(c);
            else if (c == '\n') quoted.Append("\\n");
            else if (c == '\r') quoted.Append("\\r");
            else if (c == '\t') quoted.Append("\\t");
            else if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                quoted.Append(c).Append(text[++index]);
            else if (c < ' ' || c == '\u007f' || char.IsSurrogate(c) || c is '\u0085' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff')
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
