using Microsoft.EntityFrameworkCore;
using Retort.Autogenerate;
using Retort.EntityFrameworkCore.Tests.Versions;
using Retort.Models;
using Retort.Postgres;
using Retort.Postgres.Reading;
using Retort.Schema;
using Retort.Tests.Replay;

namespace Retort.EntityFrameworkCore.Tests;

/// <summary>What is read of a context is what <c>EnsureCreated</c> makes of it on a server.</summary>
public sealed class SchemaTests
{
    /// <summary>Every context of the tests that can become a schema.</summary>
    public static TheoryData<string> Contexts =>
    [
        .. typeof(SchemaTests).Assembly.GetTypes().Where(type => type.Namespace == "Retort.EntityFrameworkCore.Tests.Contexts" && type.IsSubclassOf(typeof(DbContext))).Select(type => type.FullName!),
    ];

    [Theory]
    [MemberData(nameof(Contexts))]
    public async Task A_model_is_what_EnsureCreated_makes(string name)
    {
        var model = Read(name);
        Assert.Empty(model.Faults);
        Assert.Equal(name, model.Name);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using (var context = Open(name, database.ConnectionString))
        {
            Assert.True(await context.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken));
        }

        await using var connection = await database.OpenAsync();
        var made = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        SchemaText.AssertEqual(Plain(made), Plain(model.Schema));
        Assert.NotEqual(DatabaseSchema.Empty, model.Schema);
        Assert.Empty(SchemaDiff.Between(made, model.Schema, withCasts: false).Steps);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public async Task A_revision_makes_what_EnsureCreated_makes(string name)
    {
        var model = Read(name);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        foreach (var statement in SchemaDiff.Between(DatabaseSchema.Empty, model.Schema, withCasts: true).Operations.SelectMany(SqlWriter.Write))
        {
            await database.ExecuteAsync(statement.Sql);
        }

        await using var connection = await database.OpenAsync();
        var made = await SchemaReader.ReadAsync(connection, TestContext.Current.CancellationToken);
        SchemaText.AssertEqual(Plain(made), Plain(model.Schema));
    }

    [Fact]
    public async Task A_computed_column_that_is_not_stored_is_virtual()
    {
        var name = typeof(VirtualContext).FullName!;
        var table = Assert.Single(Read(name).Schema.Tables.Values);

        Assert.Equal(new Generated(new("\"Price\" * 2"), IsVirtual: true), table.Columns.Single(column => column.Name == "Twice").Generated);
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();
        if (connection.PostgreSqlVersion.Major >= 18)
        {
            await A_model_is_what_EnsureCreated_makes(name);
        }
    }

    [Fact]
    public void A_reference_to_a_table_that_others_make_is_read_without_that_table()
    {
        var schema = Read(typeof(ReferringContext).FullName!).Schema;

        var table = Assert.Single(schema.Tables.Values);
        var key = Assert.Single(table.Constraints.Values.OfType<ForeignKey>());
        Assert.Equal(new QualifiedName("elsewhere", "others"), key.References);
        Assert.Equal(["public"], schema.Schemas);
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Every_table_and_column_has_a_source(string name)
    {
        var model = Read(name);
        var all = model.Schema.Tables.Values.SelectMany(table => table.Columns.Select(column => new DatabaseObject(ObjectKind.Column, table.Name) { Part = column.Name }).Prepend(new(ObjectKind.Table, table.Name)));

        Assert.Equal(all.Select(what => what.ToString()).Order(StringComparer.Ordinal), model.Sources.Keys.Select(what => what.ToString()).Order(StringComparer.Ordinal));
        Assert.All(model.Sources.Values, source => Assert.NotNull(typeof(SchemaTests).Assembly.GetType(source.Type)));
    }

    private static SchemaModel Read(string name) => new DbContextModelReader().Find(typeof(SchemaTests).Assembly).Single(candidate => candidate.Name == name).Read();

    private static DbContext Open(string name, string connection)
    {
        var type = typeof(SchemaTests).Assembly.GetType(name, throwOnError: true)!;
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        return (DbContext)Activator.CreateInstance(type, builder.UseNpgsql(connection).Options)!;
    }

    // Which version of an extension a server takes is its own affair.
    private static DatabaseSchema Plain(DatabaseSchema schema) => schema with { Extensions = schema.Extensions.Replace(_ => true, extension => extension with { Version = null }, extension => extension.Name) };
}
