using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Postgres;
using Retort.Tests.Operations;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>Every case of every operation, and what undoes it: written, compiled, recorded, compared.</summary>
public sealed class MigrationWriterRoundTripTests
{
    private static readonly IReadOnlyDictionary<string, Operation> Originals = OperationFamily.All
        .Select(pair => (Name: pair.Key, Operation: OperationTests.Record(pair.Value)))
        .SelectMany(one => new (string Name, Operation? Operation)[] { one, ($"{one.Name}, undone", one.Operation.Reverse()) })
        .Where(one => one.Operation is not null)
        .ToDictionary(one => one.Name, one => one.Operation!);

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<Operation>>> WithExisting = new(() => Record(withExisting: true));

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<Operation>>> Plain = new(() => Record(withExisting: false));

    public static TheoryData<string> Cases => [.. OperationFamily.All.Keys];

    public static TheoryData<string> AllCases => [.. Originals.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_written_with_what_was_there_records_the_same_operation(string name) =>
        Assert.Equal(Originals[name], Assert.Single(WithExisting.Value[name]));

    /// <summary>Not all that a reverse knows of what was there has an argument of the builder.</summary>
    [Theory]
    [MemberData(nameof(AllCases))]
    public void What_is_written_records_the_same_operation_apart_from_what_was_there(string name)
    {
        AssertSame(Originals[name], Plain.Value[name]);
        AssertSame(Originals[name], WithExisting.Value[name]);
    }

    [Theory]
    [MemberData(nameof(AllCases))]
    public void What_is_written_says_nothing_of_what_was_there_unless_it_is_told_to(string name)
    {
        var text = MigrationWriter.Write([Originals[name]]);
        Assert.DoesNotContain("existing: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("existingValues: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("existingSchema: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllCases))]
    public void No_line_is_longer_than_a_screen_unless_one_word_is(string name)
    {
        var lines = MigrationWriter.Write([Originals[name]], withExisting: true).Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 112, line));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    private static void AssertSame(Operation original, IReadOnlyList<Operation> recorded)
    {
        var joined = recorded switch
        {
            [AlterTableOptions { Set: var set }, AlterTableOptions { Set.Count: 0 } last] => last with { Set = set },
            [AlterIndexOptions { Set: var set }, AlterIndexOptions { Set.Count: 0 } last] => last with { Set = set },
            _ => Assert.Single(recorded),
        };
        Assert.Equal(WithoutExisting.Of(original), WithoutExisting.Of(joined));
        Assert.Equal(SqlWriter.Write(original).Select(statement => statement.Sql), SqlWriter.Write(joined).Select(statement => statement.Sql));
    }

    private static Dictionary<string, IReadOnlyList<Operation>> Record(bool withExisting)
    {
        var recorded = WrittenMigrations.Record([.. Originals.Values.Select(operation => MigrationWriter.Write([operation], withExisting))]);
        return Originals.Keys.Zip(recorded).ToDictionary(pair => pair.First, pair => pair.Second);
    }
}
