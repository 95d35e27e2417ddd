using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using DotLiquid;
using DotLiquid.NamingConventions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace LiquidRecorder
{
    /// <summary>
    /// Reads JSON lines, { template, body }, and writes each with what DotLiquid makes of it in C# mode;
    /// earlier answers are replaced. The body is the JSON text that the template sees as `body`.
    /// </summary>
    internal static class Program
    {
        private static void Main()
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Template.NamingConvention = new CSharpNamingConvention();
            Template.DefaultSyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid20;
            string line;
            while ((line = Console.In.ReadLine()) != null)
            {
                if (line.Length == 0) continue;
                JObject question = JsonConvert.DeserializeObject<JObject>(line, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None });
                question.Remove("output");
                question.Remove("error");
                Answer(question);
                Console.Out.WriteLine(question.ToString(Formatting.None));
            }
        }

        private static void Answer(JObject question)
        {
            try
            {
                Template template = Template.Parse((string)question["template"]);
                string body = (string)question["body"];
                var scope = new Dictionary<string, object> { ["body"] = body == null ? null : Convert(JToken.Parse(body)) };
                string output = template.Render(Hash.FromDictionary(scope));
                if (template.Errors.Count > 0) question["error"] = template.Errors[0].Message;
                question["output"] = output;
            }
            catch (Exception error)
            {
                question["error"] = error.Message;
            }
        }

        private static object Convert(JToken token)
        {
            switch (token)
            {
                case JObject record:
                    return Hash.FromDictionary(record.Properties().ToDictionary(p => p.Name, p => Convert(p.Value)));
                case JArray list:
                    return list.Select(Convert).ToList();
                default:
                    return ((JValue)token).Value;
            }
        }
    }
}
