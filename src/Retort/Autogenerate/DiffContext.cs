using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Two schemas that are compared.</summary>
/// <param name="From">What there is.</param>
/// <param name="To">What is wanted.</param>
/// <param name="Normal">Says which texts mean the same.</param>
internal sealed record DiffContext(DatabaseSchema From, DatabaseSchema To, SchemaNormal Normal)
{
    /// <summary>Foreign keys that a table gets when it joins a partitioned one.</summary>
    public Func<QualifiedName, string, bool> ComesByJoining { get; init; } = (_, _) => false;

    /// <summary>Indexes that a table gets when it joins a partitioned one.</summary>
    public Func<QualifiedName, QualifiedName, bool> IndexComesByJoining { get; init; } = (_, _) => false;

    /// <summary>A table as it is when it has joined what it is to be a part of.</summary>
    public Func<Table, Table> Wanted { get; init; } = table => table;

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

    /// <summary>Sequences that go with a table or column.</summary>
    public IEnumerable<QualifiedName> SequencesOf(QualifiedName table, string? column = null) =>
        From.Sequences.Unsorted.Select(pair => pair.Value).Where(sequence => sequence.OwnedBy?.Table == table && (column is null || sequence.OwnedBy.Column == column)).Select(sequence => sequence.Name)
            .Concat(From.ColumnsOf(table).Where(other => other.Identity is not null && (column is null || other.Name == column)).Select(other => RelationReferences.IdentityName(table, other.Name)));

    /// <summary>Whether a type that is wanted stands on one that goes or gets other values.</summary>
    public bool StandsOnLost(SqlType type) => !type.IsBuiltIn && (Losses.HasType(type) || ReplayNames.OfType(type) is var name
        && ((To.Domains.TryGetValue(name, out var domain) && StandsOnLost(domain.Type)) || (To.Types.GetValueOrDefault(name) is CompositeType composite && composite.Attributes.Any(field => StandsOnLost(field.Type)))));

    /// <summary>Tables that have what a table has, as partitions or children.</summary>
    public IEnumerable<QualifiedName> Descendants(QualifiedName table) => From.Tables.Values.Concat(To.Tables.Values)
        .Where(other => other.PartitionOf == table || other.Inherits.Contains(table)).Select(other => other.Name).Distinct().SelectMany(child => Descendants(child).Prepend(child));

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
}
