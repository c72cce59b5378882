using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Retort.Cli.Generator;

namespace Retort.Cli.Tests.Generator;

public sealed class EntryPointGeneratorTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Runner = MetadataReference.CreateFromFile(typeof(RetortCommand).Assembly.Location);

    [Fact]
    public void A_program_without_an_entry_point_is_given_one()
    {
        var program = Run("class A { }");

        Assert.Equal("Main", program.GetEntryPoint(TestContext.Current.CancellationToken)?.Name);
        Assert.Empty(program.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info));
    }

    [Theory]
    [InlineData("class A { static void Main() { } }")]
    [InlineData("class A { static async System.Threading.Tasks.Task<int> Main(string[] args) => await System.Threading.Tasks.Task.FromResult(0); }")]
    [InlineData("System.Console.WriteLine();")]
    public void A_program_keeps_its_own_entry_point(string source)
    {
        Assert.Single(Run(source).SyntaxTrees);
    }

    [Fact]
    public void A_library_is_given_none()
    {
        Assert.Single(Run("class A { }", OutputKind.DynamicallyLinkedLibrary).SyntaxTrees);
    }

    [Fact]
    public void A_program_that_cannot_see_the_commands_is_given_none()
    {
        Assert.Single(Run("class A { }", references: References).SyntaxTrees);
    }

    [Fact]
    public void A_program_that_names_its_entry_point_is_given_none()
    {
        Assert.Single(Run("class A { }", mainTypeName: "A").SyntaxTrees);
    }

    private static Microsoft.CodeAnalysis.Compilation Run(
        string source,
        OutputKind kind = OutputKind.ConsoleApplication,
        MetadataReference[]? references = null,
        string? mainTypeName = null)
    {
        var compilation = CSharpCompilation.Create(
            "Shop.Migrations",
            [CSharpSyntaxTree.ParseText(source)],
            references ?? [.. References, Runner],
            new CSharpCompilationOptions(kind, mainTypeName: mainTypeName, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new EntryPointGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var result, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        return result;
    }
}
