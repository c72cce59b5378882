using Retort.Autogenerate;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>A model that says the same in other words asks for no revision: not of what the revisions make in memory, and not of what is on a server.</summary>
public sealed class SameModelTests(ReusedDatabase database) : IClassFixture<ReusedDatabase>
{
    public static TheoryData<string> Names => [.. SameModels.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_says_the_same_in_other_words_is_no_difference(string name)
    {
        var pair = SameModels.All[name];
        var (one, other) = (DatabaseSchema.Of(pair.Before), DatabaseSchema.Of(pair.After));
        Assert.Empty(SchemaDiff.Between(one, other, withCasts: true).Steps);
        Assert.Empty(SchemaDiff.Between(other, one, withCasts: true).Steps);
        foreach (var said in (Action<MigrationBuilder>[])[pair.Before, pair.After])
        {
            var connection = await database.TakeAsync();
            var op = new MigrationBuilder();
            said(op);
            await OnServer.ApplyAsync(connection, [.. op.Operations.Select(recorded => recorded.Operation)]);
            var made = await OnServer.ReadAsync(connection);
            Assert.Empty(SchemaDiff.Between(made, one, withCasts: false).Steps);
            Assert.Empty(SchemaDiff.Between(made, other, withCasts: false).Steps);
            await database.EmptyAsync();
        }
    }
}
