using Retort.Compilation;
using Retort.Operations;

namespace Retort.Tests.Compilation;

/// <summary>What makes a revision look edited, and what does not.</summary>
public sealed class OperationChecksumTests
{
    [Fact]
    public void What_raw_SQL_is_said_to_do_is_no_part_of_it()
    {
        var plain = new ExecuteSql("ALTER TABLE t ADD a text");
        var told = plain with { Effect = [new AddColumn("t", new("a", Ddl.Text))] };
        Assert.Equal(plain, told);
        Assert.Equal(OperationChecksum.Of([plain]), OperationChecksum.Of([told]));
        Assert.NotEqual(OperationChecksum.Of([plain]), OperationChecksum.Of([told with { Sql = "ALTER TABLE t ADD b text" }]));
    }
}
