using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Faults that random models brought to light, each on its own.</summary>
public sealed class FoundTests
{
    private static readonly Dictionary<string, (Action<MigrationBuilder> One, Action<MigrationBuilder> Other)> Changes = new()
    {
        ["a policy for roles stays"] = (op => { Table(op); op.CreatePolicy("p", "t", roles: ["pg_monitor"], usingSql: "id > 0"); }, op => { Table(op, Column("b", Text)); op.CreatePolicy("p", "t", roles: ["pg_monitor"], usingSql: "id > 0"); }
        ),
        ["a function of a trigger stays"] = (op => { Table(op); Touch(op); }, op => { Table(op, Column("b", Text)); Touch(op); }
        ),
        ["a table gets two keys of the same columns"] = (_ => { }, op => op.CreateTable("t", [Column("id", Integer), PrimaryKey(["id"], "pk_t"), Unique(["id"], "uq_t"), Unique(["id"], "uq_u")])),
        ["a serial column owns another sequence, too"] = (_ => { }, op => { op.CreateTable("t", [Column("id", Serial)]); op.CreateSequence("other", ownedBy: new ColumnReference("t", "id")); }
        ),
        ["a domain on another has no default"] = (_ => { }, op => { op.CreateDomain("one", Integer, defaultSql: "1"); op.CreateDomain("two", NamedType("one"), defaultSql: "NULL"); op.CreateDomain("three", NamedType("one")); }
        ),
        ["a domain gets a check while an array is made of it"] = (
            op => { op.CreateDomain("d", Integer); Table(op, Column("c", Array(NamedType("d")))); }, op => { op.CreateDomain("d", Integer, checks: [DomainCheck("VALUE > 0", "ck_d")]); Table(op, Column("c", Array(NamedType("d")))); }
        ),
        ["an enum that a domain and a composite are made of loses a value"] = (
            op => { op.CreateEnum("mood", ["a", "b"]); OfMood(op); }, op => { op.CreateEnum("mood", ["b"]); OfMood(op); }
        ),
        ["a sequence gets limits beside which it is"] = (op => op.CreateSequence("s"), op => op.CreateSequence("s", minValue: 5)),
        ["an identity no longer goes round"] = (
            op => op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity(cycle: true))]), op => op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity(minValue: 3))])),
        ["a sequence becomes that of another role's table"] = (
            op => { op.CreateSequence("s"); Table(op); op.SetOwner(OnTable("t"), "pg_monitor"); },
            op => { Table(op); op.CreateSequence("s", ownedBy: new ColumnReference("t", "id")); op.SetOwner(OnTable("t"), "pg_monitor"); }
        ),
        ["the index by which a table is ordered changes"] = (
            op => { Table(op); op.CreateIndex("ix", "t", ["id"]); op.SetClusterIndex("t", "ix"); }, op => { Table(op, Column("b", Text)); op.CreateIndex("ix", "t", ["id", "b"]); op.SetClusterIndex("t", "ix"); }
        ),
        ["a column with statistics of a target gets bigger"] = (
            op => { op.CreateTable("t", [Column("id", Integer), Column("b", Integer)]); op.CreateStatistics("st", "t", ["id", "b"]); op.SetStatisticsTarget("st", 500); },
            op => { op.CreateTable("t", [Column("id", BigInt), Column("b", Integer)]); op.CreateStatistics("st", "t", ["id", "b"]); op.SetStatisticsTarget("st", 500); }
        ),
        ["a partition goes while another table refers to the whole"] = (
            op => { Whole(op); op.CreatePartition("p1", "p", FromTo([0], [9])); }, Whole),
        ["a partition takes the place of another"] = (
            op => { Whole(op); op.CreatePartition("p1", "p", FromTo([0], [9])); }, op => { Whole(op); op.CreatePartition("a1", "p", FromTo([5], [20])); }
        ),
        ["the type by which rows are divided changes"] = (
            op => { op.CreateTable("p", [Column("id", Integer)], partitionBy: ByRange(["id"])); op.CreatePartition("p1", "p", DefaultPartition); },
            op => { op.CreateTable("p", [Column("id", BigInt)], partitionBy: ByRange(["id"])); op.CreatePartition("p1", "p", DefaultPartition); }
        ),
        ["a column gets bigger under a policy of a child"] = (
            op => { op.CreateTable("t", [Column("id", Integer)]); Child(op); }, op => { op.CreateTable("t", [Column("id", BigInt)]); Child(op); }
        ),
        ["a parent has what a child does not get"] = (
            _ => { }, op => { op.CreateTable("t", [Column("id", Integer, nullable: false, identity: Identity(), statistics: 50)]); op.CreateTable("c", [Column("own", Text)], inherits: ["t"]); }
        ),
        ["an index changes its table"] = (
            op => { Table(op); op.CreateTable("u", [Column("id", Integer)]); op.CreateIndex("ix", "u", ["id"]); }, op => { Table(op); op.CreateIndex("ix", "t", ["id"]); }
        ),
        ["a rule goes with its table and the one that it writes to"] = (
            op => { op.CreateTable("a", [Column("id", Integer)]); op.CreateTable("b", [Column("id", Integer)]); op.CreateRule("r", "b", RuleEvent.Delete, ["DELETE FROM a WHERE id = OLD.id"]); }, _ => { }
        ),
        ["an index of a partitioned table gets parameters"] = (
            op => { Whole(op); op.CreateIndex("ix", "p", ["id"]); }, op => { Whole(op); op.CreateIndex("ix", "p", ["id"], options: [Option("fillfactor", 70)]); }
        ),
        ["a new table refers to one that becomes logged"] = (
            op => op.CreateTable("z", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_z")], unlogged: true),
            op => { op.CreateTable("z", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_z")]); op.CreateTable("a", [Column("z_id", Integer), ForeignKey(["z_id"], References("z", ["id"]), "fk_a")]); }
        ),
        ["a sequence with quotes in its name goes with the table that counts with it"] = (
            op => { op.CreateSequence("quo\"te's"); op.CreateTable("z", [Column("id", Integer, defaultSql: "nextval('\"quo\"\"te''s\"')")]); }, _ => { }
        ),
        ["a part of a part has an index like one of the whole"] = (
            _ => { },
            op =>
            {
                op.CreateTable("z", [Column("id", Integer)], partitionBy: ByRange(["id"]));
                op.CreatePartition("y", "z", DefaultPartition, partitionBy: ByRange(["id"]));
                op.CreatePartition("x", "y", DefaultPartition);
                op.CreateIndex("b", "z", ["id"]);
                op.CreateIndex("a", "x", ["id"]);
            }
        ),
        ["a partition leaves a whole that refers to itself"] = (
            op => { Self(op); op.CreatePartition("p1", "p", FromTo([0], [9])); }, op => { Self(op); op.CreateTable("p1", [Column("id", Integer, nullable: false), Column("ref", Integer)]); }
        ),
        ["names that are words of the language"] = (
            _ => { }, op => { op.CreateTable("select", [Column("id", Integer), Column("n", Integer, defaultSql: "plus(1)")]); op.CreateFunction("plus", [Argument("n", Integer)], Integer, "SELECT $1 + 1", volatility: Volatility.Immutable); op.CreateFunction("look", [], Integer, "SELECT id FROM \"select\""); }
        ),
    };

    public static TheoryData<string> Names => [.. Changes.Keys, .. FoundChanges.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_change_goes_there_and_back(string name)
    {
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await using var connection = await database.OpenAsync();

        if (connection.PostgreSqlVersion.Major < FoundChanges.Since.GetValueOrDefault(name))
        {
            return;
        }

        // What a version does not do is known where the version is.
        var origin = new SchemaOrigin("postgres", connection.PostgreSqlVersion.Major);
        var (before, after) = Changes.TryGetValue(name, out var change) ? change : FoundChanges.All[name];
        var (one, other) = (DatabaseSchema.Of(before) with { Origin = origin }, DatabaseSchema.Of(after) with { Origin = origin });
        await new PairTrial(name, one, other, isByModel: true, connection).RunAsync();
        await new PairTrial(name, one, other, isByModel: false, connection).RunAsync();
    }

    private static void Table(MigrationBuilder op, params Column[] columns) => op.CreateTable("t", [Column("id", Integer), .. columns]);

    private static void Touch(MigrationBuilder op)
    {
        op.CreateFunction("touch", [], TriggerResult, "BEGIN RETURN NEW; END", "plpgsql");
        op.CreateTrigger("tr", "t", TriggerTiming.Before, TriggerEvents.Insert, "touch", forEachRow: true);
    }

    private static void OfMood(MigrationBuilder op)
    {
        op.CreateDomain("d", NamedType("mood"));
        op.CreateCompositeType("c", [Field("m", NamedType("mood"))]);
        op.CreateTable("t", [Column("m", NamedType("mood"), defaultSql: "'b'"), Column("d", NamedType("d")), Column("c", NamedType("c"))]);
    }

    private static void Whole(MigrationBuilder op)
    {
        op.CreateTable("p", [Column("id", Integer, nullable: false), PrimaryKey(["id"], "pk_p")], partitionBy: ByRange(["id"]));
        op.CreateTable("t", [Column("p_id", Integer), ForeignKey(["p_id"], References("p", ["id"]), "fk_t")]);
    }

    private static void Self(MigrationBuilder op) =>
        op.CreateTable("p", [Column("id", Integer, nullable: false), Column("ref", Integer), PrimaryKey(["id"], "pk_p"), ForeignKey(["ref"], References("p", ["id"]), "fk_p")], partitionBy: ByRange(["id"]));

    private static void Child(MigrationBuilder op)
    {
        op.CreateTable("c", [Column("own", Text)], inherits: ["t"]);
        op.CreatePolicy("p", "c", usingSql: "id > 0");
    }
}
