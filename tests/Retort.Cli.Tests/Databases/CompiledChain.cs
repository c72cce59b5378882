using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Retort.Cli.Tests.Databases;

/// <summary>A chain of revisions <c>r1</c>, <c>r2</c>… that is compiled when a test needs it.</summary>
internal static class CompiledChain
{
    /// <summary>Everything that these tests are compiled against.</summary>
    public static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles it.</summary>
    /// <param name="upgrades">What each revision does, in C#; its downgrade drops the table of its name.</param>
    public static Assembly Of(params string[] upgrades) => With("", upgrades);

    /// <summary>Compiles it beside something else.</summary>
    /// <param name="other">Other types, in C#; they come last.</param>
    /// <param name="upgrades">What each revision does.</param>
    public static Assembly With(string other, params string[] upgrades)
    {
        var source = string.Concat(upgrades.Select((upgrade, index) => Revision(index + 1, upgrade))) + other;
        var compilation = CSharpCompilation.Create(
            $"Chain{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText($"using Retort; using static Retort.Ddl;\n{source}", path: "/src/Chain.cs", encoding: System.Text.Encoding.UTF8)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(stream);
    }

    /// <summary>On one line each: the first is on line 2.</summary>
    private static string Revision(int number, string upgrade) =>
        $"[Revision(\"r{number}\"{(number == 1 ? "" : $", Revises = [\"r{number - 1}\"]")}, Message = \"make r{number}\")] public sealed class R{number} : Migration "
        + $"{{ public override void Upgrade(MigrationBuilder op) {{ {upgrade} }} public override void Downgrade(MigrationBuilder op) {{ op.Execute(\"DROP TABLE IF EXISTS r{number}\"); }} }}\n";
}
