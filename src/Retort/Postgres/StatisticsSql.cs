using System.Globalization;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on extended statistics as SQL.</summary>
internal static class StatisticsSql
{
    public static IReadOnlyList<Statement> Create(CreateStatistics create)
    {
        var statistics = create.Statistics;
        (StatisticsKinds Kind, string Word)[] all =
        [
            (StatisticsKinds.Distinct, "ndistinct"),
            (StatisticsKinds.Dependencies, "dependencies"),
            (StatisticsKinds.MostCommonValues, "mcv"),
        ];
        var words = string.Join(", ", all.Where(kind => statistics.Kinds.HasFlag(kind.Kind)).Select(kind => kind.Word));
        var kinds = words.Length == 0 ? "" : $" ({words})";
        var elements = statistics.Columns.Select(Identifier.Quote).Concat(statistics.Expressions.Select(expression => $"({expression.Sql})"));
        var name = Clause.IfNotExists(create.IfNotExists) + Identifier.Quote(statistics.Name);
        return
        [
            new($"CREATE STATISTICS {name}{kinds} ON {string.Join(", ", elements)} FROM {Identifier.Quote(statistics.Table)}"),
            .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.Statistics, statistics.Name), statistics.Comment),
        ];
    }

    public static IReadOnlyList<Statement> Drop(DropStatistics drop) =>
        [new($"DROP STATISTICS {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Statistics)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> Target(SetStatisticsTarget change)
    {
        var target = (change.Target ?? -1).ToString(CultureInfo.InvariantCulture);
        return [new($"ALTER STATISTICS {Identifier.Quote(change.Statistics)} SET STATISTICS {target}")];
    }
}
