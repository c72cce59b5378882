namespace Shop.Migrations;

/// <summary>rename name of users to full_name</summary>
/// <remarks>A rename is written by hand: a comparison of schemas sees a column that went and another that came.</remarks>
[Revision("e6293f481ad0", Revises = ["d5182e3709cf"], Created = "2026-01-23T09:30:00Z")]
public sealed class RenameNameOfUsers : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AlterColumn("users", "name", newName: "full_name");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.AlterColumn("users", "full_name", newName: "name");
    }
}
