using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Schema;

namespace SchemaRecorder
{
    /// <summary>
    /// Reads JSON lines, { schema, text }, and writes each with the errors that Newtonsoft.Json.Schema
    /// finds while it reads the text; earlier ones are replaced. The package's free use ends after
    /// 1000 validations an hour.
    /// </summary>
    internal static class Program
    {
        private static void Main()
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            string line;
            while ((line = Console.In.ReadLine()) != null)
            {
                if (line.Length == 0) continue;
                JObject question = Parse(line);
                question.Remove("errors");
                question.Remove("exception");
                Answer(question);
                Console.Out.WriteLine(question.ToString(Formatting.None));
            }
        }

        private static JObject Parse(string text)
        {
            using (var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None })
                return JObject.Load(reader);
        }

        private static void Answer(JObject question)
        {
            try
            {
                JSchema schema = JSchema.Parse(question["schema"].ToString(Formatting.None));
                question["errors"] = new JArray(Reading((string)question["text"], schema));
            }
            catch (Exception error) when (error is JsonException || error is JSchemaException)
            {
                question["exception"] = error.Message;
            }
        }

        private static List<JObject> Reading(string text, JSchema schema)
        {
            var errors = new List<JObject>();
            using (var reader = new JSchemaValidatingReader(new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None }))
            {
                reader.Schema = schema;
                reader.ValidationEventHandler += (_, args) => errors.Add(Describe(args.ValidationError));
                JToken.ReadFrom(reader);
                while (reader.Read()) { }
            }
            return errors;
        }

        private static JObject Describe(ValidationError error)
        {
            return new JObject(
                new JProperty("message", error.Message),
                new JProperty("line", error.LineNumber),
                new JProperty("position", error.LinePosition));
        }
    }
}
