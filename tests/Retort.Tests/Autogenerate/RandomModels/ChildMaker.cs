using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Tables that have others as parents, and columns of their own.</summary>
internal static class ChildMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["child", "grandchild"])
        {
            var roll = model.Dice.For($"table {plain}");
            if (!roll.Maybe("is", 35) || model.Name(roll, plain) is not { } name)
            {
                continue;
            }

            // One whose columns no other has, so that two parents get along.
            var parent = roll.Choose("parent", model.Tables.Where(table => !table.IsPartitioned && table.IsLogged && (!table.IsChild || table.Name.Name == "child") && !table.Name.Name.Contains("part", StringComparison.Ordinal)));
            List<Column> columns = [new($"own_{plain}", roll.Pick("type", Integer, Text)) { Nullable = !roll.Maybe("not null", 30), Comment = roll.Comment() }];
            model.Do(new CreateTable(name, [.. columns]) { Inherits = parent is null ? [] : [parent.Name], Comment = roll.Comment(), Options = TableMaker.Options(roll) });
            if (parent is not null)
            {
                parent.IsParent = true;
            }

            model.Tables.Add(new(name, [.. parent?.Columns ?? [], .. columns]) { IsChild = true, CanHaveKey = false });
        }
    }
}
