using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Constraints of tables.</summary>
internal sealed class ConstraintDiff(DiffContext context) : ObjectDiff<RelationPart, (QualifiedName Table, Constraint Constraint)>(context)
{
    /// <inheritdoc/>
    protected override ValueMap<RelationPart, (QualifiedName Table, Constraint Constraint)> Of(DatabaseSchema schema) => new(
        schema.Tables.Unsorted.SelectMany(table => table.Value.Constraints.Unsorted.Select(pair => KeyValuePair.Create(new RelationPart(table.Key, pair.Key), (table.Key, pair.Value)))));

    /// <inheritdoc/>
    protected override DatabaseObject What(RelationPart key, (QualifiedName Table, Constraint Constraint) value) => new(ObjectKind.Constraint, key.Relation) { Part = key.Name };

    /// <inheritdoc/>
    protected override bool IsOther((QualifiedName Table, Constraint Constraint) before, (QualifiedName Table, Constraint Constraint) after) =>

        (before.Constraint != after.Constraint && after.Constraint is ForeignKey && Context.ComesByJoining(after.Table, after.Constraint.Name!))

        // What VALIDATE and ALTER CONSTRAINT can do is no reason to take it away.
        || (!IsNotValid(before.Constraint) && IsNotValid(after.Constraint)) || Plain(Context.Normal.Of(before.Constraint)) != Plain(Context.Normal.Of(after.Constraint));

    /// <inheritdoc/>
    protected override bool StandsOnLost((QualifiedName Table, Constraint Constraint) before)
    {
        var (table, constraint) = before;
        var losses = Context.Losses;
        return Context.IsRelationLost(table)
            || ObjectUses.ColumnsOf(constraint).Any(column => losses.Columns.Contains(new(table, column)))
            || constraint switch
            {
                ForeignKey key => Context.IsRelationLost(key.References)
                    || losses.Keys.Contains((key.References, ObjectUses.Columns(key.ReferencedColumns)))
                    || key.Columns.Any(column => losses.Converted.Contains(new(table, column)))
                    || key.ReferencedColumns.Any(column => losses.Converted.Contains(new(key.References, column)) || losses.Columns.Contains(new(key.References, column))),
                Check check => IsLost(table, check.Condition),
                Exclude exclude => exclude.Elements.Any(element => IsLost(table, element.Element.Expression) || (element.Element.Column is { } column && losses.Converted.Contains(new(table, column)))) || IsLost(table, exclude.Where),
                _ => false,
            };
    }

    /// <inheritdoc/>
    protected override void Lose(RelationPart key, (QualifiedName Table, Constraint Constraint) before)
    {
        base.Lose(key, before);
        if (before.Constraint is PrimaryKey or Unique)
        {
            Context.Losses.Keys.Add((before.Table, ObjectUses.Columns(before.Constraint is PrimaryKey primary ? primary.Columns : ((Unique)before.Constraint).Columns)));
        }
    }

    /// <inheritdoc/>
    protected override bool GoesAlong((QualifiedName Table, Constraint Constraint) before) => Context.IsRelationLost(before.Table) && before.Constraint is not ForeignKey
        && !(before.Constraint is Check { NotValid: true } check && Context.Losses.IsInExpression(check.Condition.Sql));

    /// <inheritdoc/>
    protected override bool ComesAlong((QualifiedName Table, Constraint Constraint) after) => (after.Constraint is ForeignKey && Context.ComesByJoining(after.Table, after.Constraint.Name!))
        || (Context.IsNewTable(after.Table) && TableCreation.Has(Context.To.Tables[after.Table], after.Constraint));

    /// <inheritdoc/>
    protected override DiffStep Drop((QualifiedName Table, Constraint Constraint) before) =>
        new(before.Constraint is ForeignKey ? Rank.DropForeignKey : Rank.DropConstraint, new DropConstraint(before.Table, before.Constraint.Name!) { Existing = before.Constraint });

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Create((QualifiedName Table, Constraint Constraint) after) =>
        [new(after.Constraint is ForeignKey ? Rank.ForeignKey : Rank.Constraint, new AddConstraint(after.Table, after.Constraint))];

    /// <inheritdoc/>
    protected override IEnumerable<DiffStep> Change((QualifiedName Table, Constraint Constraint) before, (QualifiedName Table, Constraint Constraint) after)
    {
        if (IsNotValid(before.Constraint) && !IsNotValid(after.Constraint))
        {
            yield return new(after.Constraint is ForeignKey ? Rank.ForeignKey : Rank.Constraint, new ValidateConstraint(after.Table, after.Constraint.Name!));
        }

        if (before.Constraint is ForeignKey was && after.Constraint is ForeignKey becomes && was.Deferrability != becomes.Deferrability)
        {
            yield return new(Rank.ForeignKey, new AlterConstraint(after.Table, after.Constraint.Name!, becomes.Deferrability) { Existing = was.Deferrability });
        }
    }

    private bool IsLost(QualifiedName table, SqlExpression? expression) => expression is { Sql: var sql }
        && (Context.Losses.IsInExpression(sql) || Losses.IsColumnIn(sql, table, Context.Losses.Columns) || Losses.IsColumnIn(sql, table, Context.Losses.Converted));

    private static Constraint Plain(Constraint constraint) => constraint switch
    {
        Check check => check with { NotValid = false },
        ForeignKey key => key with { NotValid = false, Deferrability = Deferrability.NotDeferrable },
        _ => constraint,
    };

    private static bool IsNotValid(Constraint constraint) => constraint is Check { NotValid: true } or ForeignKey { NotValid: true };
}
