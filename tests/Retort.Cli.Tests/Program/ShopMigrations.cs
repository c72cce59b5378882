using static Retort.Ddl;

namespace Retort.Cli.Tests.Program;

/// <summary>create users</summary>
[Revision("aaaa", Created = "2026-01-01", BranchLabels = ["shop"], Message = "create users")]
internal sealed class CreateUsers : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        Console.WriteLine("a migration that talks");
        op.CreateTable("users", [Column("id", Integer)]);
    }

    public override void Downgrade(MigrationBuilder op) => op.DropTable("users");
}

/// <summary>add phone</summary>
[Revision("bbbb", Revises = ["aaaa"], Created = "2026-01-02")]
internal sealed class AddPhone : Migration
{
    public override void Upgrade(MigrationBuilder op) => op.Execute("ALTER TABLE users ADD phone text");

    public override void Downgrade(MigrationBuilder op) => throw new NotSupportedException("no way back");
}
