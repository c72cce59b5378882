using Npgsql;
using Retort.Tests.Autogenerate.RandomModels;
using Xunit.Sdk;

namespace Retort.Tests.Autogenerate;

/// <summary>The difference between two schemas, done to a database, makes one into the other.</summary>
public sealed class SchemaDiffTests
{
    private const int AtOnce = 10;

    // More by hand: how many, and from where on.
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Wish("RETORT_TEST_PAIRS", 100) / AtOnce).Select(at => Wish("RETORT_TEST_FIRST_PAIR", 0) + (at * AtOnce))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_two_schemas_differ_in_makes_one_into_the_other_and_back(int first)
    {
        List<string> failures = [];
        for (var seed = first; seed < first + AtOnce;)
        {
            // A database that is empty again serves the next pair, too.
            await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
            await using var connection = await database.OpenAsync();
            var isClean = true;
            for (; isClean && seed < first + AtOnce; seed++)
            {
                isClean = await TryAsync(seed, connection, failures);
            }
        }

        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static int Wish(string name, int plain) => int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{plain}", null);

    // All that fails is worth knowing, not the first alone.
    private static async Task<bool> TryAsync(int seed, NpgsqlConnection connection, List<string> failures)
    {
        try
        {
            var pair = Pair.Make(seed, connection.PostgreSqlVersion.Major, "postgres");
            await new PairTrial($"{seed}", pair.One, pair.Other, isByModel: seed % 2 == 0, connection).RunAsync();
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            failures.Add(exception is XunitException ? exception.Message : $"{seed}: {exception}");
            return false;
        }
    }
}
