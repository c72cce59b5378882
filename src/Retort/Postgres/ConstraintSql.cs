using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Constraints as they stand in CREATE TABLE, ADD COLUMN and ADD CONSTRAINT, and operations on them.</summary>
internal static class ConstraintSql
{
    /// <summary>As a table's.</summary>
    public static string Write(Constraint constraint) => Named(constraint) + constraint switch
    {
        PrimaryKey key => $"PRIMARY KEY ({Period(key.Columns, key.WithoutOverlaps, " WITHOUT OVERLAPS")}){Include(key.Include)}{Deferred(key.Deferrability)}",
        Unique unique => $"UNIQUE{NullsNotDistinct(unique)} ({Period(unique.Columns, unique.WithoutOverlaps, " WITHOUT OVERLAPS")})"
            + $"{Include(unique.Include)}{Deferred(unique.Deferrability)}",
        Check check => Condition(check),
        ForeignKey key => ForeignKeySql.Write(key),
        Exclude exclude => Excluded(exclude),
        _ => throw Unknown(constraint),
    };

    /// <summary>As a column's own, which does not repeat the column.</summary>
    public static string WriteInline(Constraint constraint) => Named(constraint) + constraint switch
    {
        PrimaryKey key => $"PRIMARY KEY{Include(key.Include)}{Deferred(key.Deferrability)}",
        Unique unique => $"UNIQUE{NullsNotDistinct(unique)}{Include(unique.Include)}{Deferred(unique.Deferrability)}",
        Check check => Condition(check),
        ForeignKey key => ForeignKeySql.Target(key),
        _ => throw Unknown(constraint),
    };

    public static IReadOnlyList<Statement> Add(AddConstraint add) =>
        [new($"ALTER TABLE {Identifier.Quote(add.Table)} ADD {Write(add.Constraint)}")];

    public static IReadOnlyList<Statement> Add(AddConstraintUsingIndex add)
    {
        var kind = add.IsPrimaryKey ? "PRIMARY KEY" : "UNIQUE";
        return
        [
            new($"ALTER TABLE {Identifier.Quote(add.Table)} ADD CONSTRAINT {Identifier.Quote(add.Name)} {kind} "
                + $"USING INDEX {Identifier.Quote(add.Index)}{Deferred(add.Deferrability)}"),
        ];
    }

    public static IReadOnlyList<Statement> Drop(DropConstraint drop)
    {
        var exists = drop.IfExists ? "IF EXISTS " : "";
        return [new($"ALTER TABLE {Identifier.Quote(drop.Table)} DROP CONSTRAINT {exists}{Identifier.Quote(drop.Name)}{(drop.Cascade ? " CASCADE" : "")}")];
    }

    public static IReadOnlyList<Statement> Rename(RenameConstraint rename) =>
        [new($"ALTER TABLE {Identifier.Quote(rename.Table)} RENAME CONSTRAINT {Identifier.Quote(rename.Name)} TO {Identifier.Quote(rename.NewName)}")];

    public static IReadOnlyList<Statement> Validate(ValidateConstraint validate) =>
        [new($"ALTER TABLE {Identifier.Quote(validate.Table)} VALIDATE CONSTRAINT {Identifier.Quote(validate.Name)}")];

    public static IReadOnlyList<Statement> Alter(AlterConstraint change)
    {
        var deferred = change.Deferrability == Deferrability.NotDeferrable ? " NOT DEFERRABLE" : Deferred(change.Deferrability);
        return [new($"ALTER TABLE {Identifier.Quote(change.Table)} ALTER CONSTRAINT {Identifier.Quote(change.Name)}{deferred}")];
    }

    public static string Deferred(Deferrability deferrability) => deferrability switch
    {
        Deferrability.InitiallyImmediate => " DEFERRABLE",
        Deferrability.InitiallyDeferred => " DEFERRABLE INITIALLY DEFERRED",
        _ => "",
    };

    /// <summary>Columns, the last of which may be a period.</summary>
    public static string Period(IReadOnlyList<string> columns, bool isPeriod, string after, string before = "") => isPeriod
        ? string.Join(", ", [.. columns.SkipLast(1).Select(Identifier.Quote), before + Identifier.Quote(columns[^1]) + after])
        : Identifier.QuoteAll(columns);

    private static string Named(Constraint constraint) => constraint.Name is null ? "" : $"CONSTRAINT {Identifier.Quote(constraint.Name)} ";

    private static string NullsNotDistinct(Unique unique) => unique.NullsNotDistinct ? " NULLS NOT DISTINCT" : "";

    private static string Include(ValueList<string> columns) => columns.Count == 0 ? "" : $" INCLUDE ({Identifier.QuoteAll(columns)})";

    private static string Condition(Check check) =>
        $"CHECK ({check.Condition.Sql}){(check.NoInherit ? " NO INHERIT" : "")}{(check.NotEnforced ? " NOT ENFORCED" : "")}{(check.NotValid ? " NOT VALID" : "")}";

    private static string Excluded(Exclude exclude)
    {
        var elements = exclude.Elements.Select(element => $"{IndexSql.Element(element.Element)} WITH {Operator(element.Operator)}");
        var where = exclude.Where is null ? "" : $" WHERE ({exclude.Where.Sql})";
        return $"EXCLUDE USING {Identifier.Quote(exclude.Method)} ({string.Join(", ", elements)}){Include(exclude.Include)}{where}{Deferred(exclude.Deferrability)}";
    }

    private static string Operator(QualifiedName op) =>
        !Operators.IsOperator(op.Name) ? throw Revisions.Rules.BadOperator.Error($"'{op.Name}' is no operator: write one like = or &&.")
        : op.Schema is null ? op.Name : $"OPERATOR({Identifier.Quote(op.Schema)}.{op.Name})";

    private static InvalidOperationException Unknown(Constraint constraint) => new($"No SQL is known for {constraint.GetType().Name}.");
}
