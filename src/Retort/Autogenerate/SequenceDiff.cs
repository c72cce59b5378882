using Retort.Operations;
using Retort.Postgres;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Which sequences come, go and change; those of serial columns come and go with these.</summary>
internal sealed class SequenceDiff(DatabaseSchema from, DatabaseSchema to)
{
    /// <summary>Makes the new ones and changes those that stay. To whom one belongs is said when the column is there.</summary>
    public IEnumerable<Operation> Creations()
    {
        foreach (var (name, after) in to.Sequences)
        {
            if (!from.Sequences.TryGetValue(name, out var before))
            {
                if (!ComesWithColumn(to, from, after))
                {
                    yield return new CreateSequence(after with { OwnedBy = null, Comment = to.Of(new(ObjectKind.Sequence, name)).Comment });
                }
            }
            else if (Change(before, after) is { ChangesAnything: true } change)
            {
                yield return change;
            }
        }
    }

    /// <summary>Says which columns they belong to.</summary>
    public IEnumerable<Operation> Owners() => to.Sequences.Values
        .Where(after => (from.Sequences.TryGetValue(after.Name, out var before) ? before.OwnedBy != after.OwnedBy : after.OwnedBy is not null && !ComesWithColumn(to, from, after)))
        .Select(after => new AlterSequence(after.Name) { OwnedBy = after.OwnedBy, OwnedByNone = after.OwnedBy is null, Existing = from.Sequences.GetValueOrDefault(after.Name) });

    /// <summary>Takes away those that do not go with a column.</summary>
    public IEnumerable<Operation> Drops() => from.Sequences.Values
        .Where(before => !to.Sequences.ContainsKey(before.Name) && (before.OwnedBy is not { } owner || HasColumn(to, owner)))
        .Select(before => new DropSequence(before.Name) { Existing = before });

    // The column is new, and is a serial.
    private static bool ComesWithColumn(DatabaseSchema schema, DatabaseSchema other, Sequence sequence) =>
        sequence.OwnedBy is { } owner && !HasColumn(other, owner) && schema.Tables.TryGetValue(owner.Table, out var table)
        && table.Columns.FirstOrDefault(column => column.Name == owner.Column) is { } found && TableCreation.Serial(schema, table.Name, found) is not null;

    private static bool HasColumn(DatabaseSchema schema, ColumnReference column) => schema.Tables.TryGetValue(column.Table, out var table) && table.Columns.Any(other => other.Name == column.Column);

    private static AlterSequence Change(Sequence before, Sequence after)
    {
        var (was, becomes) = (SequenceDefaults.Whole(before.Options, before.Type), SequenceDefaults.Whole(after.Options, after.Type));
        return new(after.Name)
        {
            Type = before.Type == after.Type ? null : after.Type ?? Ddl.BigInt,
            Start = was.Start == becomes.Start ? null : becomes.Start,
            Increment = was.Increment == becomes.Increment ? null : becomes.Increment,
            MinValue = was.MinValue == becomes.MinValue ? null : becomes.MinValue,
            MaxValue = was.MaxValue == becomes.MaxValue ? null : becomes.MaxValue,
            Cache = was.Cache == becomes.Cache ? null : becomes.Cache,
            Cycle = was.Cycle == becomes.Cycle ? null : becomes.Cycle,
            // One that belongs to a table is kept as that is.
            Unlogged = before.Unlogged == after.Unlogged || after.OwnedBy is not null ? null : after.Unlogged,
            Existing = before,
        };
    }
}
