using Retort.Schema;

namespace Retort.Replay;

/// <summary>What refers to a column, when that gets another name or goes.</summary>
internal static class ColumnReferences
{
    /// <summary>Takes away a column, and all that cannot be without it.</summary>
    public static DatabaseSchema Forget(DatabaseSchema schema, QualifiedName table, string column, bool cascade)
    {
        if (!schema.Tables.TryGetValue(table, out var found))
        {
            return schema;
        }

        var constraints = found.Constraints.Unsorted.Where(pair => IsOn(pair.Value, column)).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var indexes = schema.Indexes.Unsorted.Where(pair => pair.Value.Relation == table && IsOn(pair.Value.Index, column)).Select(pair => pair.Key).ToList();
        var sequences = schema.Sequences.Unsorted.Where(pair => pair.Value.OwnedBy is { } owner && owner.Table == table && owner.Column == column).Select(pair => pair.Key)
            .Concat(found.Columns.Any(other => other.Name == column && other.Identity is not null) ? [RelationReferences.IdentityName(table, column)] : []).ToHashSet();
        schema = schema.Change(table, changed => changed with { Columns = [.. changed.Columns.Where(other => other.Name != column)] });
        schema = constraints.Aggregate(schema, (all, name) => ConstraintReplay.Forget(all, table, name));
        schema = indexes.Aggregate(schema, IndexReplay.Forget);
        schema = schema with
        {
            Sequences = schema.Sequences.Without((name, _) => sequences.Contains(name)),
            Statistics = schema.Statistics.Without((_, statistics) => statistics.Table == table && (statistics.Columns.Contains(column) || statistics.Expressions.Any(expression => ExpressionNames.Has(expression, column)))),
        };
        schema = schema.Forget(what => (what.Kind == ObjectKind.Column && what.Name == table && what.Part == column) || (what.Kind == ObjectKind.Sequence && sequences.Contains(what.Name)));
        return cascade ? ForgetDependants(schema, table, column) : schema;
    }

    /// <summary>Knows a column by another name wherever it is referred to.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName table, string column, string newName)
    {
        if (schema.Views.ContainsKey(table) || schema.MaterializedViews.ContainsKey(table))
        {
            return schema.Rename(what => IsIt(what, table, column), what => what with { Part = newName });
        }

        schema = schema with
        {
            Tables = schema.Tables.Replace(
                other => other.Name == table || other.Constraints.Unsorted.Any(pair => pair.Value is ForeignKey key && key.References == table),
                other => InTable(other, table, column, newName),
                other => other.Name),
            Indexes = schema.Indexes.Replace(
                index => index.Relation == table && IsOn(index.Index, column),
                index => index with { Index = InIndex(index.Index, column, newName) },
                index => new(index.Relation.Schema, index.Index.Name)),
            Sequences = schema.Sequences.Replace(
                sequence => sequence.OwnedBy is { } owner && owner.Table == table && owner.Column == column, sequence => sequence with { OwnedBy = new(table, newName) }, sequence => sequence.Name),
            Statistics = schema.Statistics.Replace(
                statistics => statistics.Table == table,
                statistics => statistics with { Columns = Names(statistics.Columns), Expressions = [.. statistics.Expressions.Select(expression => ExpressionNames.Rename(expression, column, newName)!)] },
                statistics => statistics.Name),
            Policies = schema.Policies.Replace(
                policy => policy.Table == table,
                policy => policy with { Using = ExpressionNames.Rename(policy.Using, column, newName), Check = ExpressionNames.Rename(policy.Check, column, newName) },
                policy => new(policy.Table, policy.Name)),
            Triggers = schema.Triggers.Replace(
                trigger => trigger.Table == table,
                trigger => trigger with { UpdateOf = Names(trigger.UpdateOf), When = ExpressionNames.Rename(trigger.When, column, newName) },
                trigger => new(trigger.Table, trigger.Name)),
            Rules = schema.Rules.Replace(
                rule => rule.Table == table, rule => rule with { Where = ExpressionNames.Rename(rule.Where, column, newName) }, rule => new(rule.Table, rule.Name)),
            Publications = schema.Publications.Replace(
                publication => publication.Tables.Any(published => published.Table == table),
                publication => publication with
                {
                    Tables = [.. publication.Tables.Select(published => published.Table == table
                        ? published with { Columns = Names(published.Columns), Where = ExpressionNames.Rename(published.Where, column, newName) }
                        : published)],
                },
                publication => publication.Name),
        };
        schema = schema.Rename(what => IsIt(what, table, column), what => what with { Part = newName });

        // Children have the column too.
        var children = schema.Tables.Unsorted.Where(pair => pair.Value.PartitionOf == table || pair.Value.Inherits.Contains(table)).Select(pair => pair.Key).ToList();
        return children.Aggregate(schema, (all, child) => Rename(all, child, column, newName));

        ValueList<string> Names(ValueList<string> names) => Replace(names, column, newName);
    }

