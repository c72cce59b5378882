namespace Shop.Migrations;

/// <summary>add phone to users</summary>
[Revision("3f2a9c1b7d04", Revises = ["2b6e0d94c7a1"], Created = "2026-01-12T09:30:00Z")]
public sealed class AddPhoneToUsers : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("users", Column("phone", Varchar(20)));
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropColumn("users", "phone");
    }
}
