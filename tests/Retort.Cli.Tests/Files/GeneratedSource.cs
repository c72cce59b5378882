using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Retort.Cli.Tests.Files;

/// <summary>Compiles what the writer writes, as a project does that takes warnings seriously.</summary>
internal static class GeneratedSource
{
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

    /// <summary>Another revision of the project, whose words must still mean what they meant.</summary>
    private const string Sibling =
        """
        namespace Shop.Migrations;

        /// <summary>a sibling</summary>
        [Revision("sibling", Created = "2026-01-01")]
        [OnlineOnly("it asks")]
        public sealed class Sibling : Migration
        {
            /// <inheritdoc/>
            public override void Upgrade(MigrationBuilder op)
            {
                op.CreateTable("users", [new Column("id", BigInt), Column("name", Varchar(20)), Column("on", Boolean), PrimaryKey(["id"], name: "pk")]);
                op.Run((connection, cancellation) => Task.CompletedTask);
                Console.WriteLine(new List<Uri>().Select(uri => uri.Host).First() + Math.Max(1, 2) + DateTime.Now + Path.DirectorySeparatorChar);
            }

            /// <inheritdoc/>
            public override void Downgrade(MigrationBuilder op) => op.DropTable("users");
        }
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(path => System.IO.Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Retort.dll" or "Retort.Revisions.dll" or "Npgsql.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Errors and warnings; that the overrides have no comment counts only in a project that wants them.</summary>
    public static IEnumerable<string> Diagnose(string text, bool wantsComments = false) => CSharpCompilation.Create(
            "Shop.Migrations",
            [Parse(Usings), Parse(Sibling), Parse(text)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999))
        .GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info && (wantsComments || diagnostic.Id != "CS1591"))
        .Select(diagnostic => diagnostic.ToString());

    /// <summary>The class and the message that a build would read from the attribute.</summary>
    public static (string Class, string? Message) Read(string text)
    {
        var root = Parse(text).GetRoot(TestContext.Current.CancellationToken);
        var type = root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().Single();
        var message = type.AttributeLists.SelectMany(list => list.Attributes).Single().ArgumentList!.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Message")?.Expression as Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax;
        return (type.Identifier.ValueText, message?.Token.ValueText);
    }

    private static SyntaxTree Parse(string text)
        => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose));
}
