namespace Shop.Migrations;

/// <summary>add notes</summary>
[Revision("3f2a9c1b7d04", Revises = ["1975ea83b712"], Created = "2026-01-15T10:30:00Z")]
public sealed class AddNotes : Migration
{
    public override void Upgrade(MigrationBuilder op) =>
        op.Execute("CREATE TABLE notes (id int)");

    public override void Downgrade(MigrationBuilder op) => op.DropTable("notes");
}
