using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Exclusion constraints.</summary>
internal static class ExcludeMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables.Where(table => !table.IsPartitioned && !table.IsChild))
        {
            var roll = model.Dice.For($"exclusion of {table}");
            if (roll.Maybe("is", 25) && model.Beside(table.Name, roll, "ex_first") is { } name)
            {
                var range = table.Of("int4range", "tstzrange", "daterange").FirstOrDefault();
                var method = range is not null ? "gist" : roll.Pick("method", "btree", "hash");
                IndexElement element = range is not null ? new(range.Name) : method == "btree" && roll.Maybe("expression", 40) ? new(new SqlExpression(roll.Pick("what", "id + 1", "abs(ref)"))) : new("ref");
                model.Do(new AddConstraint(table.Name, new Exclude(name, [new(element, new(roll.PickOrNone("operator schema", 30, "pg_catalog"), range is not null ? roll.Pick("operator", "&&", "=") : "="))])
                {
                    Method = method,
                    Include = method != "hash" && roll.Maybe("include", 25) ? ["id"] : [],
                    Where = roll.Maybe("where", 30) ? new(roll.Pick("predicate", "id > 0", "id IS NOT NULL")) : null,
                    Deferrability = roll.Pick("deferrability", Deferrability.NotDeferrable, Deferrability.InitiallyDeferred, Deferrability.InitiallyImmediate),
                }));
            }
        }
    }
}
