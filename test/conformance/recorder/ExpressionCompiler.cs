using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Conformance;

/// <summary>What became of an expression: a method to run, or the compiler's refusal.</summary>
internal sealed record Compiled(Func<IProxyRequestContext, object> Method, Outcome Diagnostics);

/// <summary>
/// Compiles many expressions as one assembly, each a static method of a class and file of its own.
/// As with the command-line compiler, an expression with syntax errors is not bound.
/// </summary>
internal static class ExpressionCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp7_3, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, reportSuppressedDiagnostics: false, concurrentBuild: false);

    private static readonly string[] Namespaces =
    {
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Security.Cryptography",
        "System.Security.Cryptography.X509Certificates", "System.Text", "System.Text.RegularExpressions", "System.Threading",
        "System.Threading.Tasks", "System.Xml", "System.Xml.Linq", "Newtonsoft.Json", "Newtonsoft.Json.Linq",
    };

    private static readonly string Usings = string.Concat(Namespaces.Select(name => $"using {name};"));

    private static readonly MetadataReference[] References = FindReferences();

    private static int assemblies;

    public static IReadOnlyList<Compiled> Compile(IReadOnlyList<Question> questions)
    {
        var sources = questions.Select((question, index) => new Source(question.Expression, index)).ToArray();
        var results = new Compiled[sources.Length];
        var trees = new Dictionary<SyntaxTree, Source>();
        foreach (var source in sources)
        {
            var tree = CSharpSyntaxTree.ParseText(source.Code, ParseOptions);
            var errors = Errors(tree.GetDiagnostics());
            if (errors.Count == 0 && !source.IsWhole(tree)) results[source.Index] = Refused(source, new[] { source.Escaped() });
            else if (errors.Count > 0) results[source.Index] = Refused(source, errors.Select(source.Describe));
            else trees.Add(tree, source);
        }
        while (trees.Count > 0)
        {
            var name = $"expressions{Interlocked.Increment(ref assemblies)}";
            var compilation = CSharpCompilation.Create(name, trees.Keys, References, Options);
            using var image = new MemoryStream();
            var emitted = compilation.Emit(image);
            if (emitted.Success)
            {
                var assembly = Assembly.Load(image.ToArray());
                foreach (var source in trees.Values)
                    results[source.Index] = new Compiled(source.Method(assembly), null);
                break;
            }
            var refused = Errors(emitted.Diagnostics).GroupBy(error => error.Location.SourceTree).ToList();
            foreach (var errors in refused)
            {
                if (errors.Key == null) throw new InvalidOperationException(errors.First().ToString());
                results[trees[errors.Key].Index] = Refused(trees[errors.Key], errors.Select(trees[errors.Key].Describe));
                trees.Remove(errors.Key);
            }
        }
        return results;
    }

    private static Compiled Refused(Source source, IEnumerable<CompilerError> errors) =>
        new(null, new Outcome.Refused(errors.OrderBy(error => error.Outside).ThenBy(error => error.Line).ThenBy(error => error.Column).ToList()));

    private static List<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();

    /// <summary>The reference assemblies of the runtime where the SDK has them, else the runtime's own.</summary>
    private static MetadataReference[] FindReferences()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var packs = Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        var pack = Directory.Exists(packs)
            ? Directory.GetDirectories(packs, "10.*").OrderByDescending(path => path).Select(path => Path.Combine(path, "ref", "net10.0")).FirstOrDefault(Directory.Exists)
            : null;
        var framework = Directory.GetFiles(pack ?? runtime, "*.dll").Where(IsManaged);
        return framework
            .Append(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location)
            .Append(typeof(IProxyRequestContext).Assembly.Location)
            .Select(WithoutNewerTypes.Reference).ToArray();
    }

    private static bool IsManaged(string path)
    {
        try
        {
            AssemblyName.GetAssemblyName(path);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }

    /// <summary>An expression inside the method that carries it, and the way back from places in the one to places in the other.</summary>
    private sealed class Source
    {
        private readonly string expression;
        private readonly bool isBlock;
        private readonly int start;
        private readonly int shift;

        public Source(string text, int index)
        {
            Index = index;
            expression = text;
            var body = text;
            if (text.StartsWith("@(") || text.StartsWith("@{"))
            {
                body = text[1..];
                shift = 1;
                isBlock = text[1] == '{';
            }
            // Without its marker an expression gets parentheses, as in `sluice eval`.
            else if (text.TrimStart().StartsWith('{')) isBlock = true;
            var head = $"{Usings}public static class E{index}{{public static object Run(IProxyRequestContext context)";
            head += isBlock ? " " : shift == 1 ? "{return " : "{return(";
            start = head.Length;
            Code = head + body + (isBlock ? "}" : shift == 1 ? ";}}" : ");}}");
        }

        public int Index { get; }

        public string Code { get; }

        public Func<IProxyRequestContext, object> Method(Assembly assembly) =>
            assembly.GetType($"E{Index}").GetMethod("Run").CreateDelegate<Func<IProxyRequestContext, object>>();

        /// <summary>False where the text closes the method and opens something else.</summary>
        public bool IsWhole(SyntaxTree tree)
        {
            var root = (CompilationUnitSyntax)tree.GetRoot();
            if (root.Members.Count != 1 || root.Members[0] is not ClassDeclarationSyntax { Members.Count: 1 } type) return false;
            if (type.Members[0] is not MethodDeclarationSyntax { Body: { } body }) return false;
            if (isBlock) return true;
            return body.Statements.Count == 1 && body.Statements[0] is ReturnStatementSyntax { Expression: ParenthesizedExpressionSyntax inner }
                && inner.Span.Start >= start - 1 && inner.Span.Start <= start;
        }

        public CompilerError Escaped() => new(null, 1, 1, 1, 1, "The text goes on after the end of the expression.", false);

        public CompilerError Describe(Diagnostic error)
        {
            var span = error.Location.SourceSpan;
            var text = SourceText.From(expression);
            var from = text.Lines.GetLinePosition(Place(span.Start));
            var to = text.Lines.GetLinePosition(Place(span.End));
            return new CompilerError(error.Id, from.Line + 1, from.Character + 1, to.Line + 1, to.Character + 1,
                error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Replace($"E{Index}.Run(", "Run("), span.End < start || span.Start > start - shift + expression.Length);
        }

        private int Place(int position) => Math.Clamp(position - start + shift, 0, expression.Length);
    }
}
