using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Which rights each kind of object has, as in the table of PostgreSQL's documentation, section 5.8.</summary>
internal static class PrivilegeSets
{
    private const Privileges Rows = Privileges.Select | Privileges.Insert | Privileges.Update | Privileges.Delete | Privileges.Truncate
        | Privileges.References | Privileges.Trigger | Privileges.Maintain;

    /// <summary>The rights that the columns of a table have.</summary>
    public const Privileges OfColumns = Privileges.Select | Privileges.Insert | Privileges.Update | Privileges.References;

    /// <summary>The rights that an object of that kind has; none where GRANT does not know the kind.</summary>
    public static Privileges Of(ObjectKind kind) => kind switch
    {
        ObjectKind.Table or ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.ForeignTable => Rows,
        ObjectKind.Sequence => Privileges.Select | Privileges.Update | Privileges.Usage,
        ObjectKind.Database => Privileges.Create | Privileges.Connect | Privileges.Temporary,
        ObjectKind.Schema => Privileges.Create | Privileges.Usage,
        ObjectKind.Tablespace => Privileges.Create,
        ObjectKind.Function or ObjectKind.Procedure or ObjectKind.Routine => Privileges.Execute,
        ObjectKind.Type or ObjectKind.Domain or ObjectKind.Language or ObjectKind.ForeignServer or ObjectKind.ForeignDataWrapper =>
            Privileges.Usage,
        _ => Privileges.None,
    };

    /// <summary>The rights that objects of that kind in a schema have.</summary>
    public static Privileges Of(SchemaObjects objects) => objects switch
    {
        SchemaObjects.Tables => Of(ObjectKind.Table),
        SchemaObjects.Sequences => Of(ObjectKind.Sequence),
        SchemaObjects.Types => Of(ObjectKind.Type),
        SchemaObjects.Schemas => Of(ObjectKind.Schema),
        _ => Privileges.Execute,
    };

    /// <summary>The single rights in a set, in PostgreSQL's order.</summary>
    public static IEnumerable<Privileges> Each(Privileges privileges) =>
        Enum.GetValues<Privileges>().Where(one => one != Privileges.None && privileges.HasFlag(one));
}
