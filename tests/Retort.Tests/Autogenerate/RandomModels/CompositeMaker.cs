using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Composite types, the second of which may be made of the first.</summary>
internal static class CompositeMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["place", "pair"])
        {
            var roll = model.Dice.For($"composite {plain}");
            if (roll.Maybe("is", 55) && model.Name(roll, plain) is { } name)
            {
                List<CompositeField> fields = [new("one", roll.Pick("one", Integer, BigInt))];
                if (roll.Maybe("text", 60))
                {
                    fields.Add(new("Two", Text) { Collation = roll.PickOrNone("collation", 40, new QualifiedName(null, "C")) });
                }

                if (roll.Maybe("third", 60))
                {
                    fields.Add(new("three", Third(model, roll)));
                }

                model.Do(new CreateType(new CompositeType(name, [.. fields]) { Comment = roll.Comment() }));
            }
        }
    }

    private static SqlType Third(RandomModel model, Roll roll)
    {
        var own = model.Schema.Types.Keys.Concat(model.Schema.Domains.Keys).ToList();
        return roll.Maybe("own", 60) && roll.Choose("type", own) is { } found ? NamedType(found.Name, found.Schema) with { Dimensions = roll.Number("array", 2) } : roll.Pick("third", Date, Numeric(8, 3), Array(Text));
    }
}
