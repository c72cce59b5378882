using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate;

/// <summary>
/// Schemas made at random out of a few names, so that two of them have much in common and differ in everything: types, defaults, keys, indexes, references.
/// Each is made by operations, as a model is.
/// </summary>
internal sealed class RandomSchema
{
    private static readonly string[] Tables = ["a", "b", "c", "d"];
    private readonly Random _random;
    private readonly List<Operation> _operations = [];
    private readonly Dictionary<string, List<Column>> _columns = [];

    private RandomSchema(int seed) => _random = new(seed);

    /// <summary>The operations that make it.</summary>
    public static IReadOnlyList<Operation> Make(int seed)
    {
        var schema = new RandomSchema(seed);
        schema.Fill();
        return schema._operations;
    }

    private void Fill()
    {
        // Values that are kept and those that are added; what is dropped is another test's.
        _operations.Add(new CreateType(new EnumType("mood", Maybe(2) ? ["sad", "ok", "happy"] : Maybe(2) ? ["sad", "happy"] : ["happy", "fine"])));
        if (Maybe(2))
        {
            _operations.Add(new CreateSequence(new Sequence("numbers") { Options = new(Increment: _random.Next(1, 4), Cycle: Maybe(2)), Type = Maybe(2) ? Integer : null }));
        }

        foreach (var table in Tables.Where(_ => !Maybe(4)))
        {
            Table(table);
        }

        // The last may be unlogged, to which no other may refer.
        foreach (var table in _columns.Keys.Where(name => name != "d" && _columns.Count > 1 && Maybe(2)))
        {
            var other = _columns.Keys.Where(name => name != "d").ElementAt(_random.Next(_columns.Keys.Count(name => name != "d")));
            _operations.Add(new AddConstraint(table, new ForeignKey($"fk_{table}", ["ref"], other, ["id"])
            {
                OnDelete = Pick(ForeignKeyAction.NoAction, ForeignKeyAction.Cascade, ForeignKeyAction.SetNull),
                Deferrability = Pick(Deferrability.NotDeferrable, Deferrability.InitiallyDeferred),
                NotValid = Maybe(3),
            }));
        }
    }

    private void Table(string table)
    {
        var columns = new List<Column> { Key(), new("ref", Integer) };
        columns.AddRange(((string[])["x", "y", "z", "w"]).Where(_ => !Maybe(3)).Select(Column));
        if (Maybe(3))
        {
            columns.Add(new Column("g", Integer) { Generated = new(new(Pick("id + 1", "id * 2")), IsVirtual: false) });
        }

        _columns[table] = columns;
        _operations.Add(new CreateTable(table, [.. columns, new PrimaryKey(Pick($"pk_{table}", $"{table}_pkey"), ["id"])])
        {
            Comment = Maybe(3) ? Pick("one", "it's two") : null,
            Persistence = table == "d" && Maybe(2) ? TablePersistence.Unlogged : TablePersistence.Permanent,
            Options = Maybe(3) ? [new("fillfactor", Pick("70", "80"))] : [],
        });
        Keys(table, columns);
    }

    private void Keys(string table, List<Column> columns)
    {
        foreach (var column in columns.Where(column => column.Name is "x" or "y" && column.Type.Name is not "jsonb"))
        {
            if (Maybe(3))
            {
                _operations.Add(new AddConstraint(table, new Unique($"uq_{table}_{column.Name}", Maybe(2) ? [column.Name] : [column.Name, "id"]) { Deferrability = Pick(Deferrability.NotDeferrable, Deferrability.InitiallyImmediate) }));
            }

            if (Maybe(2))
            {
                _operations.Add(new CreateIndex(table, new TableIndex($"ix_{table}_{column.Name}", [new IndexElement(column.Name) { Descending = Maybe(3) }, .. Maybe(2) ? (IndexElement[])["id"] : []])
                {
                    IsUnique = Maybe(3),
                    Where = Maybe(3) ? new(Pick("id > 0", "id between 1 and 9")) : null,
                    Include = Maybe(3) ? ["ref"] : [],
                    Options = Maybe(3) ? [new("fillfactor", Pick("60", "90"))] : [],
                }));
            }
        }

        if (Maybe(2))
        {
            _operations.Add(new AddConstraint(table, new Check($"ck_{table}", new(Pick("id > 0", "id in (1, 2, 3)", "ref is null or ref <> id"))) { NotValid = Maybe(3) }));
        }

        if (Maybe(4))
        {
            _operations.Add(new SetRowSecurity(table, Enabled: true));
        }

        if (Maybe(4))
        {
            _operations.Add(new SetReplicaIdentity(table, Pick(ReplicaIdentity.Full, ReplicaIdentity.Nothing)));
        }
    }

    private Column Key() => _random.Next(3) switch
    {
        0 => new("id", Integer) { Nullable = false, Identity = new(Pick(IdentityKind.Always, IdentityKind.ByDefault), new(Start: Maybe(2) ? 5 : null)) },
        1 => new("id", Serial) { Nullable = false },
        _ => new("id", Integer) { Nullable = false },
    };

    private Column Column(string name) => _random.Next(9) switch
    {
        0 => new(name, Text) { Default = Maybe(2) ? new(Pick("'x'", "'it''s'")) : null, Nullable = Maybe(2), Comment = Maybe(2) ? Pick("c", "d") : null, Storage = Maybe(3) ? ColumnStorage.External : null },
        1 => new(name, Varchar(Pick(10, 20))) { Nullable = Maybe(2), Collation = Maybe(3) ? new QualifiedName(null, "C") : null, Statistics = Maybe(3) ? 50 : null },
        2 => new(name, Integer) { Default = Maybe(2) ? new(Pick("0", "-1", "5 + 5")) : null, Nullable = Maybe(2) },
        3 => new(name, BigInt) { Options = Maybe(3) ? [new("n_distinct", Pick("5", "6"))] : [] },
        4 => new(name, Numeric(10, Pick(2, 3))) { Default = Maybe(2) ? new("1.50") : null },
        5 => new(name, TimestampTz()) { Default = Maybe(2) ? new("now()") : null },
        6 => new(name, NamedType("mood")) { Default = Maybe(2) ? new("'happy'") : null },
        7 => new(name, Bool) { Default = Maybe(2) ? new(Pick("true", "false")) : null, Nullable = Maybe(2) },
        _ => new(name, Array(Text)) { Default = Maybe(2) ? new("'{}'") : null },
    };

    private bool Maybe(int of) => _random.Next(of) == 0;

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
