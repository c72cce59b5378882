using Retort.Operations;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Rights that later objects will be made with. They are of another role, since what is made here would get them.</summary>
internal static class DefaultPrivilegesMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var objects in Enum.GetValues<SchemaObjects>())
        {
            var roll = model.Dice.For($"default privileges {objects}");
            if (roll.Maybe("is", 12))
            {
                var rights = objects switch
                {
                    SchemaObjects.Tables => roll.Pick("right", Privileges.Select, Privileges.Insert | Privileges.Delete, Privileges.All),
                    SchemaObjects.Sequences => roll.Pick("right", Privileges.Usage, Privileges.Select),
                    SchemaObjects.Types => Privileges.Usage,
                    SchemaObjects.Schemas => roll.Pick("right", Privileges.Usage, Privileges.Create),
                    _ => Privileges.Execute,
                };
                var role = roll.Pick("role", "public", "pg_read_all_data");
                ValueList<string> schemas = objects != SchemaObjects.Schemas && roll.Maybe("in", 50) ? [roll.Choose("schema", model.Schema.Schemas)!] : [];
                ValueList<string> makers = [roll.Maybe("maker", 70) ? "pg_monitor" : "pg_read_all_data"];
                model.Do(roll.Maybe("takes", 25) && schemas.Count == 0
                    ? new RevokeDefault(rights, objects, [roll.Pick("of", "public", makers[0])]) { ForRoles = makers }
                    : new GrantDefault(rights, objects, [role]) { ForRoles = makers, Schemas = schemas, WithGrantOption = role != "public" && roll.Maybe("option", 30) });
            }
        }
    }
}
