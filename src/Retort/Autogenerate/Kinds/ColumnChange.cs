using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Postgres;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>What makes a column into another one of its name.</summary>
internal static class ColumnChange
{
    /// <summary>The steps; none when nothing is to be done.</summary>
    public static IEnumerable<DiffStep> Steps(DiffContext context, QualifiedName table, Column before, Column after)
    {
        var what = new DatabaseObject(ObjectKind.Column, table) { Part = before.Name };
        var (was, becomes) = (before with { Comment = Replay.ReplayAttributes.Of(context.From, what).Comment }, after with { Comment = context.NewComment(what) });
        var isReplacedType = IsReplacedType(context, before, after);
        var isLostDefault = before.Default is { } old && (isReplacedType || context.Losses.IsInExpression(old.Sql) || context.Losses.HasType(before.Type));
        if (isReplacedType || isLostDefault || (before.Identity is not null && after.Identity is null) || (before.Default is not null && before.Identity is null && after.Identity is not null))
        {
            // What it has is given up first, so that what it stands on can go.
            var release = new AlterColumn(table, before.Name)
            {
                Type = isReplacedType ? Bridge(context, before.Type) : null,
                Using = isReplacedType ? ToBridge(before.Name, Bridge(context, before.Type)) : null,
                Default = before.Default is null ? null : new(null),
                DropIdentity = before.Identity is not null && after.Identity is null,
                Existing = was,
            };
            yield return new(Rank.Release, release);
            was = was with { Default = null, Type = release.Type ?? was.Type, Identity = release.DropIdentity ? null : was.Identity };
        }

        if (Of(context, table, was, becomes) is { } change)
        {
            var span = change.SetIdentity is { } identity ? SequenceSpan.Between(SequenceDefaults.Whole(SequenceDefaults.Without(was.Identity!.Options, was.Type), after.Type), identity.Options) : null;
            yield return new(Rank.AlterColumn, [.. span is null ? Array.Empty<Operation>() : [span.Move(table, after.Name)], change])
            {
                Remark = change.Using is { } conversion ? $"Values are converted by {conversion.Sql}: see that this is what they mean." : null,
            };
        }
    }

    private static AlterColumn? Of(DiffContext context, QualifiedName table, Column before, Column after)
    {
        var isNewType = before.Type != after.Type || before.Collation != after.Collation;
        var alter = new AlterColumn(table, before.Name)
        {
            Type = isNewType ? after.Type : null,
            Collation = isNewType ? after.Collation : null,
            Using = before.Type != after.Type ? FromBridge(context, before, after) ?? TypeConversion.Using(before.Name, before.Type, after.Type) : null,
            Nullable = before.Nullable == after.Nullable ? null : after.Nullable,

            // A default does not always go along with the type; said anew it does.
            Default = !context.Normal.AreSameDefault(after.Type, before.Default, after.Default) || (isNewType && after.Default is not null) ? new(after.Default) : null,
            AddIdentity = before.Identity is null ? after.Identity : null,
            SetIdentity = before.Identity is { } was && after.Identity is { } becomes && was != becomes ? becomes with { Options = SequenceDefaults.Whole(becomes.Options, after.Type) } : null,
            DropExpression = before.Generated is not null && after.Generated is null,
            Storage = Storage(before, after, isNewType),
            Compression = after.Compression is { } compression
                ? (isNewType || compression != before.Compression ? compression : null)
                : isNewType || before.Compression is null ? null : ColumnCompression.Default,
            Statistics = before.Statistics == after.Statistics ? null : after.Statistics ?? -1,
            SetOptions = [.. after.Options.Where(option => !before.Options.Contains(option))],
            ResetOptions = [.. before.Options.Select(option => option.Name).Except(after.Options.Select(option => option.Name), StringComparer.Ordinal)],
            Comment = before.Comment == after.Comment ? null : new(after.Comment),
            Existing = before,
        };
        return alter.IsEmpty ? null : alter;
    }

    // A new type begins with its own storage; otherwise the old one stays until another is named.
    private static ColumnStorage? Storage(Column before, Column after, bool isNewType) =>
        after.Storage is { } storage ? (isNewType || storage != before.Storage ? storage : null)
        : isNewType || before.Storage is null ? null
        : DefaultStorage.Of(after.Type);

    // The type goes and one of the same name comes, or another for which the old one has to be gone, too.
    private static bool IsReplacedType(DiffContext context, Column before, Column after) =>
        context.Losses.HasType(before.Type) && (before.Type == after.Type ? !context.IsEnumKept(before.Type) : context.StandsOnLost(after.Type));

    // What a domain is made of; a document for a composite, whose fields are found again by their names; else text, to which everything can be written.
    private static SqlType Bridge(DiffContext context, SqlType type) =>
        context.From.Domains.GetValueOrDefault(ReplayNames.OfType(type))?.Type is not { } basis ? (IsCompositeKept(context, type) ? Ddl.Jsonb : Ddl.Text) with { Dimensions = type.Dimensions }
        : type.Dimensions > 0 && basis.Dimensions > 0 ? Ddl.Text with { Dimensions = type.Dimensions }
        : context.Losses.HasType(basis) ? Bridge(context, basis with { Dimensions = Math.Max(type.Dimensions, basis.Dimensions) })
        : basis with { Dimensions = Math.Max(type.Dimensions, basis.Dimensions) };

    private static SqlExpression ToBridge(string column, SqlType bridge) => new(bridge == Ddl.Jsonb ? $"to_jsonb({Identifier.Quote(column)})" : $"{Identifier.Quote(column)}::{TypeSql.Write(bridge)}");

    private static SqlExpression? FromBridge(DiffContext context, Column before, Column after) => before.Type == Ddl.Jsonb && IsCompositeKept(context, after.Type)
        ? new($"jsonb_populate_record(NULL::{TypeSql.Write(after.Type)}, {Identifier.Quote(before.Name)})")
        : null;

    private static bool IsCompositeKept(DiffContext context, SqlType type) => type is { IsBuiltIn: false, Dimensions: 0 }
        && context.From.Types.GetValueOrDefault(ReplayNames.OfType(type)) is CompositeType && context.To.Types.GetValueOrDefault(ReplayNames.OfType(type)) is CompositeType;
}
