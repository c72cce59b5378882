using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Sequences: alone, for a default, and as a column's own.</summary>
internal static class SequenceMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["numbers", "counter"])
        {
            var roll = model.Dice.For($"sequence {plain}");
            if (roll.Maybe("is", 50) && model.Name(roll, plain) is { } name)
            {
                model.Do(new CreateSequence(new Sequence(name)
                {
                    Type = roll.PickOrNone("type", 40, Integer, SmallInt, BigInt),
                    Options = Options(roll, 30),
                    Unlogged = model.Version >= 15 && roll.Maybe("unlogged", 20),
                    Comment = roll.Comment(),
                }));
            }
        }
    }

    /// <summary>Gives sequences to columns of tables.</summary>
    public static void Own(RandomModel model)
    {
        foreach (var sequence in model.Schema.Sequences.Values.Where(sequence => sequence.OwnedBy is null).ToList())
        {
            var roll = model.Dice.For($"owner of {sequence.Name}");
            if (roll.Maybe("owned", 40) && roll.Choose("table", model.Tables.Where(table => table.Name.Schema == sequence.Name.Schema && !table.IsPartitioned && !table.IsChild && table.IsLogged != sequence.Unlogged)) is { } table)
            {
                model.Do(new AlterSequence(sequence.Name) { OwnedBy = new(table.Name, roll.Maybe("ref", 30) ? "ref" : "id") });
            }
        }
    }

    /// <summary>Options that any type has room for.</summary>
    public static SequenceOptions Options(Roll roll, int percent)
    {
        var isDown = roll.Maybe("down", percent / 3);
        return new(
            Start: roll.NumberOrNone<long>("start", percent, isDown ? -5 : 5, isDown ? -7 : 7),
            Increment: isDown ? -1 : roll.NumberOrNone<long>("increment", percent, 2, 10),
            MinValue: roll.NumberOrNone<long>("least", percent, isDown ? -900 : 2, isDown ? -1000 : 3),
            MaxValue: roll.NumberOrNone<long>("greatest", percent, isDown ? -2 : 1000, isDown ? -3 : 9000),
            Cache: roll.NumberOrNone<long>("cache", percent, 5, 20),
            Cycle: roll.Maybe("cycle", percent));
    }
}
