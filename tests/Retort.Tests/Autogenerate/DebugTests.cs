using Retort.Autogenerate;
using Retort.Postgres;
using Retort.Schema;
using Retort.Tests.Autogenerate.RandomModels;

namespace Retort.Tests.Autogenerate;

public sealed class DebugTests
{
    [Fact]
    public void Show()
    {
        var (one, other) = Pair.Make(int.Parse(Environment.GetEnvironmentVariable("SEED")!), 15, "postgres");
        Console.WriteLine("ONE\n" + string.Join('\n', SchemaDiff.Between(DatabaseSchema.Empty with { Origin = other.Origin }, one, true).Operations.SelectMany(SqlWriter.Write)));
        Console.WriteLine("OTHER\n" + string.Join('\n', SchemaDiff.Between(DatabaseSchema.Empty with { Origin = other.Origin }, other, true).Operations.SelectMany(SqlWriter.Write)));
        Console.WriteLine("UP\n" + string.Join('\n', SchemaDiff.Between(one, other, true).Operations.SelectMany(SqlWriter.Write)));
        Console.WriteLine("DOWN\n" + string.Join('\n', SchemaDiff.Between(other, one, true).Operations.SelectMany(SqlWriter.Write)));
    }
}
