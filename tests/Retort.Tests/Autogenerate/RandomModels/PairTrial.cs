using System.Text.RegularExpressions;
using Npgsql;
using Retort.Autogenerate;
using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;
using Retort.Tests.Replay;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Tries a pair of models on a server, from nothing to nothing.</summary>
/// <param name="name">What to say of it when it fails.</param>
/// <param name="one">The first model.</param>
/// <param name="other">The second one.</param>
/// <param name="isByModel">From model to model, as revisions are made; else from what a database has.</param>
/// <param name="connection">An empty database, which is empty again in the end.</param>
internal sealed partial class PairTrial(string name, DatabaseSchema one, DatabaseSchema other, bool isByModel, NpgsqlConnection connection)
{
    /// <summary>Makes the second model from nothing, takes it away, makes the first one, goes to the second one and back, and takes all away.</summary>
    public async Task RunAsync()
    {
        var nothing = DatabaseSchema.Empty with { Origin = other.Origin };
        var before = await OnServer.ReadAsync(connection);
        var wanted = await MakeAsync("other", nothing, other);
        await ClearAsync(before, other);
        var made = await MakeAsync("one", nothing, one);

        var (from, to) = isByModel ? (one, other) : (made, wanted);
        var up = Diff(from, to);
        var reached = Apply(from, up);
        AssertNone(Diff(reached, to), "The way there, replayed, leaves");
        var changed = await ApplyAsync("there", up);
        AssertSame("there", wanted, changed);
        AssertNone(SchemaDiff.Between(changed, other, withCasts: false).Operations, "The way there leaves");

        var down = isByModel ? Diff(reached, one) : Diff(changed, made);
        var back = Apply(reached, down);
        AssertNone(Diff(back, from), "The way back, replayed, leaves");
        var restored = await ApplyAsync("back", down);
        AssertSame("back", made, restored);
        AssertNone(SchemaDiff.Between(restored, one, withCasts: false).Operations, "The way back leaves");
        await ClearAsync(before, isByModel ? back : restored);
    }

    private async Task<DatabaseSchema> MakeAsync(string which, DatabaseSchema nothing, DatabaseSchema model)
    {
        var operations = Diff(nothing, model);
        AssertText($"{which}, replayed", model, Apply(nothing, operations));
        AssertNone(Diff(Apply(nothing, operations), model), $"{which} replayed leaves");
        var made = await ApplyAsync(which, operations);
        AssertText(which, model, made);
        AssertNone(SchemaDiff.Between(made, model, withCasts: false).Operations, $"{which} from nothing leaves");
        return made;
    }

    private async Task ClearAsync(DatabaseSchema before, DatabaseSchema model) => AssertSame("cleared", before, await ApplyAsync("cleared", Diff(model, before)));

    private static IReadOnlyList<Operation> Diff(DatabaseSchema from, DatabaseSchema to) => SchemaDiff.Between(from, to, withCasts: true).Operations;

    private static DatabaseSchema Apply(DatabaseSchema schema, IReadOnlyList<Operation> operations) => operations.Aggregate(schema, (now, operation) => now.Apply(operation));

    private async Task<DatabaseSchema> ApplyAsync(string about, IReadOnlyList<Operation> operations)
    {
        var statements = operations.SelectMany(SqlWriter.Write).ToList();
        try
        {
            await RunAsync(statements);
        }
        catch (PostgresException exception)
        {
            var statement = exception.BatchCommand?.CommandText;
            Assert.Fail($"{name}, {about}: {exception.Message}\n{statement}\nof\n{string.Join('\n', statements)}");
        }

        return await OnServer.ReadAsync(connection);
    }

