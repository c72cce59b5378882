using System.IO.Enumeration;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>Takes from two schemas what is to be left alone.</summary>
/// <param name="patterns">Names with <c>*</c> and <c>?</c>; one without a schema is about <c>public</c>.</param>
/// <param name="unknown">Statements of which nobody knows what they did.</param>
/// <param name="includes">What the users' own filters say of an object.</param>
internal sealed class NameFilter(IEnumerable<string> patterns, IReadOnlyList<UnknownEffect> unknown, Func<DatabaseObject, bool> includes)
{
    private readonly List<string> _patterns = [.. patterns.Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0).Select(pattern => pattern.Contains('.') ? pattern : $"public.{pattern}")];

    /// <summary>Reads a property.</summary>
    public static NameFilter Of(string? exclude, IReadOnlyList<UnknownEffect> unknown, Func<DatabaseObject, bool> includes) => new((exclude ?? "").Split(';'), unknown, includes);

    /// <summary>Gives back the one schema with the other's objects in place of its own that are left alone, and their names.</summary>
    public (DatabaseSchema To, IReadOnlyList<QualifiedName> LeftAlone) Apply(DatabaseSchema from, DatabaseSchema to)
    {
        var alone = Objects(from).Concat(Objects(to)).Distinct().Where(IsLeftAlone).ToHashSet();
        if (alone.Count == 0)
        {
            return (to, []);
        }

        List<QualifiedName> names = [.. alone.Select(what => what.Name).Distinct().OrderBy(name => name.ToString(), StringComparer.Ordinal)];
        var kept = to with
        {
            // What they are in stays with them.
            Schemas = [.. to.Schemas.Union(from.Schemas.Where(schema => names.Exists(name => name.Schema == schema))).Order(StringComparer.Ordinal)],
            Types = Mix(from.Types, to.Types, (key, _) => Has(ObjectKind.Type, key)),
            Domains = Mix(from.Domains, to.Domains, (key, _) => Has(ObjectKind.Domain, key)),
            Sequences = Mix(from.Sequences, to.Sequences, IsSequence),
            Tables = Mix(from.Tables, to.Tables, (key, _) => Has(ObjectKind.Table, key)),
            Indexes = Mix(from.Indexes, to.Indexes, IsIndex),
            Views = Mix(from.Views, to.Views, (key, _) => Has(ObjectKind.View, key)),
            MaterializedViews = Mix(from.MaterializedViews, to.MaterializedViews, (key, _) => Has(ObjectKind.MaterializedView, key)),
            Routines = Mix(from.Routines, to.Routines, (key, _) => Has(ObjectKind.Routine, key.Name)),
            Triggers = Mix(from.Triggers, to.Triggers, (key, _) => IsRelation(key.Relation)),
            Rules = Mix(from.Rules, to.Rules, (key, _) => IsRelation(key.Relation)),
            Policies = Mix(from.Policies, to.Policies, (key, _) => IsRelation(key.Relation)),
            Statistics = Mix(from.Statistics, to.Statistics, AreStatistics),
        };
        return (kept with { Attributes = Mix(from.Attributes, kept.Attributes, (key, _) => IsOfOne(key)).Without((what, _) => ReplayObjects.Find(kept, what) is null) }, names);

        bool Has(ObjectKind kind, QualifiedName name) => alone.Contains(new(kind, name));
        bool IsRelation(QualifiedName name) => Has(ObjectKind.Table, name) || Has(ObjectKind.View, name) || Has(ObjectKind.MaterializedView, name);
        bool IsIndex(QualifiedName name, RelationIndex index) => Has(ObjectKind.Index, name) || IsRelation(index.Relation);
        bool IsSequence(QualifiedName name, Sequence sequence) => Has(ObjectKind.Sequence, name) || (sequence.OwnedBy is { } owner && IsRelation(owner.Table));
        bool AreStatistics(QualifiedName name, ExtendedStatistics statistics) => Has(ObjectKind.Statistics, name) || IsRelation(statistics.Table);

        bool IsOfOne(DatabaseObject what) => ReplayNames.Of(what.Name) is var name && what.Kind switch
        {
            ObjectKind.Column or ObjectKind.Constraint or ObjectKind.Trigger or ObjectKind.Policy or ObjectKind.Rule => IsRelation(name) || Has(ObjectKind.Type, name),
            ObjectKind.DomainConstraint => Has(ObjectKind.Domain, name),
            ObjectKind.Function or ObjectKind.Procedure or ObjectKind.Aggregate => Has(ObjectKind.Routine, name),
            ObjectKind.Index => from.Indexes.TryGetValue(name, out var index) && IsIndex(name, index),
            ObjectKind.Sequence => from.Sequences.TryGetValue(name, out var sequence) && IsSequence(name, sequence),
            ObjectKind.Statistics => from.Statistics.TryGetValue(name, out var statistics) && AreStatistics(name, statistics),
            var kind => Has(kind, name),
        };
    }

    private bool IsLeftAlone(DatabaseObject what) =>
        _patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, what.Name.ToString(), ignoreCase: false)) || unknown.Any(effect => effect.Names.Contains(what.Name.Name)) || !includes(what);

    private static ValueMap<TKey, TValue> Mix<TKey, TValue>(ValueMap<TKey, TValue> from, ValueMap<TKey, TValue> to, Func<TKey, TValue, bool> isAlone)
        where TKey : notnull => from.Unsorted.Where(pair => isAlone(pair.Key, pair.Value)).Aggregate(to.Without(isAlone), (all, pair) => all.With(pair.Key, pair.Value));

    private static IEnumerable<DatabaseObject> Objects(DatabaseSchema schema) =>
    [
        .. Of(ObjectKind.Type, schema.Types.Keys), .. Of(ObjectKind.Domain, schema.Domains.Keys), .. Of(ObjectKind.Sequence, schema.Sequences.Keys), .. Of(ObjectKind.Table, schema.Tables.Keys),
        .. Of(ObjectKind.Index, schema.Indexes.Keys), .. Of(ObjectKind.View, schema.Views.Keys), .. Of(ObjectKind.MaterializedView, schema.MaterializedViews.Keys),
        .. Of(ObjectKind.Routine, schema.Routines.Keys.Select(key => key.Name)), .. Of(ObjectKind.Statistics, schema.Statistics.Keys),
    ];

    private static IEnumerable<DatabaseObject> Of(ObjectKind kind, IEnumerable<QualifiedName> names) => names.Select(name => new DatabaseObject(kind, name));
}
