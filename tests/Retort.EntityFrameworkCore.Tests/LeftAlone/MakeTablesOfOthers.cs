using static Retort.Ddl;

namespace Retort.EntityFrameworkCore.Tests.LeftAlone;

/// <summary>A revision that makes, beside nothing of its own, what the context only reads and what Entity Framework keeps.</summary>
[Revision("a1")]
public sealed class MakeTablesOfOthers : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.CreateSchema("foreign");
        op.CreateTable("elsewhere", [Column("Id", Integer, nullable: false), PrimaryKey(["Id"], "pk_elsewhere")], schema: "foreign");
        op.CreateIndex("ix_elsewhere", "elsewhere", ["Id"], schema: "foreign");
        op.CreateTable("a_view", [Column("Value", Integer, nullable: false)]);
        op.CreateTable("__EFMigrationsHistory", [Column("MigrationId", Varchar(150), nullable: false)]);
        op.CreateTable("forgotten", [Column("id", Integer)]);
    }

    public override void Downgrade(MigrationBuilder op) => op.Irreversible("a test");
}
