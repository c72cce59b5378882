using Retort.Operations;
using Retort.Postgres;
using Retort.Schema;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>A model made at random, by operations as any model is: a few objects of every kind out of a few names, so that two of them have much in common and differ in everything.</summary>
internal sealed class RandomModel
{
    /// <summary>Roles that every server has.</summary>
    public static readonly string[] Roles = ["pg_monitor", "pg_read_all_data"];

    // Names that others might have, too, and such as are easily spoiled.
    private static readonly string[] Names = ["a", "b", "Mixed Case", "select", "quo\"te's", "ünï cödé", "dollar$1", new('n', 63), $"{new string('m', 47)}_UPPER and so on"];

    private readonly HashSet<QualifiedName> _taken = [];

    private RandomModel(Dice dice, int version, string? role)
    {
        (Dice, Version) = (dice, version);
        Schema = DatabaseSchema.Empty with { Origin = role is null ? SchemaOrigin.Unknown : new(role, version) };
    }

    /// <summary>Decides all.</summary>
    public Dice Dice { get; }

    /// <summary>The major version of the server that it is for.</summary>
    public int Version { get; }

    /// <summary>What it has so far.</summary>
    public DatabaseSchema Schema { get; private set; }

    /// <summary>Its tables.</summary>
    public List<MadeTable> Tables { get; } = [];

    /// <summary>Makes one.</summary>
    /// <param name="dice">Decides all.</param>
    /// <param name="version">The major version of the server that it is for.</param>
    /// <param name="role">The user of the server; null when it is not known.</param>
    public static DatabaseSchema Make(Dice dice, int version, string? role = null)
    {
        var model = new RandomModel(dice, version, role);
        SchemaMaker.Make(model);
        ExtensionMaker.Make(model);
        EnumMaker.Make(model);
        DomainMaker.Make(model);
        CompositeMaker.Make(model);
        RangeMaker.Make(model);
        SequenceMaker.Make(model);
        RoutineMaker.Make(model);
        TableMaker.Make(model);
        PartitionMaker.Make(model);
        ChildMaker.Make(model);
        KeyMaker.Make(model);
        CheckMaker.Make(model);
        ExcludeMaker.Make(model);
        ForeignKeyMaker.Make(model);
        IndexMaker.Make(model);
        TableFlagMaker.Make(model);
        SequenceMaker.Own(model);
        ViewMaker.Make(model);
        MaterializedViewMaker.Make(model);
        QueryRoutineMaker.Make(model);
        TriggerMaker.Make(model);
        RuleMaker.Make(model);
        PolicyMaker.Make(model);
        StatisticsMaker.Make(model);
        EventTriggerMaker.Make(model);
        PublicationMaker.Make(model);
        OwnerMaker.Make(model);
        GrantMaker.Make(model);
        DefaultPrivilegesMaker.Make(model);
        CommentMaker.Make(model);
        return model.Schema;
    }

    /// <summary>Does one thing more.</summary>
    public void Do(Operation operation) => Schema = Schema.Apply(operation);

    /// <summary>A schema and a name that nobody has yet; null when it is taken.</summary>
    public QualifiedName? Name(Roll roll, string plain)
    {
        var name = new QualifiedName(Place(roll), Word(roll, plain));
        return _taken.Add(name) ? name : null;
    }

    /// <summary>A name beside a table or another object that nobody has yet; null when it is taken.</summary>
    public string? Beside(QualifiedName name, Roll roll, string plain) => Word(roll, plain) is var word && _taken.Add(name.Rename(word)) ? word : null;

    /// <summary>A name, mostly the plain one.</summary>
    public static string Word(Roll roll, string plain) => roll.PickOrNone("name", 20, Names) ?? plain;

    /// <summary>A schema that there is.</summary>
    public string Place(Roll roll) => roll.Maybe("elsewhere", 35) ? roll.Choose("schema", Schema.Schemas)! : "public";

    /// <summary>A name in SQL.</summary>
    public static string Sql(QualifiedName name) => Identifier.Quote(name);

    /// <summary>A name in SQL.</summary>
    public static string Sql(string name) => Identifier.Quote(name);
}
