using Retort.Postgres;
using static Retort.Ddl;

namespace Retort.Tests;

public sealed class SqlWriterTests
{
    [Fact]
    public void A_table_is_created_with_its_columns_in_order()
    {
        var op = new MigrationBuilder();
        op.CreateTable("users", [Column("id", Integer, nullable: false), Column("phone", Varchar(20)), PrimaryKey(["id"])]);
        var statement = Assert.Single(SqlWriter.Write(op.Operations[0].Operation));
        Assert.Contains("varchar(20)", statement.Sql, StringComparison.Ordinal);
    }
}