    /// <summary>Whether an index is made of a column, or says anything of it.</summary>
    public static bool IsOn(TableIndex index, string column) =>
        index.Elements.Any(element => IsOn(element, column)) || index.Include.Contains(column) || ExpressionNames.Has(index.Where, column);

    private static bool IsIt(DatabaseObject what, QualifiedName table, string column) => what.Kind == ObjectKind.Column && what.Name == table && what.Part == column;

    private static bool IsOn(IndexElement element, string column) => element.Column == column || ExpressionNames.Has(element.Expression, column);

    private static bool IsOn(Constraint constraint, string column) => constraint switch
    {
        PrimaryKey key => key.Columns.Contains(column) || key.Include.Contains(column),
        Unique unique => unique.Columns.Contains(column) || unique.Include.Contains(column),
        ForeignKey key => key.Columns.Contains(column),
        Check check => ExpressionNames.Has(check.Condition, column),
        Exclude exclude => exclude.Elements.Any(element => IsOn(element.Element, column)) || exclude.Include.Contains(column) || ExpressionNames.Has(exclude.Where, column),
        _ => false,
    };

    private static DatabaseSchema ForgetDependants(DatabaseSchema schema, QualifiedName table, string column)
    {
        schema = schema with
        {
            Tables = schema.Tables.Replace(
                other => other.Constraints.Unsorted.Any(pair => RefersTo(pair.Value, table, column)),
                other => other with { Constraints = other.Constraints.Without((_, constraint) => RefersTo(constraint, table, column)) },
                other => other.Name),
        };
        schema = ForgetParts(schema, table, column);

        // Those that are computed from it.
        foreach (var computed in schema.ColumnsOf(table).Where(other => ExpressionNames.Has(other.Generated?.Expression, column)).Select(other => other.Name))
        {
            schema = Forget(schema, table, computed, cascade: true);
        }

        var views = schema.Views.Unsorted.Where(pair => ExpressionNames.Has(pair.Value.Query, table.Name) && ExpressionNames.Has(pair.Value.Query, column)).Select(pair => pair.Key).ToList();
        return views.Aggregate(schema, RelationReferences.ForgetRelation);
    }

    // Policies, rules and triggers that say anything of it.
    private static DatabaseSchema ForgetParts(DatabaseSchema schema, QualifiedName table, string column)
    {
        var policies = schema.Policies.Where(pair => pair.Value.Table == table && (ExpressionNames.Has(pair.Value.Using, column) || ExpressionNames.Has(pair.Value.Check, column))).Select(pair => pair.Key).ToHashSet();
        var rules = schema.Rules.Where(pair => pair.Value.Table == table && (ExpressionNames.Has(pair.Value.Where, column) || pair.Value.Commands.Any(command => ExpressionNames.Has(command, column)))).Select(pair => pair.Key).ToHashSet();
        var triggers = schema.Triggers.Where(pair => pair.Value.Table == table && (pair.Value.UpdateOf.Contains(column) || ExpressionNames.Has(pair.Value.When, column))).Select(pair => pair.Key).ToHashSet();
        schema = schema with
        {
            Policies = schema.Policies.Without((part, _) => policies.Contains(part)),
            Rules = schema.Rules.Without((part, _) => rules.Contains(part)),
            Triggers = schema.Triggers.Without((part, _) => triggers.Contains(part)),
        };
        return schema.Forget(what => what.Part is { } name && new RelationPart(what.Name, name) is var part && what.Kind switch
        {
            ObjectKind.Policy => policies.Contains(part),
            ObjectKind.Rule => rules.Contains(part),
            ObjectKind.Trigger => triggers.Contains(part),
            _ => false,
        });
    }