    // As a revision is run: in one transaction, but for what cannot be in any. Each statement goes alone, since Npgsql takes a command apart at semicolons.
    private async Task RunAsync(IReadOnlyList<Statement> statements)
    {
        await using var batch = new NpgsqlBatch(connection);
        var isOpen = false;
        foreach (var statement in statements)
        {
            if (isOpen != (statement.Scope == StatementScope.Transaction))
            {
                batch.BatchCommands.Add(new(isOpen ? "COMMIT" : "BEGIN"));
                isOpen = !isOpen;
                if (!isOpen)
                {
                    await SendAsync(batch, null);
                }
            }

            batch.BatchCommands.Add(new(statement.Sql));
            if (!isOpen || statement.Verify is not null)
            {
                await SendAsync(batch, statement.Verify);
            }
        }

        if (isOpen)
        {
            batch.BatchCommands.Add(new("COMMIT"));
        }

        await SendAsync(batch, null);
    }

    private async Task SendAsync(NpgsqlBatch batch, string? verify)
    {
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            batch.BatchCommands.Clear();
        }

        if (verify is not null)
        {
            await using var command = new NpgsqlCommand($"SELECT {verify}", connection);
            Assert.True((bool?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), $"{name}: this should hold: {verify}");
        }
    }

    private void AssertNone(IReadOnlyList<Operation> operations, string about) => Assert.True(operations.Count == 0, $"{name}: {about}\n{string.Join('\n', operations.SelectMany(SqlWriter.Write))}");

    private void AssertSame(string about, DatabaseSchema expected, DatabaseSchema actual)
    {
        var (one, other) = (SameWords(ColumnOrder.Ignored(expected)), SameWords(ColumnOrder.Ignored(actual)));
        if (one != other)
        {
            AssertText(about, one, other);
            Assert.Fail($"{name}, {about}: a text differs.\n{Differences(one, other)}");
        }
    }

    // Two words for one thing, of which a server keeps the one that it was told first; and a number that was told when its column was of another type.
    private static DatabaseSchema SameWords(DatabaseSchema schema) => schema with
    {
        Tables = schema.Tables.Replace(
            _ => true,
            table => table with
            {
                Columns = [.. table.Columns.Select(column => column.Default?.Sql == "CURRENT_TIMESTAMP" ? column with { Default = new("now()") } : column)],
                Constraints = new(table.Constraints.Select(pair => pair.Value is Check check ? KeyValuePair.Create(pair.Key, (Constraint)(check with { Condition = new(NumberOfType().Replace(check.Condition.Sql, "$1")) })) : pair)),
            },
            table => table.Name),
    };

    [GeneratedRegex(@"\((\d+)\)::(?:smallint|bigint|numeric)")]
    private static partial Regex NumberOfType();

    private static string Differences(DatabaseSchema one, DatabaseSchema other) => string.Join('\n', typeof(DatabaseSchema).GetProperties()
        .Select(property => (Left: property.GetValue(one), Right: property.GetValue(other))).Where(pair => !Equals(pair.Left, pair.Right) && pair.Left is System.Collections.IEnumerable)
        .SelectMany(pair => ((System.Collections.IEnumerable)pair.Left!).Cast<object>().Zip(((System.Collections.IEnumerable)pair.Right!).Cast<object>()))
        .Where(pair => !Equals(pair.First, pair.Second)).Select(pair => $"{pair.First}\nand\n{pair.Second}"));

    private void AssertText(string about, DatabaseSchema expected, DatabaseSchema actual)
    {
        // A version that is not said is the server's choice.
        actual = actual with { Extensions = new ValueMap<string, Extension>(actual.Extensions.Select(pair => KeyValuePair.Create(pair.Key, expected.Extensions.GetValueOrDefault(pair.Key)?.Version is null ? pair.Value with { Version = null } : pair.Value))) };
        var (left, right) = (SchemaText.Of(expected), SchemaText.Of(actual));
        Assert.True(left.SequenceEqual(right), $"{name}, {about}:\nMissing:\n{string.Join('\n', left.Except(right))}\nToo much:\n{string.Join('\n', right.Except(left))}");
    }
}
