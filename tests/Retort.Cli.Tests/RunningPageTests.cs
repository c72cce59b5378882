using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Retort.Cli.Tests.Databases;

namespace Retort.Cli.Tests;

/// <summary>What docs/running.md shows in C# compiles.</summary>
public sealed partial class RunningPageTests
{
    private const string Usings = "global using System; global using System.Threading.Tasks;";

    [Fact]
    public async Task Its_examples_compile()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(DocumentationTests.Repository, "docs", "running.md"), TestContext.Current.CancellationToken);
        var examples = Example().Matches(page);

        Assert.NotEmpty(examples);
        foreach (var example in examples.Cast<Match>())
        {
            var compilation = CSharpCompilation.Create(
                "Example",
                [CSharpSyntaxTree.ParseText(example.Groups["code"].Value, cancellationToken: TestContext.Current.CancellationToken), CSharpSyntaxTree.ParseText(Usings, cancellationToken: TestContext.Current.CancellationToken)],
                CompiledChain.References);
            Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    [GeneratedRegex(@"```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
