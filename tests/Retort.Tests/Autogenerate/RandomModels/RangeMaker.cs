using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Range types.</summary>
internal static class RangeMaker
{
    public static void Make(RandomModel model)
    {
        var roll = model.Dice.For("range");
        if (!roll.Maybe("is", 40) || model.Name(roll, "span_of") is not { } name)
        {
            return;
        }

        var range = roll.Number("subtype", 3) switch
        {
            0 => new RangeType(name, DoublePrecision) { Difference = roll.PickOrNone("difference", 50, new QualifiedName("pg_catalog", "float8mi")) },
            1 => new RangeType(name, Text) { Collation = roll.PickOrNone("collation", 50, new QualifiedName(null, "C")), OperatorClass = roll.PickOrNone("class", 50, new QualifiedName(null, "text_pattern_ops")) },
            _ => new RangeType(name, Time()),
        };
        model.Do(new CreateType(range with
        {
            Multirange = roll.Maybe("multirange", 40) && model.Beside(name, model.Dice.For("multirange"), "spans_of") is { } many ? name.Rename(many) : null,
            Comment = roll.Comment(),
        }));
    }
}
