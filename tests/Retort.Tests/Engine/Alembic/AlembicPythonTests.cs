namespace Retort.Tests.Engine.Alembic;

/// <summary>Where Alembic is missing, tests fail and say what to install; none is skipped.</summary>
public sealed class AlembicPythonTests
{
    [Fact]
    public async Task A_machine_without_Alembic_is_told_what_to_install()
    {
        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => AlembicPython.FindAsync(["/bin/false", "no-such-python"]));
        Assert.Contains("apt-get install alembic python3-psycopg2", missing.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-python", missing.Message, StringComparison.Ordinal);
    }
}
