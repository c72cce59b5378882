using Retort.Autogenerate.Comparing;
using Retort.Compilation;
using Retort.EntityFrameworkCore.Tests.Contexts;

namespace Retort.EntityFrameworkCore.Tests.LeftAlone;

/// <summary>What a context reads and does not make is not dropped either.</summary>
public sealed class LeftAloneTests
{
    [Fact]
    public void Only_what_nobody_knows_is_dropped()
    {
        var chain = MigrationChain.Load(typeof(MakeTablesOfOthers).Assembly);

        var comparison = SchemaComparison.Of(chain, new RevisionCompiler(chain), new() { Class = typeof(LeftOutContext).FullName });

        Assert.Equal(["create table Kept", "drop table forgotten"], comparison!.Up.Select(change => OperationWords.Of(change.Step.Operation)).Order(StringComparer.Ordinal));
        Assert.Equal(["foreign.elsewhere", "public.a_view", "public.__EFMigrationsHistory"], comparison.Model.LeftAlone.Select(name => name.ToString()));

        // No class asks for that: it is said at the line of the context.
        var dropped = Assert.Single(comparison.Findings, finding => finding.Message.Contains("drop table", StringComparison.Ordinal));
        Assert.Equal("LeftOutContext.cs(6)", Path.GetFileName(dropped.Location!.ToString()));
    }
}
