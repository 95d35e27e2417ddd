using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Conformance;

/// <summary>Reads questions as lines, compiles and runs them, writes one answer a line (docs/conformance.md).</summary>
internal static class Program
{
    private const int GroupSize = 500;
    private const int StackSize = 16 * 1024 * 1024;

    private static int Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        Environment.SetEnvironmentVariable("TZ", "UTC");
        TimeZoneInfo.ClearCachedData();
        if (arguments.Contains("--versions"))
        {
            Console.WriteLine(Versions.Describe());
            return 0;
        }
        if (arguments.Contains("--surface"))
        {
            Surface.Write(Console.In, Console.Out);
            return 0;
        }
        // Deep recursion of an expression must not end the recorder: a stack of known size instead of the main thread's
        var worker = new Thread(Work, StackSize);
        worker.Start();
        worker.Join();
        return 0;
    }

    private static void Work()
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        // Expressions that write to the console must not garble the answers.
        Console.SetOut(TextWriter.Null);
        var group = new List<Question>(GroupSize);
        string line;
        while ((line = input.ReadLine()) != null)
        {
            // An empty line asks for the answers to what came so far.
            var isEnd = line.Trim().Length == 0;
            if (!isEnd) group.Add(Question.Parse(line));
            if (!isEnd && group.Count < GroupSize) continue;
            Answer(group, output);
            group.Clear();
        }
        Answer(group, output);
    }

    private static void Answer(IReadOnlyList<Question> group, StreamWriter output)
    {
        if (group.Count == 0) return;
        var compiled = ExpressionCompiler.Compile(group);
        for (var index = 0; index < group.Count; index++)
        {
            var outcome = compiled[index].Method == null
                ? compiled[index].Diagnostics
                : ExpressionRunner.Run(compiled[index].Method, group[index].Context);
            output.WriteLine(ResultFormat.Line(group[index].Id, outcome));
            output.Flush();
        }
    }
}

/// <summary>One expression to be answered: a JSON line, or the plain text of an expression.</summary>
internal sealed record Question(JToken Id, string Expression, JObject Context)
{
    public static Question Parse(string line)
    {
        if (!line.TrimStart().StartsWith('{') || !TryReadObject(line, out var question) || question["expression"] == null)
            return new Question(null, line, null);
        return new Question(question["id"], (string)question["expression"], question["context"] as JObject);
    }

    private static bool TryReadObject(string line, out JObject value)
    {
        value = null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
            value = JObject.Load(reader);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
