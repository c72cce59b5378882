using Retort.Revisions;
using Retort.Schema;
using Retort.Scripts;
using Retort.Tests.Compilation;

namespace Retort.Tests.Scripts;

/// <summary>The three scripts of a chain.</summary>
internal sealed record Written(MigrationChain Chain, Script Upgrade, Script Downgrade, Script Idempotent)
{
    public static Written Of(string source, string from = "base", string table = "alembic_version", string? schema = null) => Of(SourceCompiler.Chain(source), from, table, schema);

    public static Written Of(MigrationChain chain, string from = "base", string table = "alembic_version", string? schema = null)
    {
        var scripts = ScriptFiles.Make(chain, from, new ScriptOptions(new QualifiedName(schema, table)));
        return new Written(chain, scripts[0], scripts[1], scripts[2]);
    }

    /// <summary>The faults that keep the scripts from being written.</summary>
    public static IReadOnlyList<Diagnostic> Faults(string source) =>
        Assert.Throws<DiagnosticException>(() => Of(source)).Diagnostics;

    /// <summary>A migration as source; bodies are statements on <c>op</c>.</summary>
    public static string Migration(string id, string up, string down = "", string attribute = "") => $$"""
        [Revision("{{id}}"{{(attribute.Length == 0 ? "" : ", " + attribute)}})]
        public sealed class M{{id}} : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
                {{up}}
            }
            public override void Downgrade(MigrationBuilder op)
            {
                {{down}}
            }
        }

        """;

    /// <summary>A line of migrations, each of which revises the one before.</summary>
    public static string Line(params (string Id, string Up, string Down)[] migrations) => string.Concat(
        migrations.Select((migration, i) => Migration(migration.Id, migration.Up, migration.Down, i == 0 ? "" : $"Revises = [\"{migrations[i - 1].Id}\"]")));
}
