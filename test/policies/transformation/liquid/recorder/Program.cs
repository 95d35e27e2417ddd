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
    /// Reads JSON lines, { template }, and writes each with what DotLiquid makes of it in C# mode; earlier
    /// answers are replaced. The one argument is the JSON file that the templates see as `body`; with `--currencies` in
    /// its place it prints how each culture writes money, the table of currency-cultures.ts.
    /// </summary>
    internal static class Program
    {
        private static void Main(string[] arguments)
        {
            if (arguments[0] == "--currencies")
            {
                Currencies();
                return;
            }
            string body = File.ReadAllText(arguments[0]);
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
                Answer(question, body);
                Console.Out.WriteLine(question.ToString(Formatting.None));
            }
        }

        /// <summary>
        /// One line for all cultures that write money alike: symbol, digits, positive and negative pattern, sizes of the
        /// groups, decimal separator, group separator, minus sign, and the names.
        /// </summary>
        private static void Currencies()
        {
            List<string> listed = CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Where(name => name != "").ToList();
            // Names that are known without being listed: those without the script (zh-CN), and old ones.
            IEnumerable<string> withoutScript = listed.Select(name => name.Split('-')).Where(parts => parts.Length == 3).Select(parts => parts[0] + "-" + parts[2]);
            string[] old = { "zh-CHS", "zh-CHT", "no", "no-NO", "iw", "iw-IL", "in", "in-ID", "tl", "tl-PH" };
            var rows = listed.Concat(withoutScript).Concat(old)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .GroupBy(name => Row(new CultureInfo(name).NumberFormat))
                .OrderBy(row => row.Key, StringComparer.Ordinal);
            foreach (var row in rows) Console.Out.WriteLine(row.Key + "|" + string.Join(" ", row.OrderBy(name => name, StringComparer.Ordinal)));
        }

        private static string Row(NumberFormatInfo format) =>
            string.Join("|", format.CurrencySymbol, format.CurrencyDecimalDigits, format.CurrencyPositivePattern, format.CurrencyNegativePattern,
                string.Join(",", format.CurrencyGroupSizes), format.CurrencyDecimalSeparator, format.CurrencyGroupSeparator, format.NegativeSign);

        private static void Answer(JObject question, string body)
        {
            try
            {
                Template template = Template.Parse((string)question["template"]);
                var scope = new Dictionary<string, object> { ["body"] = Convert(JToken.Parse(body)) };
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
