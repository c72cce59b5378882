using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>What makes a column into another one of its name.</summary>
internal static class ColumnDiff
{
    /// <summary>Whether the column has to be dropped and added: PostgreSQL lets no expression come to a column that is not computed, and a stored one does not become virtual.</summary>
    public static bool IsOther(Column before, Column after, SchemaNormal normal) =>
        (after.Generated is not null && (before.Generated is null || normal.Of(before).Generated != normal.Of(after).Generated)) || (before.Generated is { IsVirtual: true } && after.Generated is null);

    /// <summary>The operation; null when nothing is to be done.</summary>
    public static AlterColumn? Of(QualifiedName table, Column before, Column after, string? comment, string? newComment, SchemaNormal normal)
    {
        var isNewType = before.Type != after.Type || before.Collation != after.Collation;
        var isNewDefault = normal.Of(before).Default != normal.Of(after).Default;
        var alter = new AlterColumn(table, before.Name)
        {
            Type = isNewType ? after.Type : null,
            Collation = isNewType ? after.Collation : null,
            Using = before.Type != after.Type && NeedsUsing(before.Type, after.Type) ? new($"{Identifier.Quote(before.Name)}::{TypeSql.Write(after.Type)}") : null,
            Nullable = before.Nullable == after.Nullable ? null : after.Nullable,

            // A default does not always go along with the type; said anew it does.
            Default = isNewDefault || (isNewType && after.Default is not null) ? new(after.Default) : null,
            AddIdentity = before.Identity is null ? after.Identity : null,
            SetIdentity = before.Identity is { } was && after.Identity is { } becomes && was != becomes ? Whole(becomes, after.Type) : null,
            DropIdentity = before.Identity is not null && after.Identity is null,
            DropExpression = before.Generated is not null && after.Generated is null,
            Storage = Storage(before, after, isNewType),
            Compression = Compression(before, after, isNewType),
            Statistics = before.Statistics == after.Statistics ? null : after.Statistics ?? -1,
            SetOptions = [.. after.Options.Where(option => !before.Options.Contains(option))],
            ResetOptions = [.. before.Options.Select(option => option.Name).Except(after.Options.Select(option => option.Name), StringComparer.Ordinal)],
            Comment = comment == newComment ? null : new(newComment),
            Existing = before with { Comment = comment },
        };
        return alter.IsEmpty ? null : alter;
    }

    // A new type begins with its own storage; otherwise the old one stays until another is named.
    private static ColumnStorage? Storage(Column before, Column after, bool isNewType) =>
        after.Storage is { } storage ? (isNewType || storage != before.Storage ? storage : null)
        : isNewType || before.Storage is null ? null
        : DefaultStorage.Of(after.Type);

    private static ColumnCompression? Compression(Column before, Column after, bool isNewType) =>
        after.Compression is { } compression ? (isNewType || compression != before.Compression ? compression : null)
        : isNewType || before.Compression is null ? null
        : ColumnCompression.Default;

    private static Identity Whole(Identity identity, SqlType type) => identity with { Options = SequenceDefaults.Whole(identity.Options, type) };

    // The server converts by itself only where an assignment would; a cast that is written is tried in any case.
    private static bool NeedsUsing(SqlType before, SqlType after) =>
        (before.Name, before.Dimensions, before.IsBuiltIn) != (after.Name, after.Dimensions, after.IsBuiltIn) && !(IsText(before) && IsText(after)) && !(IsNumber(before) && IsNumber(after));

    private static bool IsText(SqlType type) => type is { IsBuiltIn: true, Dimensions: 0, Name: "text" or "varchar" or "char" or "bpchar" };

    private static bool IsNumber(SqlType type) => type is { IsBuiltIn: true, Dimensions: 0, Name: "smallint" or "integer" or "bigint" or "numeric" or "real" or "double precision" };
}
