using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Replay;

/// <summary>Operations on sequences.</summary>
internal static class SequenceReplay
{
    /// <summary>The schema after the operation; null when it is none of these.</summary>
    public static DatabaseSchema? TryApply(DatabaseSchema schema, Operation operation) => operation switch
    {
        CreateSequence create => Create(schema, create),
        DropSequence drop => Drop(schema, ReplayNames.Of(drop.Sequence), drop.Cascade),
        AlterSequence alter => Alter(schema, ReplayNames.Of(alter.Sequence), alter),
        _ => null,
    };

    /// <summary>Knows a sequence by another name, also where a default takes values from it.</summary>
    public static DatabaseSchema Rename(DatabaseSchema schema, QualifiedName name, QualifiedName newName)
    {
        schema = schema with
        {
            Sequences = schema.Sequences.Replace(sequence => sequence.Name == name, sequence => sequence with { Name = newName }, sequence => sequence.Name),
            Tables = schema.Tables.Replace(
                table => table.Columns.Any(column => Takes(column, name)),
                table => table with { Columns = [.. table.Columns.Select(column => Takes(column, name) ? column with { Default = DefaultOf(newName) } : column)] },
                table => table.Name),
        };
        return schema.Rename(what => what.Kind == ObjectKind.Sequence && what.Name == name, what => what with { Name = newName });
    }

    /// <summary>The default that takes values from a sequence.</summary>
    public static SqlExpression DefaultOf(QualifiedName sequence) => new($"nextval({Literal.Text(Identifier.Quote(sequence))}::regclass)");

    private static bool Takes(Column column, QualifiedName sequence) => column.Default == DefaultOf(sequence);

    private static DatabaseSchema Create(DatabaseSchema schema, CreateSequence create)
    {
        var sequence = create.Sequence;
        var name = ReplayNames.Of(sequence.Name);
        if (create.IfNotExists && RelationNames.IsTaken(schema, name))
        {
            return schema;
        }

        var type = sequence.Type is { Name: not "bigint" } other ? other : null;
        var added = sequence with
        {
            Name = name,
            Type = type,
            Options = SequenceDefaults.Without(sequence.Options, type),
            OwnedBy = sequence.OwnedBy is { } owner ? owner with { Table = ReplayNames.Of(owner.Table) } : null,
            Comment = null,
        };
        return (schema with { Sequences = schema.Sequences.With(name, added) }).Born(new(ObjectKind.Sequence, name)).Comment(new(ObjectKind.Sequence, name), sequence.Comment);
    }

    private static DatabaseSchema Drop(DatabaseSchema schema, QualifiedName name, bool cascade)
    {
        schema = (schema with { Sequences = schema.Sequences.Without(name) }).Forget(what => what.Kind == ObjectKind.Sequence && what.Name == name);
        return !cascade ? schema : schema with
        {
            Tables = schema.Tables.Replace(
                table => table.Columns.Any(column => Takes(column, name)),
                table => table with { Columns = [.. table.Columns.Select(column => Takes(column, name) ? column with { Default = null } : column)] },
                table => table.Name),
        };
    }

    private static DatabaseSchema Alter(DatabaseSchema schema, QualifiedName name, AlterSequence alter)
    {
        if (!schema.Sequences.TryGetValue(name, out var sequence))
        {
            return schema;
        }

        var type = alter.Type is null ? sequence.Type : alter.Type.Name == "bigint" ? null : alter.Type;
        var owner = alter.OwnedByNone ? null : alter.OwnedBy is { } column ? column with { Table = ReplayNames.Of(column.Table) } : sequence.OwnedBy;
        var changed = sequence with { Type = type, Options = SequenceDefaults.Without(Options(sequence, type, alter), type), OwnedBy = owner, Unlogged = alter.Unlogged ?? sequence.Unlogged };
        return schema with { Sequences = schema.Sequences.With(name, changed) };
    }

    // A limit that was the old type's becomes the new type's; the start stays what it was.
    private static SequenceOptions Options(Sequence sequence, SqlType? type, AlterSequence alter)
    {
        var was = SequenceDefaults.Whole(sequence.Options, sequence.Type);
        var increment = alter.Increment ?? was.Increment!.Value;
        var (least, greatest) = SequenceDefaults.Range(type, increment > 0);
        var isNewType = alter.Type is not null;
        return new(
            alter.Start ?? was.Start,
            increment,
            alter.MinValue ?? (alter.NoMinValue || (isNewType && sequence.Options.MinValue is null) ? least : was.MinValue),
            alter.MaxValue ?? (alter.NoMaxValue || (isNewType && sequence.Options.MaxValue is null) ? greatest : was.MaxValue),
            alter.Cache ?? was.Cache,
            alter.Cycle ?? was.Cycle);
    }
}
