using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Rights on objects and columns, given and taken.</summary>
internal static class GrantMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var what in OwnerMaker.Objects(model).Append(new(ObjectKind.Schema, new(null, "public"))))
        {
            var roll = model.Dice.For($"grant {what}");
            if (roll.Maybe("is", 12))
            {
                var rights = Rights(roll, what.Kind);
                var role = roll.Pick("role", "public", "pg_monitor", "pg_read_all_data");
                model.Do(roll.Maybe("takes", 25)
                    ? new Revoke(rights, what, [roll.Pick("of", "public", "current_user")])
                    : new Grant(rights, what, [role]) { WithGrantOption = role != "public" && roll.Maybe("option", 30) });
            }

            if (what.Kind == ObjectKind.Table && roll.Maybe("column", 8) && model.Tables.First(table => table.Name == what.Name).Columns.Any(column => column.Name == "id"))
            {
                model.Do(new Grant(roll.Pick("column right", Privileges.Select, Privileges.Update, Privileges.Select | Privileges.References), what, [roll.Pick("column role", "public", "pg_monitor")]) { Columns = ["id"] });
            }
        }
    }

    private static Privileges Rights(Roll roll, ObjectKind kind) => kind switch
    {
        ObjectKind.Schema => roll.Pick("right", Privileges.Usage, Privileges.Create, Privileges.All),
        ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView => roll.Pick("right", Privileges.Select, Privileges.Insert | Privileges.Update, Privileges.Truncate, Privileges.Trigger | Privileges.Delete, Privileges.References, Privileges.All),
        ObjectKind.Sequence => roll.Pick("right", Privileges.Usage, Privileges.Select | Privileges.Update),
        ObjectKind.Type or ObjectKind.Domain => Privileges.Usage,
        _ => Privileges.Execute,
    };
}
