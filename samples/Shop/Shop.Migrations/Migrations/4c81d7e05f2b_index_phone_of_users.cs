namespace Shop.Migrations;

/// <summary>index phone of users</summary>
/// <remarks>An index on a table that is in use is built concurrently: writers go on. It cannot share a transaction, so it is a revision of its own.</remarks>
[Revision("4c81d7e05f2b", Revises = ["3f2a9c1b7d04"], Created = "2026-01-13T09:30:00Z")]
public sealed class IndexPhoneOfUsers : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateIndex("ix_users_phone", "users", ["phone"], concurrently: true);
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.DropIndex("ix_users_phone", concurrently: true);
    }
}
