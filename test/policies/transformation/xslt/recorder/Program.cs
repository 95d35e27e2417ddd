// Transforms by .NET's XslCompiledTransform: a question (JSON) a line on standard input, an answer a line on standard output.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Text.Encodings.Web;
using System.Xml;
using System.Xml.Xsl;

namespace Conformance.Xslt;

public static class Program
{
    public static void Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        if (args.Length > 0 && args[0] == "--versions")
        {
            Console.WriteLine(Environment.Version);
            return;
        }
        var options = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        string line;
        while ((line = Console.ReadLine()) != null)
        {
            if (line.Trim() == "") continue;
            using var question = JsonDocument.Parse(line);
            var answer = Answer(question.RootElement);
            answer["id"] = question.RootElement.GetProperty("id").GetString();
            Console.WriteLine(JsonSerializer.Serialize(answer, options));
            Console.Out.Flush();
        }
    }

    private static Dictionary<string, object> Answer(JsonElement question)
    {
        var answer = new Dictionary<string, object>();
        var transform = new XslCompiledTransform();
        try
        {
            // As the gateway: neither scripts nor document(), and no resolver for imports.
            using var reader = XmlReader.Create(new StringReader(question.GetProperty("stylesheet").GetString()));
            transform.Load(reader, XsltSettings.Default, null);
        }
        catch (Exception e)
        {
            answer["refused"] = Failure(e);
            return answer;
        }
        try
        {
            var arguments = new XsltArgumentList();
            if (question.TryGetProperty("parameters", out var parameters))
                foreach (var parameter in parameters.EnumerateObject())
                    arguments.AddParam(parameter.Name, "", parameter.Value.GetString());
            using var input = XmlReader.Create(
                new StringReader(question.GetProperty("input").GetString()),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            using var stream = new MemoryStream();
            transform.Transform(input, arguments, stream);
            var encoding = transform.OutputSettings.Encoding;
            var bytes = stream.ToArray();
            var text = encoding.GetString(bytes);
            answer["output"] = text.StartsWith('\uFEFF') ? text.Substring(1) : text;
            if (encoding.WebName != "utf-8") answer["encoding"] = encoding.WebName;
        }
        catch (Exception e)
        {
            answer["error"] = Failure(e);
        }
        return answer;
    }

    private static Dictionary<string, object> Failure(Exception e)
    {
        var failure = new Dictionary<string, object> { ["type"] = e.GetType().FullName, ["message"] = e.Message };
        if (e is XsltException xslt && xslt.LineNumber != 0)
        {
            failure["line"] = xslt.LineNumber;
            failure["position"] = xslt.LinePosition;
        }
        return failure;
    }
}
