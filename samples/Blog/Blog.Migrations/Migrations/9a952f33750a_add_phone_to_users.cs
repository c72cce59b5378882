namespace Blog.Migrations;

/// <summary>add phone to users</summary>
[Revision("9a952f33750a", Revises = ["6b69f1375d93"], Created = "2026-11-27T09:32:33Z")]
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
