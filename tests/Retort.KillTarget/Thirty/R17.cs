namespace Retort.KillTarget.Thirty;

/// <summary>users belong to organizations</summary>
[Revision("r17", Revises = ["r16"])]
public sealed class R17 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.AddColumn("users", Column("organization_id", Integer));
        op.Execute("ALTER TABLE users ADD CONSTRAINT fk_users_organization FOREIGN KEY (organization_id) REFERENCES organizations NOT VALID");
        op.Autocommit(() => op.Execute("ALTER TABLE users VALIDATE CONSTRAINT fk_users_organization"));
        op.CreateIndex("ix_users_organization", "users", ["organization_id"], concurrently: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_users_organization", "users", concurrently: true);
        op.DropColumn("users", "organization_id");
    }
}
