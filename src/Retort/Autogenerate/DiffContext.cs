using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Two schemas that are compared.</summary>
/// <param name="from">What there is.</param>
/// <param name="to">What is wanted.</param>
/// <param name="wanted">The same when all tables have joined those that they are to be a part of.</param>
/// <param name="normal">Says which texts mean the same.</param>
internal sealed class DiffContext(DatabaseSchema from, DatabaseSchema to, DatabaseSchema wanted, SchemaNormal normal)
{
    private readonly Lazy<ILookup<QualifiedName, QualifiedName>> _children = new(() => from.Tables.Values.Concat(to.Tables.Values)
        .SelectMany(table => table.Parents.Select(parent => (Parent: parent, table.Name))).Distinct().ToLookup(pair => pair.Parent, pair => pair.Name));

    private readonly Lazy<ILookup<QualifiedName, QualifiedName>> _indexes = new(() => IndexesByTable(from));
    private readonly Lazy<ILookup<QualifiedName, QualifiedName>> _newIndexes = new(() => IndexesByTable(to));
    private readonly Lazy<ILookup<QualifiedName, QualifiedName>> _statistics = new(() => from.Statistics.Unsorted.ToLookup(pair => pair.Value.Table, pair => pair.Key));
    private readonly Lazy<ILookup<QualifiedName, Sequence>> _sequences = new(() => from.Sequences.Unsorted.Select(pair => pair.Value).Where(sequence => sequence.OwnedBy is not null).ToLookup(sequence => sequence.OwnedBy!.Table));
    private readonly Lazy<HashSet<QualifiedName>> _referred = new(() =>
        [.. from.Tables.Values.Concat(to.Tables.Values).SelectMany(table => table.Constraints.Unsorted.Select(pair => pair.Value)).OfType<ForeignKey>().Select(key => key.References)]);

    private readonly Lazy<HashSet<QualifiedName>> _inherited = new(() => [.. from.Tables.Values.Concat(wanted.Tables.Values).SelectMany(table => table.Inherits)]);

    /// <summary>What there is.</summary>
    public DatabaseSchema From { get; } = from;

    /// <summary>What is wanted, before tables join others.</summary>
    public DatabaseSchema To { get; } = to;

    /// <summary>Says which texts mean the same.</summary>
    public SchemaNormal Normal { get; } = normal;

    /// <summary>What is wanted, when all tables have joined those that they are to be a part of.</summary>
    public DatabaseSchema Wanted { get; } = wanted;

    /// <summary>Tables that become partitions of others.</summary>
    public required IReadOnlySet<QualifiedName> Joining { get; init; }

    /// <summary>What goes or changes so that nothing may stand on it.</summary>
    public Losses Losses { get; } = new();

    /// <summary>Whether a table or view goes, and all that belongs to it with it.</summary>
    public bool IsRelationLost(QualifiedName name) => Losses.Relations.Contains(name);

    /// <summary>Whether the name of an index or key is one that something else takes.</summary>
    public bool IsNameTaken(QualifiedName name) => RelationNames.IsTaken(To, name);

    /// <summary>Whether a table is made by this diff.</summary>
    public bool IsNewTable(QualifiedName name) => To.Tables.ContainsKey(name) && (!From.Tables.ContainsKey(name) || IsRelationLost(name));

    /// <summary>Whether a type is an enum before and after, whose values are changed in place.</summary>
    public bool IsEnumKept(SqlType type) => !type.IsBuiltIn && ReplayNames.OfType(type) is var name && From.Types.GetValueOrDefault(name) is EnumType && To.Types.GetValueOrDefault(name) is EnumType;

    /// <summary>Whether a foreign key is one that a table gets when it joins a partitioned one.</summary>
    public bool ComesByJoining(QualifiedName table, string key) => Joining.Contains(table) && !Wanted.Tables[table].Constraints.ContainsKey(key);

    /// <summary>Whether an index is one that a table gets when it joins a partitioned one.</summary>
    public bool IndexComesByJoining(QualifiedName index, QualifiedName table) => Joining.Contains(table) && !Wanted.Indexes.ContainsKey(index);

    /// <summary>What a table is to be a partition of in the end; null for nothing.</summary>
    public QualifiedName? WholeOf(QualifiedName table) => Wanted.Tables.GetValueOrDefault(table)?.PartitionOf;

    /// <summary>Indexes of a table that there is, those behind constraints excepted.</summary>
    public IEnumerable<QualifiedName> IndexesOf(QualifiedName table) => _indexes.Value[table];

    /// <summary>Indexes of a table that is wanted, those behind constraints excepted.</summary>
    public IEnumerable<QualifiedName> NewIndexesOf(QualifiedName table) => _newIndexes.Value[table];

    /// <summary>Extended statistics of a table that there is.</summary>
    public IEnumerable<QualifiedName> StatisticsOf(QualifiedName table) => _statistics.Value[table];

    /// <summary>Whether a foreign key refers to a table, before or after.</summary>
    public bool IsReferred(QualifiedName table) => _referred.Value.Contains(table);

    /// <summary>Whether a table inherits from one, before or after.</summary>
    public bool IsInherited(QualifiedName table) => _inherited.Value.Contains(table);

    /// <summary>Sequences that go with a table or column.</summary>
    public IEnumerable<QualifiedName> SequencesOf(QualifiedName table, string? column = null) =>
        _sequences.Value[table].Where(sequence => column is null || sequence.OwnedBy!.Column == column).Select(sequence => sequence.Name)
            .Concat(From.ColumnsOf(table).Where(other => other.Identity is not null && (column is null || other.Name == column)).Select(other => RelationReferences.IdentityName(table, other.Name)));

    /// <summary>Whether a type that is wanted stands on one that goes or gets other values.</summary>
    public bool StandsOnLost(SqlType type) => !type.IsBuiltIn && (Losses.HasType(type) || ReplayNames.OfType(type) is var name
        && ((To.Domains.TryGetValue(name, out var domain) && StandsOnLost(domain.Type)) || (To.Types.GetValueOrDefault(name) is CompositeType composite && composite.Attributes.Any(field => StandsOnLost(field.Type)))));

    /// <summary>Tables that have what a table has, as partitions or children.</summary>
    public IEnumerable<QualifiedName> Descendants(QualifiedName table) => _children.Value[table].SelectMany(child => Descendants(child).Prepend(child));

    /// <summary>A column of what there is, its own or a parent's.</summary>
    public Column? Before(QualifiedName table, string column) => From.ColumnsOf(table).FirstOrDefault(other => other.Name == column);

    /// <summary>A column of what is wanted, its own or a parent's.</summary>
    public Column? After(QualifiedName table, string column) => To.ColumnsOf(table).FirstOrDefault(other => other.Name == column);

    /// <summary>The comment that an object is to have.</summary>
    public string? NewComment(DatabaseObject what) => To.Of(what).Comment;

    /// <summary>What to say of a query that nobody changes, but that reads a column which goes for good.</summary>
    public string? RemarkOnQuery(QualifiedName view, string? before, string after) =>
        before == after && Losses.Columns.FirstOrDefault(column => !IsRelationLost(column.Table) && After(column.Table, column.Column) is null && Losses.Reads(after, column)) is { } gone
            ? $"{view.Name} reads {gone.Column} of {gone.Table.Name}, which goes: say what it is without that."
            : null;

    private static ILookup<QualifiedName, QualifiedName> IndexesByTable(DatabaseSchema schema) => schema.Indexes.Unsorted.ToLookup(pair => pair.Value.Relation, pair => pair.Key);
}
