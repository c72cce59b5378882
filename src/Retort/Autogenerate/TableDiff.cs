using Retort.Operations;
using Retort.Replay;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>Which tables come and go, and what becomes of those that stay; their keys and indexes are not its business.</summary>
internal sealed class TableDiff(DatabaseSchema from, DatabaseSchema to, SchemaNormal normal)
{
    /// <summary>Makes the new ones, parents before their children.</summary>
    public IEnumerable<Operation> Creations()
    {
        foreach (var table in Ordered(to, to.Tables.Values.Where(table => !from.Tables.ContainsKey(table.Name))))
        {
            yield return TableCreation.Of(to, table);
        }
    }

    /// <summary>Adds columns, those that are computed from others after them.</summary>
    public IEnumerable<Operation> Additions() => Pairs()
        .SelectMany(pair => pair.After.Columns.Where(column => IsNew(pair.Before, column)).OrderBy(column => column.Generated is null ? 0 : 1)
            .Select(column => new AddColumn(pair.After.Name, TableCreation.ColumnOf(to, pair.After, column))));

    /// <summary>Takes columns away, those that are computed from others before them.</summary>
    public IEnumerable<Operation> Removals() => Pairs()
        .SelectMany(pair => pair.Before.Columns.Where(column => pair.After.Columns.All(other => other.Name != column.Name || ColumnDiff.IsOther(column, other, normal))).OrderBy(column => column.Generated is null ? 1 : 0)
            .Select(column => new DropColumn(pair.After.Name, column.Name) { Existing = TableCreation.ColumnOf(from, pair.Before, column) }));

    /// <summary>Changes columns.</summary>
    public IEnumerable<Operation> Alterations() => Pairs()
        .SelectMany(pair => pair.After.Columns.Where(column => !IsNew(pair.Before, column))
            .Select(column => ColumnDiff.Of(pair.After.Name, pair.Before.Columns.First(other => other.Name == column.Name), column, Comment(from, pair.After, column), Comment(to, pair.After, column), normal)))
        .OfType<Operation>();

    /// <summary>Changes what is said of whole tables, when their indexes are there; and of the new ones what CREATE TABLE does not say.</summary>
    public IEnumerable<Operation> Settings() => to.Tables.Values.SelectMany(after => from.Tables.TryGetValue(after.Name, out var before)
        ? [.. Storage(before, after), .. Flags(before, after)]
        : Flags(new(after.Name), after));

    /// <summary>Takes tables away, children before their parents.</summary>
    public IEnumerable<Operation> Drops() => Enumerable.Reverse(Ordered(from, from.Tables.Values.Where(table => !to.Tables.ContainsKey(table.Name))))
        .Select(table => new DropTable(table.Name) { Existing = TableCreation.Of(from, table) });

    private IEnumerable<(Table Before, Table After)> Pairs() => to.Tables.Values.Where(table => from.Tables.ContainsKey(table.Name)).Select(table => (from.Tables[table.Name], table));

    private bool IsNew(Table before, Column column) => before.Columns.All(other => other.Name != column.Name || ColumnDiff.IsOther(other, column, normal));

    private static string? Comment(DatabaseSchema schema, Table table, Column column) => schema.Of(new(ObjectKind.Column, table.Name) { Part = column.Name }).Comment;

    private IEnumerable<Operation> Storage(Table before, Table after)
    {
        ValueList<StorageOption> set = [.. after.Options.Where(option => before.Options.GetValueOrDefault(option.Key) != option.Value).Select(option => new StorageOption(option.Key, option.Value))];
        ValueList<string> reset = [.. before.Options.Keys.Where(name => !after.Options.ContainsKey(name))];
        if (set.Count + reset.Count > 0)
        {
            yield return new AlterTableOptions(after.Name, set, reset) { Existing = [.. before.Options.Where(option => set.Any(other => other.Name == option.Key) || reset.Contains(option.Key)).Select(option => new StorageOption(option.Key, option.Value))] };
        }

        if (before.Persistence != after.Persistence)
        {
            yield return new SetTableLogged(after.Name, after.Persistence == TablePersistence.Permanent);
        }

        if (before.AccessMethod != after.AccessMethod)
        {
            yield return new SetTableAccessMethod(after.Name, after.AccessMethod ?? "heap") { Existing = before.AccessMethod ?? "heap" };
        }

        if (before.Tablespace != after.Tablespace)
        {
            yield return new SetTableTablespace(after.Name, after.Tablespace ?? "pg_default") { Existing = before.Tablespace ?? "pg_default" };
        }

        foreach (var parent in before.Inherits.Except(after.Inherits))
        {
            yield return new SetInheritance(after.Name, parent, Inherits: false);
        }

        foreach (var parent in after.Inherits.Except(before.Inherits))
        {
            yield return new SetInheritance(after.Name, parent, Inherits: true);
        }

        foreach (var operation in Partition(before, after))
        {
            yield return operation;
        }

        var what = new DatabaseObject(ObjectKind.Table, after.Name);
        if (from.Of(what).Comment != to.Of(what).Comment)
        {
            yield return new SetComment(what, to.Of(what).Comment) { Existing = from.Of(what).Comment };
        }
    }

    private IEnumerable<Operation> Partition(Table before, Table after)
    {
        if (before.PartitionOf == after.PartitionOf && normal.Of(before.Bound) == normal.Of(after.Bound))
        {
            yield break;
        }

        if (before.PartitionOf is { } old)
        {
            yield return new DetachPartition(old, after.Name) { Existing = before.Bound };
        }

        if (after.PartitionOf is { } whole)
        {
            yield return new AttachPartition(whole, after.Name, after.Bound!);
        }
    }

    private static IEnumerable<Operation> Flags(Table before, Table after)
    {
        if (before.ReplicaIdentity != after.ReplicaIdentity)
        {
            yield return new SetReplicaIdentity(after.Name, after.ReplicaIdentity) { Existing = before.ReplicaIdentity };
        }

        if (before.ClusterIndex != after.ClusterIndex)
        {
            yield return new SetClusterIndex(after.Name, after.ClusterIndex) { Existing = new(before.ClusterIndex) };
        }

        if (before.RowSecurity != after.RowSecurity)
        {
            yield return new SetRowSecurity(after.Name, after.RowSecurity);
        }

        if (before.ForceRowSecurity != after.ForceRowSecurity)
        {
            yield return new ForceRowSecurity(after.Name, after.ForceRowSecurity);
        }
    }

    // Parents first; by name where nothing says otherwise.
    private static List<Table> Ordered(DatabaseSchema schema, IEnumerable<Table> tables)
    {
        var left = tables.ToDictionary(table => table.Name);
        var done = new List<Table>();
        foreach (var table in left.Values.ToList())
        {
            Visit(table);
        }

        return done;

        void Visit(Table table)
        {
            if (left.Remove(table.Name))
            {
                foreach (var parent in table.PartitionOf is { } whole ? [whole] : table.Inherits)
                {
                    if (schema.Tables.TryGetValue(parent, out var found))
                    {
                        Visit(found);
                    }
                }

                done.Add(table);
            }
        }
    }
}
