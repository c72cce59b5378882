namespace Retort.KillTarget.Thirty;

/// <summary>the last</summary>
[Revision("r30", Revises = ["r29"])]
public sealed class R30 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("CREATE INDEX CONCURRENTLY ix_organizations_city ON organizations (city); ALTER TYPE kind ADD VALUE 'd'");
        op.Execute("INSERT INTO kinds VALUES ('d')");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("DELETE FROM kinds WHERE k = 'd'; DROP INDEX CONCURRENTLY ix_organizations_city");
        op.Execute("ALTER TYPE kind RENAME TO kind_old; CREATE TYPE kind AS ENUM ('a', 'b', 'c'); ALTER TABLE kinds ALTER k TYPE kind USING k::text::kind; DROP TYPE kind_old");
    }
}
