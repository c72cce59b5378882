using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>What a database has but no person would write first.</summary>
public sealed class MigrationWriterEdgeTests
{
    private static readonly QualifiedName App = new("app", "t");
    private static readonly QualifiedName Bare = new(null, "u");

    public static TheoryData<Operation> Recorded =>
    [
        new AddConstraint(App, new ForeignKey("fk", ["a"], Bare, ["x"])),
        new AddConstraint(App, new ForeignKey("fk", ["a"], new("app", "u"), [])),
        new AddConstraint(App, new ForeignKey("fk", ["a"], new("other", "u"), [])),
        new AddConstraint(Bare, new ForeignKey(null, ["a"], new("other", "u"), []) { NotEnforced = true, Period = true }),
        new AttachPartition(App, Bare, new DefaultBound()),
        new DetachPartition(App, Bare),
        new AttachIndexPartition(App, Bare),
        new SetInheritance(App, Bare, Inherits: true),
        new SetInheritance(Bare, App, Inherits: false),
        new CreateStatistics(new(App, Bare) { Columns = ["a", "b"] }),
        new CreateTable(App, []) { PartitionOf = Bare, Bound = new HashBound(4, 1), AccessMethod = "heap", Persistence = TablePersistence.Unlogged, Comment = "c" },
        new AddColumn("t", new Column("c", Ddl.Integer) { Constraints = [new PrimaryKey("pk", ["c"])] }),
        new AddColumn("t", new Column("c", Ddl.Integer) { Constraints = [new Unique(null, ["c"]), new Unique("uq", ["c"])] }),
        new AddColumn("t", new Column("c", Ddl.Integer) { Constraints = [new PrimaryKey(null, ["c"])] }),
        new AddColumn("t", new Column("c", Ddl.Integer) { Constraints = [new Check(null, new("c > 0")) { NotValid = true }, new Check("x", new("c > 1"))] }),
        new AddColumn("t", new Column("c", Ddl.Integer) { Constraints = [new ForeignKey("fk", ["c"], "u", []) { NotValid = true }] }),
        new CreateTable("t", [new Column("a", Ddl.Integer), new ForeignKey("fk", ["a"], "u", []) { NotValid = true }, new LikeTable(App, [])]),
        new Autocommit(new CreateIndex("t", new("ix", ["a"])), "a\nb"),
        new Autocommit(new ExecuteSql("VACUUM")),
    ];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void It_comes_back(Operation operation) => Assert.Equal([operation], WrittenMigrations.Record([operation]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Options_that_are_set_and_others_that_are_reset_are_two_calls(bool inAutocommit)
    {
        var table = new AlterTableOptions("t", [new("fillfactor", "70")], ["autovacuum_enabled"]) { Existing = [new("fillfactor", "90"), new("autovacuum_enabled", "false")] };
        var index = new AlterIndexOptions("ix", [new("fillfactor", "70")], ["fastupdate"]) { Existing = [new("fastupdate", "false")] };
        Operation Wrap(Operation operation) => inAutocommit ? new Autocommit(operation) : operation;
        Operation[] expected =
        [
            table with { Reset = [], Existing = [new("fillfactor", "90")] },
            table with { Set = [], Existing = [new("autovacuum_enabled", "false")] },
            index with { Reset = [], Existing = [] },
            index with { Set = [] },
        ];

        Assert.Equal(expected.Select(Wrap), WrittenMigrations.Record([Wrap(table), Wrap(index)]));
    }

    [Fact]
    public void What_only_a_person_can_write_is_refused()
    {
        var run = Assert.Throws<NotSupportedException>(() => MigrationWriter.Write([new Autocommit(new Run((_, _) => Task.CompletedTask))]));
        Assert.StartsWith("op.Run", run.Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => MigrationWriter.Write([new SetTriggerState("t", null, TriggerState.Always)]));
        Assert.Throws<NotSupportedException>(() => MigrationWriter.Write([new RenameObject(new(ObjectKind.Role, "r"), "s")]));
        Assert.Throws<NotSupportedException>(() => MigrationWriter.Write([new SetObjectSchema(new(ObjectKind.Aggregate, "a"), "s")]));
    }
}
