using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Domains, of built-in types, of enums and of each other.</summary>
internal static class DomainMaker
{
    public static void Make(RandomModel model)
    {
        foreach (var plain in (string[])["positive", "short_text", "choice", "more"])
        {
            var roll = model.Dice.For($"domain {plain}");
            if (roll.Maybe("is", 45) && model.Name(roll, plain) is { } name)
            {
                Add(model, roll, name, plain);
            }
        }
    }

    private static void Add(RandomModel model, Roll roll, QualifiedName name, string plain)
    {
        var isText = plain == "short_text";
        var type = plain switch
        {
            "short_text" => roll.Pick("type", Text, Varchar(10), Varchar(20)),
            "choice" => roll.Choose("enum", model.Schema.Types.Keys) is { } found ? NamedType(found.Name, found.Schema) with { Dimensions = roll.Number("array", 2) } : Bool,
            "more" => roll.Choose("domain", model.Schema.Domains.Keys) is { } other ? NamedType(other.Name, other.Schema) : Numeric(5, 2),
            _ => roll.Pick("type", Integer, BigInt, Numeric(10, 2)),
        };
        model.Do(new CreateDomain(new Domain(name, type)
        {
            Collation = isText ? roll.PickOrNone("collation", 40, new QualifiedName(null, "C"), new QualifiedName("pg_catalog", "POSIX")) : null,
            Default = roll.Maybe("default", 40) ? new(isText ? roll.Pick("value", "'x'", "'it''s'") : plain == "positive" ? roll.Pick("value", "1", "2 + 3") : "NULL") : null,
            NotNull = roll.Maybe("not null", 20),
            Checks = isText || plain == "positive" ? Checks(roll, isText) : [],
            Comment = roll.Comment(),
        }));
        if (isText && roll.Maybe("later", 30))
        {
            model.Do(new AddDomainConstraint(name, new("later", new("VALUE <> 'q'"))) { NotValid = roll.Maybe("not valid", 60) });
        }
    }

    private static ValueList<DomainCheck> Checks(Roll roll, bool isText)
    {
        List<DomainCheck> checks = [];
        if (roll.Maybe("check", 50))
        {
            checks.Add(new(roll.Pick("check name", "ck_value", "Check it", null), new(isText ? roll.Pick("condition", "VALUE <> ''", "char_length(VALUE) < 10") : roll.Pick("condition", "VALUE > 0", "VALUE BETWEEN 1 AND 9"))));
        }

        if (roll.Maybe("second", 30))
        {
            checks.Add(new("second", new(isText ? "VALUE ~ '^[a-z]*$'" : "VALUE <> 13")));
        }

        return [.. checks];
    }
}
