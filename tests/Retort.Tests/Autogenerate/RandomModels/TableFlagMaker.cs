using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>What is said of whole tables.</summary>
internal static class TableFlagMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables)
        {
            var roll = model.Dice.For($"flags of {table}");
            if (roll.Maybe("replica", 20))
            {
                Replica(model, table, roll);
            }

            if (roll.Maybe("security", 20))
            {
                model.Do(new SetRowSecurity(table.Name, Enabled: true));
            }

            if (roll.Maybe("force", 10))
            {
                model.Do(new ForceRowSecurity(table.Name, Forced: true));
            }

            if (roll.Maybe("cluster", 20) && roll.Choose("index", table.Identities.Where(name => model.Schema.Indexes.GetValueOrDefault(table.Name.Rename(name))?.Index.Where is null)) is { } index && !table.IsPartitioned)
            {
                model.Do(new SetClusterIndex(table.Name, index));
            }
        }
    }

    private static void Replica(RandomModel model, MadeTable table, Roll roll)
    {
        var columns = table.Columns.Where(column => column.Nullable).Select(column => column.Name).ToHashSet();
        var index = roll.Choose("index", table.Identities.Where(name => !table.IsPartitioned && model.Schema.Indexes.GetValueOrDefault(table.Name.Rename(name)) is { Index: { IsUnique: true, Where: null } found }
            && found.Elements.All(element => element.Column is { } column && !columns.Contains(column))));
        model.Do(new SetReplicaIdentity(table.Name, index is not null && roll.Maybe("by index", 60) ? ReplicaIdentity.UsingIndex(index) : roll.Pick("identity", ReplicaIdentity.Full, ReplicaIdentity.Nothing)));
    }
}
