namespace Retort.KillTarget.Thirty;

/// <summary>create organizations</summary>
[Revision("r16", Revises = ["r15"])]
public sealed class R16 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable("organizations", [Column("id", Integer, nullable: false), Column("name", Varchar(50)), PrimaryKey(["id"], name: "pk_organizations")]);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("organizations");
    }
}
