using System.Globalization;
using Retort.Operations;
using Retort.Postgres;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>Brings a sequence to where its new limits allow it to be, which the server does not do: it refuses limits that the value at which it stands is outside of.</summary>
/// <param name="Value">Where it goes on.</param>
/// <param name="Outside">Says of its last value that it is outside: <c>&lt; 5</c>.</param>
internal sealed record SequenceSpan(long Value, string Outside)
{
    /// <summary>What is to be done before limits change; null for nothing.</summary>
    /// <param name="before">All the options as they were.</param>
    /// <param name="after">All the options as they are to be.</param>
    public static SequenceSpan? Between(SequenceOptions before, SequenceOptions after)
    {
        var isUp = after.Increment > 0;
        var start = after.Start >= before.MinValue && after.Start <= before.MaxValue ? after.Start!.Value : isUp ? after.MinValue!.Value : after.MaxValue!.Value;
        return SequenceDefaults.AreApart(before, after) ? null
            : isUp && after.MinValue > before.MinValue ? new(start, string.Create(CultureInfo.InvariantCulture, $"< {after.MinValue}"))
            : !isUp && after.MaxValue < before.MaxValue ? new(start, string.Create(CultureInfo.InvariantCulture, $"> {after.MaxValue}"))
            : null;
    }

    /// <summary>Moves a sequence.</summary>
    public ExecuteSql Move(QualifiedName sequence)
    {
        var name = Identifier.Quote(ReplayNames.Reference(sequence)!);
        return new(string.Create(CultureInfo.InvariantCulture, $"SELECT setval({Literal.Text(name)}, {Value}, false) FROM {name} WHERE last_value {Outside}"));
    }

    /// <summary>Moves the sequence of an identity, whose name is the server's affair.</summary>
    public ExecuteSql Move(QualifiedName table, string column)
    {
        var sequence = $"pg_get_serial_sequence({Literal.Text(Identifier.Quote(ReplayNames.Reference(table)!))}, {Literal.Text(column)})";
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT setval({sequence}, {Value}, false) FROM pg_sequences WHERE format('%I.%I', schemaname, sequencename) = {sequence} AND coalesce(last_value, start_value) {Outside}"));
    }
}
