namespace Retort.Tests.Engine.Alembic;

/// <summary>A small revision that can be written in both languages: it makes one table, whose name says which revision it was.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revises">Its parents.</param>
/// <param name="Label">Its label, if it has one.</param>
/// <param name="DependsOn">What else it needs.</param>
internal sealed record TwinRevision(string Id, IReadOnlyList<string> Revises, string? Label = null, IReadOnlyList<string>? DependsOn = null)
{
    public string Python =>
        $"""
        from alembic import op

        revision = "{Id}"
        down_revision = {Tuple(Revises)}
        branch_labels = {Tuple(Labels)}
        depends_on = {Tuple(Needs)}


        def upgrade():
            op.execute("CREATE TABLE t_{Id} ()")


        def downgrade():
            op.execute("DROP TABLE t_{Id}")

        """;

    public string CSharp =>
        $$"""
        [Revision("{{Id}}", Revises = [{{List(Revises)}}], BranchLabels = [{{List(Labels)}}], DependsOn = [{{List(Needs)}}])]
        public sealed class M{{Id}} : Migration
        {
            public override void Upgrade(MigrationBuilder op) => op.Execute("CREATE TABLE t_{{Id}} ()");

            public override void Downgrade(MigrationBuilder op) => op.Execute("DROP TABLE t_{{Id}}");
        }

        """;

    private IReadOnlyList<string> Labels => Label is null ? [] : [Label];

    private IReadOnlyList<string> Needs => DependsOn ?? [];

    private static string List(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"\"{id}\""));

    private static string Tuple(IReadOnlyList<string> ids) => ids.Count == 0 ? "None" : $"({List(ids)},)";
}