    private static bool RefersTo(Constraint constraint, QualifiedName table, string column) => constraint is ForeignKey key && key.References == table && key.ReferencedColumns.Contains(column);

    private static Table InTable(Table other, QualifiedName table, string column, string newName)
    {
        var isIt = other.Name == table;
        return other with
        {
            Columns = isIt ? [.. other.Columns.Select(own => InColumn(own, column, newName))] : other.Columns,
            PartitionBy = isIt && other.PartitionBy is { } way ? way with { Key = [.. way.Key.Select(element => InElement(element, column, newName))] } : other.PartitionBy,
            Constraints = other.Constraints.Replace(_ => true, constraint => InConstraint(constraint, isIt, table, column, newName), constraint => constraint.Name!),
        };
    }

    private static Column InColumn(Column own, string column, string newName)
    {
        var renamed = own.Generated is { } generated ? own with { Generated = generated with { Expression = ExpressionNames.Rename(generated.Expression, column, newName)! } } : own;
        return renamed.Name == column ? renamed with { Name = newName } : renamed;
    }

    private static Constraint InConstraint(Constraint constraint, bool isIt, QualifiedName table, string column, string newName) => constraint switch
    {
        ForeignKey key => InForeignKey(key, isIt, table, column, newName),
        _ when !isIt => constraint,
        PrimaryKey key => key with { Columns = Replace(key.Columns, column, newName), Include = Replace(key.Include, column, newName) },
        Unique unique => unique with { Columns = Replace(unique.Columns, column, newName), Include = Replace(unique.Include, column, newName) },
        Check check => check with { Condition = ExpressionNames.Rename(check.Condition, column, newName)! },
        Exclude exclude => exclude with
        {
            Elements = [.. exclude.Elements.Select(element => element with { Element = InElement(element.Element, column, newName) })],
            Include = Replace(exclude.Include, column, newName),
            Where = ExpressionNames.Rename(exclude.Where, column, newName),
        },
        _ => constraint,
    };

    private static ForeignKey InForeignKey(ForeignKey key, bool isIt, QualifiedName table, string column, string newName)
    {
        var changed = isIt ? key with { Columns = Replace(key.Columns, column, newName), OnDelete = InAction(key.OnDelete, column, newName) } : key;
        return key.References == table ? changed with { ReferencedColumns = Replace(key.ReferencedColumns, column, newName) } : changed;
    }

    private static ForeignKeyAction InAction(ForeignKeyAction action, string column, string newName) =>
        !action.Columns.Contains(column) ? action
        : action.Kind == ForeignKeyActionKind.SetNull ? ForeignKeyAction.SetNullOf(Replace(action.Columns, column, newName))
        : ForeignKeyAction.SetDefaultOf(Replace(action.Columns, column, newName));

    /// <summary>An index after its column got another name.</summary>
    public static TableIndex InIndex(TableIndex index, string column, string newName) => index with
    {
        Elements = [.. index.Elements.Select(element => InElement(element, column, newName))],
        Include = Replace(index.Include, column, newName),
        Where = ExpressionNames.Rename(index.Where, column, newName),
    };

    private static IndexElement InElement(IndexElement element, string column, string newName)
    {
        var renamed = element.Column == column ? new IndexElement(newName) : element.Expression is { } expression ? new IndexElement(ExpressionNames.Rename(expression, column, newName)!) : element;
        return renamed with
        {
            Collation = element.Collation,
            OperatorClass = element.OperatorClass,
            OperatorClassOptions = element.OperatorClassOptions,
            Descending = element.Descending,
            NullsFirst = element.NullsFirst,
        };
    }

    private static ValueList<string> Replace(ValueList<string> names, string name, string newName) => names.Contains(name) ? [.. names.Select(other => other == name ? newName : other)] : names;
}
