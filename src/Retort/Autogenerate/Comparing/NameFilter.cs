using System.IO.Enumeration;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Comparing;

/// <summary>Takes from two schemas what is to be left alone.</summary>
/// <param name="patterns">Names with <c>*</c> and <c>?</c>; one without a schema is about <c>public</c>.</param>
/// <param name="unknown">Statements of which nobody knows what they did.</param>
internal sealed class NameFilter(IEnumerable<string> patterns, IReadOnlyList<UnknownEffect> unknown)
{
    private readonly List<string> _patterns = [.. patterns.Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0).Select(pattern => pattern.Contains('.') ? pattern : $"public.{pattern}")];

    /// <summary>Reads a property.</summary>
    public static NameFilter Of(string? exclude, IReadOnlyList<UnknownEffect> unknown) => new((exclude ?? "").Split(';'), unknown);

    /// <summary>Gives back the one schema with the other's objects in place of its own that are left alone, and their names.</summary>
    public (DatabaseSchema To, IReadOnlyList<QualifiedName> LeftAlone) Apply(DatabaseSchema from, DatabaseSchema to)
    {
        var names = Names(from).Concat(Names(to)).Distinct().Where(IsLeftAlone).OrderBy(name => name.ToString(), StringComparer.Ordinal).ToList();
        var alone = names.ToHashSet();
        if (alone.Count == 0)
        {
            return (to, names);
        }

        var kept = to with
        {
            Types = Mix(from.Types, to.Types, (key, _) => alone.Contains(key)),
            Domains = Mix(from.Domains, to.Domains, (key, _) => alone.Contains(key)),
            Sequences = Mix(from.Sequences, to.Sequences, (key, sequence) => alone.Contains(key) || (sequence.OwnedBy is { } owner && alone.Contains(owner.Table))),
            Tables = Mix(from.Tables, to.Tables, (key, _) => alone.Contains(key)),
            Indexes = Mix(from.Indexes, to.Indexes, (key, index) => alone.Contains(key) || alone.Contains(index.Relation)),
            Views = Mix(from.Views, to.Views, (key, _) => alone.Contains(key)),
            MaterializedViews = Mix(from.MaterializedViews, to.MaterializedViews, (key, _) => alone.Contains(key)),
            Routines = Mix(from.Routines, to.Routines, (key, _) => alone.Contains(key.Name)),
            Triggers = Mix(from.Triggers, to.Triggers, (key, _) => alone.Contains(key.Relation)),
            Rules = Mix(from.Rules, to.Rules, (key, _) => alone.Contains(key.Relation)),
            Policies = Mix(from.Policies, to.Policies, (key, _) => alone.Contains(key.Relation)),
            Statistics = Mix(from.Statistics, to.Statistics, (key, statistics) => alone.Contains(key) || alone.Contains(statistics.Table)),
        };
        return (kept with { Attributes = Mix(from.Attributes, kept.Attributes, (key, _) => alone.Contains(ReplayNames.Of(key.Name))).Without((what, _) => ReplayObjects.Find(kept, what) is null) }, names);
    }

    private bool IsLeftAlone(QualifiedName name) =>
        _patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name.ToString(), ignoreCase: false)) || unknown.Any(effect => effect.Names.Contains(name.Name));

    private static ValueMap<TKey, TValue> Mix<TKey, TValue>(ValueMap<TKey, TValue> from, ValueMap<TKey, TValue> to, Func<TKey, TValue, bool> isAlone)
        where TKey : notnull => from.Unsorted.Where(pair => isAlone(pair.Key, pair.Value)).Aggregate(to.Without(isAlone), (all, pair) => all.With(pair.Key, pair.Value));

    private static IEnumerable<QualifiedName> Names(DatabaseSchema schema) =>
    [
        .. schema.Types.Keys, .. schema.Domains.Keys, .. schema.Sequences.Keys, .. schema.Tables.Keys, .. schema.Indexes.Keys, .. schema.Views.Keys, .. schema.MaterializedViews.Keys,
        .. schema.Routines.Keys.Select(key => key.Name), .. schema.Statistics.Keys,
    ];
}
