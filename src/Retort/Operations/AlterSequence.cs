using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER SEQUENCE. What is null or false stays as it is.</summary>
/// <param name="Sequence">The sequence.</param>
public sealed record AlterSequence(QualifiedName Sequence) : Operation
{
    /// <summary>smallint, integer or bigint.</summary>
    public SqlType? Type { get; init; }

    /// <summary>The first value, where a later restart begins.</summary>
    public long? Start { get; init; }

    /// <summary>The step.</summary>
    public long? Increment { get; init; }

    /// <summary>The lowest value.</summary>
    public long? MinValue { get; init; }

    /// <summary>Takes the lowest value that type and direction give.</summary>
    public bool NoMinValue { get; init; }

    /// <summary>The highest value.</summary>
    public long? MaxValue { get; init; }

    /// <summary>Takes the highest value that type and direction give.</summary>
    public bool NoMaxValue { get; init; }

    /// <summary>How many values a session takes at once.</summary>
    public long? Cache { get; init; }

    /// <summary>Whether it begins again at the end.</summary>
    public bool? Cycle { get; init; }

    /// <summary>Begins again at its start.</summary>
    public bool Restart { get; init; }

    /// <summary>Begins again at this value.</summary>
    public long? RestartWith { get; init; }

    /// <summary>The column that it goes with.</summary>
    public ColumnReference? OwnedBy { get; init; }

    /// <summary>Sets it free of its column.</summary>
    public bool OwnedByNone { get; init; }

    /// <summary>Whether its changes stay out of the write-ahead log.</summary>
    public bool? Unlogged { get; init; }

    /// <summary>Does nothing where there is none.</summary>
    public bool IfExists { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public Sequence? Existing { get; init; }

    /// <summary>Whether anything is to change at all.</summary>
    public bool ChangesAnything => this with { Existing = null, IfExists = false } != new AlterSequence(Sequence);

    /// <inheritdoc/>
    public override Operation? Reverse()
    {
        if (Existing is not { Options: var options } existing)
        {
            return null;
        }

        var ascending = options.Increment is null or > 0;
        var first = (ascending ? options.MinValue : options.MaxValue) ?? (ascending ? 1 : -1);
        var setsMin = MinValue is not null || NoMinValue;
        var setsMax = MaxValue is not null || NoMaxValue;
        var setsOwner = OwnedBy is not null || OwnedByNone;
        return new AlterSequence(Sequence)
        {
            Type = Type is null ? null : existing.Type ?? Ddl.BigInt,
            Start = Start is null ? null : options.Start ?? first,
            Increment = Increment is null ? null : options.Increment ?? 1,
            MinValue = setsMin ? options.MinValue : null,
            NoMinValue = setsMin && options.MinValue is null,
            MaxValue = setsMax ? options.MaxValue : null,
            NoMaxValue = setsMax && options.MaxValue is null,
            Cache = Cache is null ? null : options.Cache ?? 1,
            Cycle = Cycle is null ? null : options.Cycle,
            OwnedBy = setsOwner ? existing.OwnedBy : null,
            OwnedByNone = setsOwner && existing.OwnedBy is null,
            Unlogged = Unlogged is null ? null : existing.Unlogged,
        } is { ChangesAnything: true } reverse ? reverse : null;
    }
}
