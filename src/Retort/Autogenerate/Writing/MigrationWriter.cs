using Retort.Autogenerate.Writing.Statements;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;

namespace Retort.Autogenerate.Writing;

/// <summary>Operations as the statements of C# that record them: what stands in a migration's <c>Upgrade</c> and <c>Downgrade</c>.</summary>
internal static class MigrationWriter
{
    private static readonly Func<Operation, bool, Code?>[] Families =
    [
        TableStatements.Of, ColumnStatements.Of, ConstraintStatements.Of, IndexStatements.Of, PartitionStatements.Of, TableOptionStatements.Of, CommentStatements.Of,
        TypeStatements.Of, DomainStatements.Of, SequenceStatements.Of, SchemaStatements.Of, ViewStatements.Of, RoutineStatements.Of, TriggerStatements.Of,
        RuleStatements.Of, PolicyStatements.Of, GrantStatements.Of, PublicationStatements.Of, ObjectStatements.Of, RawStatements.Of,
    ];

    /// <summary>The statements, each on lines of its own.</summary>
    /// <param name="operations">What they record.</param>
    /// <param name="withExisting">
    /// Whether they say what was there before, as far as the builder can hold it. A revision whose two ways are written out has no need of it.
    /// </param>
    /// <exception cref="NotSupportedException">An operation holds code, or is one that no call records.</exception>
    public static string Write(IReadOnlyList<Operation> operations, bool withExisting = false) =>
        Write([.. operations.Select(operation => new RemarkedOperation(operation))], withExisting);

    /// <summary>The statements, each below its remark.</summary>
    /// <inheritdoc cref="Write(IReadOnlyList{Operation}, bool)"/>
    public static string Write(IReadOnlyList<RemarkedOperation> operations, bool withExisting = false) => string.Join('\n', operations.SelectMany(one =>
        Remark.Lines(one.Remark).Concat(Separation.Of(one.Operation).Select(operation => Statement(operation, withExisting).At(0, 0) + ";"))));

    private static Code Statement(Operation operation, bool withExisting) => operation is Autocommit { Inner: var inner } autocommit
        ? new Call("op.Autocommit").Add(new Lambda(Statement(inner, withExisting))).Text("verify", autocommit.Verify)
        : Families.Select(family => family(operation, withExisting)).FirstOrDefault(statement => statement is not null)
            ?? throw Unwritable.Of($"The operation {operation.GetType().Name}");
}
