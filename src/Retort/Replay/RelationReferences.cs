using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>What refers to a table or view, when that gets another name or goes.</summary>
internal static class RelationReferences
{
    /// <summary>Knows a relation by another name wherever it is referred to, and with it its parts.</summary>
    public static DatabaseSchema RenameRelation(this DatabaseSchema schema, QualifiedName name, QualifiedName newName)
    {
        schema = schema with
        {
            Tables = schema.Tables.Replace(table => Refers(table, name), table => Refer(table, To), table => table.Name),
            Views = schema.Views.Replace(view => view.Name == name, view => view with { Name = newName }, view => view.Name),
            MaterializedViews = schema.MaterializedViews.Replace(view => view.Name == name, view => view with { Name = newName }, view => view.Name),
            Indexes = schema.Indexes.Replace(index => index.Relation == name, index => index with { Relation = newName }, index => new(index.Relation.Schema, index.Index.Name)),
            Triggers = schema.Triggers.Replace(
                trigger => trigger.Table == name || trigger.ReferencedTable == name,
                trigger => trigger with { Table = To(trigger.Table), ReferencedTable = trigger.ReferencedTable is { } other ? To(other) : null },
                trigger => new(trigger.Table, trigger.Name)),
            Rules = schema.Rules.Replace(rule => rule.Table == name, rule => rule with { Table = newName }, rule => new(rule.Table, rule.Name)),
            Policies = schema.Policies.Replace(policy => policy.Table == name, policy => policy with { Table = newName }, policy => new(policy.Table, policy.Name)),
            Statistics = schema.Statistics.Replace(statistics => statistics.Table == name, statistics => statistics with { Table = newName }, statistics => statistics.Name),
            Sequences = schema.Sequences.Replace(
                sequence => sequence.OwnedBy?.Table == name, sequence => sequence with { OwnedBy = sequence.OwnedBy! with { Table = newName } }, sequence => sequence.Name),
            Publications = schema.Publications.Replace(
                publication => publication.Tables.Any(table => table.Table == name),
                publication => publication with { Tables = [.. publication.Tables.Select(table => table with { Table = To(table.Table) }).OrderBy(table => table.Table.ToString(), StringComparer.Ordinal)] },
                publication => publication.Name),
        };
        return schema.Rename(what => what.Name == name && IsOfRelation(what.Kind), what => what with { Name = newName });

        QualifiedName To(QualifiedName other) => other == name ? newName : other;
    }

    /// <summary>Takes away a relation and all that is part of it or cannot be without it.</summary>
    public static DatabaseSchema ForgetRelation(this DatabaseSchema schema, QualifiedName name)
    {
        var children = schema.Tables.Unsorted.Select(pair => pair.Value).Where(table => table.PartitionOf == name || table.Inherits.Contains(name)).Select(table => table.Name).ToList();
        var sequences = schema.Sequences.Unsorted.Select(pair => pair.Value).Where(sequence => sequence.OwnedBy?.Table == name).Select(sequence => sequence.Name).ToHashSet();
        var indexes = schema.Indexes.Unsorted.Select(pair => pair.Value).Where(index => index.Relation == name).Select(index => new QualifiedName(name.Schema, index.Index.Name)).ToHashSet();
        var statistics = schema.Statistics.Unsorted.Where(pair => pair.Value.Table == name).Select(pair => pair.Key).ToHashSet();
        if (schema.Tables.TryGetValue(name, out var table))
        {
            // The indexes of its constraints have their names.
            indexes.UnionWith(table.Constraints.Keys.Select(name.Rename));
            sequences.UnionWith(IdentitiesOf(schema, name));
        }

        schema = schema with
        {
            Tables = schema.Tables.Without(name).Replace(other => HasKeyTo(other, name), other => other with { Constraints = other.Constraints.Without((_, constraint) => IsKeyTo(constraint, name)) }, other => other.Name),
            Views = schema.Views.Without(name),
            MaterializedViews = schema.MaterializedViews.Without(name),
            Indexes = schema.Indexes.Without((_, index) => index.Relation == name),
            Triggers = schema.Triggers.Without((part, _) => part.Relation == name),
            Rules = schema.Rules.Without((part, _) => part.Relation == name),
            Policies = schema.Policies.Without((part, _) => part.Relation == name),
            Statistics = schema.Statistics.Without((other, _) => statistics.Contains(other)),
            Sequences = schema.Sequences.Without((other, _) => sequences.Contains(other)),
            Publications = schema.Publications.Replace(
                publication => publication.Tables.Any(published => published.Table == name),
                publication => publication with { Tables = [.. publication.Tables.Where(published => published.Table != name)] },
                publication => publication.Name),
        };
        schema = schema.Forget(what =>
            (what.Name == name && IsOfRelation(what.Kind)) || (what.Kind == ObjectKind.Index && indexes.Contains(what.Name)) || (what.Kind == ObjectKind.Sequence && sequences.Contains(what.Name))
            || (what.Kind == ObjectKind.Statistics && statistics.Contains(what.Name)));
        return children.Aggregate(schema, ForgetRelation);
    }

    /// <summary>Whether an object of the kind is a relation that is no index and no sequence, or part of one.</summary>
    public static bool IsOfRelation(ObjectKind kind) =>
        kind is ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Column or ObjectKind.Constraint or ObjectKind.Trigger or ObjectKind.Rule or ObjectKind.Policy;

    /// <summary>The sequence of an identity column, as it is called when it is made.</summary>
    public static QualifiedName IdentityName(QualifiedName table, string column) => table.Rename(ChosenNames.Choose(table.Name, column, "seq", _ => false));

    /// <summary>The sequences of a table's identity columns.</summary>
    public static IEnumerable<QualifiedName> IdentitiesOf(DatabaseSchema schema, QualifiedName table) =>
        schema.Tables.TryGetValue(table, out var found) ? found.Columns.Where(column => column.Identity is not null).Select(column => IdentityName(table, column.Name)) : [];

    /// <summary>The table of which an identity column has a sequence; null when none has.</summary>
    public static QualifiedName? TableOfIdentity(DatabaseSchema schema, QualifiedName sequence) =>
        schema.Tables.Unsorted.FirstOrDefault(pair => pair.Key.Schema == sequence.Schema && BeginAlike(pair.Key.Name, sequence.Name) && IdentitiesOf(schema, pair.Key).Contains(sequence)).Key;

    // However long a name is, its beginning is left when one of 63 bytes is made of it.
    private static bool BeginAlike(string table, string sequence) => sequence.AsSpan().StartsWith(table.AsSpan(0, Math.Min(table.Length, 7)), StringComparison.Ordinal);

    private static bool Refers(Table table, QualifiedName name) =>
        table.Name == name || table.PartitionOf == name || table.Inherits.Contains(name) || HasKeyTo(table, name);

    private static bool HasKeyTo(Table table, QualifiedName name) => table.Constraints.Unsorted.Any(pair => IsKeyTo(pair.Value, name));

    private static bool IsKeyTo(Constraint constraint, QualifiedName name) => constraint is ForeignKey key && key.References == name;

    private static Table Refer(Table table, Func<QualifiedName, QualifiedName> to) => table with
    {
        Name = to(table.Name),
        PartitionOf = table.PartitionOf is { } parent ? to(parent) : null,
        Inherits = [.. table.Inherits.Select(to)],
        Constraints = table.Constraints.Replace(constraint => constraint is ForeignKey, constraint => ((ForeignKey)constraint) with { References = to(((ForeignKey)constraint).References) }, constraint => constraint.Name!),
    };
}
