using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Extended statistics.</summary>
internal static class StatisticsMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables.Where(table => table.Columns.Any(column => column.Name == "id")))
        {
            var roll = model.Dice.For($"statistics of {table}");
            if (!roll.Maybe("is", 25))
            {
                continue;
            }

            var name = table.Name.Rename(RandomModel.Word(roll, $"st_{table.Name.Name[0]}"));
            if (model.Schema.Statistics.ContainsKey(name))
            {
                continue;
            }

            var isComputed = roll.Maybe("computed", 40);
            var isOne = isComputed && roll.Maybe("one", 50);
            model.Do(new CreateStatistics(new ExtendedStatistics(name, table.Name)
            {
                Columns = isOne ? [] : isComputed ? [roll.Pick("column", "id", "ref")] : ["id", "ref"],
                Expressions = isComputed ? [new(roll.Pick("expression", "id + ref", "abs(id)"))] : [],
                Kinds = isOne ? StatisticsKinds.Default : roll.Pick("kinds", StatisticsKinds.Default, StatisticsKinds.Distinct, StatisticsKinds.Dependencies | StatisticsKinds.MostCommonValues),
                Comment = roll.Comment(),
            }));
            if (roll.Maybe("target", 30))
            {
                model.Do(new SetStatisticsTarget(name, roll.Pick("how many", 50, 500)));
            }
        }
    }
}
