namespace Retort.Sdk.Tests;

/// <summary>Sources of migrations.</summary>
internal static class Source
{
    /// <summary>The line of the attribute in <see cref="Class"/>.</summary>
    public const int AttributeLine = 3;

    /// <summary>A sound migration: <c>[Revision(…)]</c> on its third line.</summary>
    /// <param name="name">The class, and the file.</param>
    /// <param name="attribute">What stands between the brackets of the attribute's arguments.</param>
    /// <param name="upgrade">Statements.</param>
    /// <param name="downgrade">Statements.</param>
    public static SourceFile Class(string name, string attribute, string upgrade = "", string downgrade = "") => new(
        $"{name}.cs",
        $$"""
        namespace Shop;

        [Revision({{attribute}})]
        public sealed class {{name}} : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
                {{(upgrade.Length > 0 ? upgrade : $"op.Execute(\"CREATE TABLE {name} (id int)\");")}}
            }

            public override void Downgrade(MigrationBuilder op)
            {
                {{(downgrade.Length > 0 ? downgrade : $"op.Execute(\"DROP TABLE {name}\");")}}
            }
        }
        """);

    /// <summary>Two revisions in a row.</summary>
    public static SourceFile[] Chain { get; } = [Class("First", "\"a1\""), Class("Second", "\"a2\", Revises = [\"a1\"]")];

    /// <summary>Two heads.</summary>
    public static SourceFile[] TwoHeads { get; } = [.. Chain, Class("Other", "\"a3\", Revises = [\"a1\"]")];
}
