namespace Shop.Migrations;

/// <summary>create organizations table</summary>
[Revision("2b6e0d94c7a1", Revises = ["1975ea83b712"], Created = "2026-01-11T09:30:00Z")]
public sealed class CreateOrganizationsTable : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateTable(
            "organizations",
            [
                Column("id", Uuid, nullable: false, defaultSql: "gen_random_uuid()"),
                Column("name", Varchar(255), nullable: false),
                PrimaryKey(["id"], name: "pk_organizations"),
            ],
            comment: "The sellers.");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropTable("organizations");
    }
}
