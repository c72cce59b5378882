using Retort.Autogenerate.Steps;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Kinds;

/// <summary>What is said of whole tables beside their columns.</summary>
internal static class TableSettings
{
    /// <summary>Of a new table, what CREATE TABLE does not say.</summary>
    public static IEnumerable<DiffStep> OfNew(Table after) => Flags(new(after.Name), after);

    /// <summary>Of one that stays.</summary>
    public static IEnumerable<DiffStep> Between(Table before, Table after) => [.. Storage(before, after), .. Flags(before, after)];

    private static IEnumerable<DiffStep> Storage(Table before, Table after)
    {
        if (OptionChange.Between(before.Options, after.Options) is { } options)
        {
            yield return new(Rank.AlterTable, new AlterTableOptions(after.Name, options.Set, options.Reset) { Existing = options.Existing });
        }

        if (before.Persistence != after.Persistence)
        {
            yield return new(Rank.AlterTable, new SetTableLogged(after.Name, after.Persistence == TablePersistence.Permanent));
        }

        if (before.AccessMethod != after.AccessMethod)
        {
            yield return new(Rank.AlterTable, new SetTableAccessMethod(after.Name, after.AccessMethod ?? "heap") { Existing = before.AccessMethod ?? "heap" });
        }

        if (before.Tablespace != after.Tablespace)
        {
            yield return new(Rank.AlterTable, new SetTableTablespace(after.Name, after.Tablespace ?? "pg_default") { Existing = before.Tablespace ?? "pg_default" });
        }
    }

    private static IEnumerable<DiffStep> Flags(Table before, Table after)
    {
        if (before.ReplicaIdentity != after.ReplicaIdentity)
        {
            yield return new(Rank.TableFlags, new SetReplicaIdentity(after.Name, after.ReplicaIdentity) { Existing = before.ReplicaIdentity });
        }

        if (before.ClusterIndex != after.ClusterIndex)
        {
            yield return new(Rank.TableFlags, new SetClusterIndex(after.Name, after.ClusterIndex) { Existing = new(before.ClusterIndex) });
        }

        if (before.RowSecurity != after.RowSecurity)
        {
            yield return new(Rank.TableFlags, new SetRowSecurity(after.Name, after.RowSecurity));
        }

        if (before.ForceRowSecurity != after.ForceRowSecurity)
        {
            yield return new(Rank.TableFlags, new ForceRowSecurity(after.Name, after.ForceRowSecurity));
        }
    }
}
