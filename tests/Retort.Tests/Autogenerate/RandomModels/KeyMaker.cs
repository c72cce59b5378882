using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Primary keys and unique constraints.</summary>
internal static class KeyMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var table in model.Tables.Where(table => table.CanHaveKey && !table.IsChild))
        {
            Primary(model, table, model.Dice.For($"key of {table}"));
            Unique(model, table, model.Dice.For($"unique of {table}"));
        }
    }

    private static void Primary(RandomModel model, MadeTable table, Roll roll)
    {
        if (!roll.Maybe("is", 75))
        {
            return;
        }

        var plain = roll.Pick("plain", $"pk_{table.Name.Name}", $"{table.Name.Name}_pkey");
        if (plain.Length > 63 || model.Beside(table.Name, roll, plain) is not { } name)
        {
            return;
        }

        if (model.Version >= 18 && table.HasPeriods && !table.IsPartitioned && roll.Maybe("periods", 60))
        {
            // A range for both, since a number would need an extension.
            model.Do(new AddConstraint(table.Name, new PrimaryKey(name, ["span", "during"]) { WithoutOverlaps = true }));
            if (roll.Maybe("period key", 60))
            {
                model.Do(new AddConstraint(table.Name, new ForeignKey("fk_period", ["span", "during"], table.Name, ["span", "during"]) { Period = true }));
            }

            return;
        }

        var isDeferrable = roll.Maybe("deferrable", 20);
        var columns = table.IsPartitioned ? table.PartitionKey : roll.Pick<ValueList<string>>("columns", ["id"], ["id"], ["id"], ["id", "ref"], ["ref", "id"]);
        model.Do(new AddConstraint(table.Name, new PrimaryKey(name, columns)
        {
            Include = !columns.Contains("ref") && roll.Maybe("include", 20) ? ["ref"] : [],
            Deferrability = isDeferrable ? roll.Pick("when", Deferrability.InitiallyDeferred, Deferrability.InitiallyImmediate) : Deferrability.NotDeferrable,
        }));
        if (!isDeferrable)
        {
            table.Keys.Add(columns);
            table.Identities.Add(name);
        }

        if (!table.IsPartitioned && roll.Maybe("options", 15))
        {
            model.Do(new AlterIndexOptions(table.Name.Rename(name), [new("fillfactor", roll.Pick("fill", "60", "75"))], []));
        }
    }

    private static void Unique(RandomModel model, MadeTable table, Roll roll)
    {
        if (!roll.Maybe("is", 40) || model.Beside(table.Name, roll, "uq_first") is not { } name)
        {
            return;
        }

        if (model.Version >= 18 && table.HasPeriods && !table.IsPartitioned && roll.Maybe("periods", 70))
        {
            model.Do(new AddConstraint(table.Name, new Unique(name, ["span", "during"]) { WithoutOverlaps = true }));
            return;
        }

        var deferrability = roll.Pick("deferrability", Deferrability.NotDeferrable, Deferrability.NotDeferrable, Deferrability.InitiallyImmediate, Deferrability.InitiallyDeferred);
        var columns = table.IsPartitioned ? [.. table.PartitionKey, .. table.PartitionKey.Contains("ref") ? (string[])[] : ["ref"]] : roll.Pick<ValueList<string>>("columns", ["ref"], ["ref", "id"], ["id", "ref"], ["id"]);
        model.Do(new AddConstraint(table.Name, new Unique(name, columns)
        {
            NullsNotDistinct = model.Version >= 15 && roll.Maybe("nulls", 30),
            Include = !columns.Contains("id") && roll.Maybe("include", 25) ? ["id"] : [],
            Deferrability = deferrability,
        }));
        if (deferrability == Deferrability.NotDeferrable)
        {
            table.Keys.Add(columns);
        }
    }
}
