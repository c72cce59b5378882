using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Functions and procedures that need no table. The first one can stand in expressions.</summary>
internal static class RoutineMaker
{
    public static void Make(RandomModel model)
    {
        Routine?[] routines = [Plain(model), OfText(model), Touch(model), Guard(model), Set(model), Table(model), Many(model), Procedure(model)];
        foreach (var routine in routines.OfType<Routine>().Where(routine => !IsOfRange(model, routine.Name)))
        {
            model.Do(new CreateRoutine(routine));
        }
    }

    /// <summary>Whether a range has functions of a name: those that make one of it.</summary>
    public static bool IsOfRange(RandomModel model, QualifiedName name) => model.Schema.Types.Values.OfType<RangeType>().Any(range => name == range.Name || name == range.Multirange);

    /// <summary>What any routine has.</summary>
    public static Routine Furnish(RandomModel model, Routine routine, Roll roll)
    {
        var isFunction = routine.Kind == RoutineKind.Function;
        return routine with
        {
            Volatility = isFunction ? roll.Pick("volatility", Volatility.Immutable, Volatility.Stable, Volatility.Volatile) : default,
            Strict = isFunction && roll.Maybe("strict", 30),
            Leakproof = isFunction && roll.Maybe("leakproof", 20),
            SecurityDefiner = roll.Maybe("definer", 20),
            Parallel = isFunction ? roll.Pick("parallel", ParallelSafety.Unsafe, ParallelSafety.Restricted, ParallelSafety.Safe) : default,
            Cost = isFunction ? roll.NumberOrNone<double>("cost", 25, 7, 0.5) : null,
            Settings = Settings(roll),
            Comment = roll.Comment(),
        };
    }

    private static ValueList<RoutineSetting> Settings(Roll roll)
    {
        List<RoutineSetting> settings = [];
        if (roll.Maybe("path", 25))
        {
            settings.Add(new("search_path", roll.Maybe("two", 50) ? ["pg_catalog", "pg_temp"] : ["pg_catalog"]));
        }

        if (roll.Maybe("memory", 20))
        {
            settings.Add(new("work_mem", [roll.Pick("how much", "8MB", "64kB")]));
        }

        return [.. settings];
    }

    private static Routine? Plain(RandomModel model)
    {
        var roll = model.Dice.For("function plain");
        if (!roll.Maybe("is", 75))
        {
            return null;
        }

        var isNew = roll.Maybe("sql body", 50);
        var routine = new Routine(RoutineKind.Function, new(model.Place(roll), RandomModel.Word(roll, "plus")))
        {
            // Of a body with arguments, of which some have a name, the server makes one that it cannot read.
            Arguments = [new(isNew ? roll.Pick("argument", "n", "Number") : roll.Pick("argument", "n", "Number", null), Integer), .. roll.Maybe("second", 40) ? (RoutineArgument[])[new("m", Integer) { Default = new(roll.Pick("default", "1", "2 + 2")) }] : []],
            Returns = Integer,
            Body = isNew ? null : roll.Pick("body", "SELECT $1 + 1", "SELECT $1 * 2;\n-- it's $$ done\n"),
            SqlBody = isNew ? roll.Pick("new body", "RETURN $1 + 1", "RETURN $1 * 2", "BEGIN ATOMIC SELECT $1 + 3; END") : null,
        };

        // An expression of an index or a generated column takes no other.
        return Furnish(model, routine, roll) with { Volatility = Volatility.Immutable };
    }

    private static Routine? OfText(RandomModel model)
    {
        var roll = model.Dice.For("function of text");
        return !roll.Maybe("is", 40) ? null : Furnish(
            model,
            new Routine(RoutineKind.Function, new(model.Place(roll), RandomModel.Word(roll, "plus")))
            {
                Arguments = [new("a", roll.Pick("type", Text, Array(Integer), Own(model, roll) ?? Uuid)) { Mode = roll.Pick("mode", ArgumentMode.In, ArgumentMode.InOut) }],
                Returns = null,
                Language = "plpgsql",
                Body = roll.Pick("body", "BEGIN\n  RETURN;\nEND", "begin return; end"),
            } is var made && made.Arguments[0].Mode == ArgumentMode.In ? made with { Returns = VoidResult } : made,
            roll);
    }

