using Retort.Postgres;
using Retort.Schema;

namespace Retort.Operations;

/// <summary>What undoes an <see cref="AlterColumn"/>.</summary>
internal static class ColumnReversal
{
    public static AlterColumn? Of(AlterColumn change)
    {
        var rename = new AlterColumn(change.Table, change.NewName ?? change.Column) { NewName = change.NewName is null ? null : change.Column };
        if ((change with { NewName = null }).IsEmpty)
        {
            return rename;
        }

        var storage = change.Existing?.Storage ?? (change.Existing is { } was ? DefaultStorage.Of(was.Type) : null);
        if (change.Existing is not { } existing
            || change.DropExpression
            || (change.SetExpression is not null && existing.Generated is null)
            || ((change.SetIdentity is not null || change.DropIdentity) && existing.Identity is null)
            || (change.Storage is not null && storage is null))
        {
            return null;
        }

        var hasType = change.Type is not null || change.Collation is not null;
        return rename with
        {
            Type = hasType ? existing.Type : null,
            Collation = hasType ? existing.Collation : null,
            Using = change.Type is null ? null : new SqlExpression($"{Identifier.Quote(rename.Column)}::{TypeSql.Write(existing.Type)}"),
            Nullable = change.Nullable is null ? null : existing.Nullable,
            Default = change.Default is null ? null : new(existing.Default),
            AddIdentity = change.DropIdentity ? existing.Identity : null,
            SetIdentity = change.SetIdentity is { } set ? Whole(set, existing) : null,
            DropIdentity = change.AddIdentity is not null,
            SetExpression = change.SetExpression is null ? null : existing.Generated!.Expression,
            Storage = change.Storage is null ? null : storage,
            Compression = change.Compression is null ? null : existing.Compression ?? ColumnCompression.Default,
            Statistics = change.Statistics is null ? null : existing.Statistics ?? -1,
            SetOptions = [.. existing.Options.Where(option => Names(change).Contains(option.Name))],
            ResetOptions = [.. change.SetOptions.Select(option => option.Name).Except(existing.Options.Select(option => option.Name), StringComparer.Ordinal)],
            Comment = change.Comment is null ? null : new(existing.Comment),
        };
    }

    private static HashSet<string> Names(AlterColumn change) =>
        [.. change.SetOptions.Select(option => option.Name), .. change.ResetOptions];

    /// <summary>The identity as it was, with PostgreSQL's defaults in words for what the change says.</summary>
    private static Identity Whole(Identity set, Column existing)
    {
        var was = existing.Identity!.Options;
        var isUp = (was.Increment ?? 1) > 0;
        var top = existing.Type.Name switch { "smallint" => short.MaxValue, "integer" => int.MaxValue, _ => long.MaxValue };
        var least = was.MinValue ?? (isUp ? 1 : -top - 1);
        var greatest = was.MaxValue ?? (isUp ? top : -1);
        return new(existing.Identity.Kind, was with
        {
            Start = set.Options.Start is null ? null : was.Start ?? (isUp ? least : greatest),
            Increment = set.Options.Increment is null ? null : was.Increment ?? 1,
            MinValue = set.Options.MinValue is null ? null : least,
            MaxValue = set.Options.MaxValue is null ? null : greatest,
            Cache = set.Options.Cache is null ? null : was.Cache ?? 1,
        });
    }
}
