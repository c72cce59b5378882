using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Enum types, whose values come, go and change places.</summary>
internal static class EnumMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["mood", "size"])
        {
            var roll = model.Dice.For($"enum {plain}");
            if (roll.Maybe("is", 75) && model.Name(roll, plain) is { } name)
            {
                var values = roll.Some("value", 70, "sad", "so so", "it's", "ok!");
                values.Insert(roll.Number("place", values.Count + 1), "happy");
                model.Do(new CreateType(new EnumType(name, [.. values]) { Comment = roll.Comment() }));
            }
        }
    }
}