    private static Routine? Touch(RandomModel model)
    {
        var roll = model.Dice.For("function touch");
        return !roll.Maybe("is", 80) ? null : new(RoutineKind.Function, new(model.Place(roll), "touch"))
        {
            Returns = TriggerResult,
            Language = "plpgsql",
            Body = roll.Pick("body", "BEGIN RETURN NEW; END", "BEGIN\n  RETURN OLD;\nEND"),
            Comment = roll.Comment(),
        };
    }

    private static Routine? Guard(RandomModel model)
    {
        var roll = model.Dice.For("function guard");
        return !roll.Maybe("is", 40) ? null : new(RoutineKind.Function, new(model.Place(roll), "guard"))
        {
            Returns = EventTriggerResult,
            Language = "plpgsql",
            Body = roll.Pick("body", "BEGIN NULL; END", "BEGIN\n  PERFORM 1;\nEND"),
        };
    }

    private static Routine? Set(RandomModel model)
    {
        var roll = model.Dice.For("function set");
        return !roll.Maybe("is", 40) ? null : Furnish(
            model,
            new Routine(RoutineKind.Function, new(model.Place(roll), "rows_of"))
            {
                Arguments = [new("v", Array(Integer)) { Mode = roll.Pick("mode", ArgumentMode.In, ArgumentMode.Variadic) }],
                Returns = Integer,
                ReturnsSet = roll.Maybe("set", 80),
                Body = "SELECT unnest($1)",
            },
            roll) is { } made ? made with
            {
                Rows = made.ReturnsSet ? roll.NumberOrNone<double>("rows", 50, 5, 50) : null,
                Support = made.ReturnsSet ? roll.PickOrNone("support", 40, new QualifiedName("pg_catalog", "array_unnest_support")) : null,
            } : null;
    }

    private static Routine? Table(RandomModel model)
    {
        var roll = model.Dice.For("function table");
        return !roll.Maybe("is", 35) ? null : Furnish(
            model,
            new Routine(RoutineKind.Function, new(model.Place(roll), "list_of"))
            {
                ReturnsSet = true,
                ReturnsTable = roll.Maybe("two", 50) ? [new("a", Integer), new("B", Text)] : [new("a", Integer)],
                Language = "plpgsql",
                Body = "BEGIN RETURN; END",
            },
            roll);
    }

    private static Routine? Many(RandomModel model)
    {
        var roll = model.Dice.For("function many");
        return !roll.Maybe("is", 35) ? null : Furnish(
            model,
            new Routine(RoutineKind.Function, new(model.Place(roll), "many"))
            {
                Arguments = [new("a", Integer), new(roll.Pick("name", "b", "c"), roll.Pick("type", Text, Integer)) { Mode = ArgumentMode.Out }, .. roll.Maybe("more", 50) ? (RoutineArgument[])[new("d", Bool) { Mode = ArgumentMode.Out }] : []],
                Language = "plpgsql",
                Body = "BEGIN RETURN; END",
            },
            roll);
    }

    private static Routine? Procedure(RandomModel model)
    {
        var roll = model.Dice.For("procedure");
        return !roll.Maybe("is", 40) ? null : Furnish(
            model,
            new Routine(roll.Pick("kind", RoutineKind.Procedure, RoutineKind.Procedure, RoutineKind.Function), new(model.Place(roll), "work"))
            {
                Arguments = [new("a", Own(model, roll) ?? Integer)],
                Language = "plpgsql",
                Body = roll.Pick("body", "BEGIN NULL; END", "BEGIN COMMIT; END"),
            } is var made && made.Kind == RoutineKind.Function ? made with { Returns = VoidResult } : made,
            roll);
    }

    private static SqlType? Own(RandomModel model, Roll roll) =>
        roll.Maybe("own type", 50) && roll.Choose("own", model.Schema.Types.Keys.Concat(model.Schema.Domains.Keys)) is { } name ? NamedType(name.Name, name.Schema) : null;
}
