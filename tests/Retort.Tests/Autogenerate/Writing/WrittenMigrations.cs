using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Retort.Autogenerate.Writing;
using Retort.Operations;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>Compiles what the writer writes, as a project of the package does that takes warnings for errors, and records it.</summary>
internal static class WrittenMigrations
{
    /// <summary>The usings that the SDK and the package give to a project.</summary>
    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Retort;
        global using Retort.Schema;
        global using static Retort.Ddl;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Retort.dll" or "Retort.Revisions.dll" or "Npgsql.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Writes, compiles and records the operations of one migration.</summary>
    public static IReadOnlyList<Operation> Record(IReadOnlyList<Operation> operations, bool withExisting = true) =>
        Record([MigrationWriter.Write(operations, withExisting)])[0];

    /// <summary>Compiles statements, those of each migration in a class of its own, and records them.</summary>
    public static IReadOnlyList<IReadOnlyList<Operation>> Record(IReadOnlyList<string> migrations)
    {
        var classes = string.Concat(migrations.Select((statements, at) => Class($"Migration{at}", statements)));
        var assembly = Compile($"namespace Shop.Migrations;\n{classes}");
        return
        [
            .. migrations.Select((_, at) =>
            {
                var op = new MigrationBuilder();
                ((Migration)Activator.CreateInstance(assembly.GetType($"Shop.Migrations.Migration{at}", throwOnError: true)!)!).Upgrade(op);
                return (IReadOnlyList<Operation>)[.. op.Operations.Select(recorded => recorded.Operation)];
            }),
        ];
    }

    // As the command writes a file around the statements: each line further to the right, unless it is empty.
    private static string Class(string name, string statements) =>
        $$"""

        public sealed class {{name}} : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
        {{string.Join('\n', statements.Split('\n').Select(line => line.Length == 0 ? "" : $"        {line}"))}}
            }

            public override void Downgrade(MigrationBuilder op)
            {
            }
        }

        """;

    private static Assembly Compile(string source)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999);
        var compilation = CSharpCompilation.Create(
            $"Shop.{Guid.NewGuid():n}", [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(source)], References, options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(diagnostic => $"{diagnostic}\n{Around(source, diagnostic)}"));
        return Assembly.Load(stream.ToArray());
    }

    private static string Around(string source, Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.Length == source.Length ? source.Split('\n')[diagnostic.Location.GetLineSpan().StartLinePosition.Line] : "";
}
