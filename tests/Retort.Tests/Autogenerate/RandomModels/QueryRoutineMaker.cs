using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Functions that stand on tables: by their body, and by their result.</summary>
internal static class QueryRoutineMaker
{
    public static void Make(RandomModel model)
    {
        var roll = model.Dice.For("function of tables");
        var name = new QualifiedName(model.Place(roll), RandomModel.Word(roll, "look"));
        if (roll.Maybe("is", 40) && !RoutineMaker.IsOfRange(model, name) && ViewMaker.Query(model, roll, isSimple: true) is { } query)
        {
            var isNew = roll.Maybe("sql body", 50);
            var one = query.Replace("SELECT id, ref", "SELECT id", StringComparison.Ordinal).Replace("SELECT id, x AS \"ref\"", "SELECT id", StringComparison.Ordinal);
            model.Do(new CreateRoutine(RoutineMaker.Furnish(
                model,
                new Routine(RoutineKind.Function, name)
                {
                    Returns = BigInt,
                    ReturnsSet = roll.Maybe("set", 40),
                    Body = isNew ? null : one,
                    SqlBody = isNew ? $"BEGIN ATOMIC {one}; END" : null,
                },
                roll)));
        }

        var other = model.Dice.For("function of a row");
        if (other.Maybe("is", 25) && other.Choose("table", model.Tables) is { } table)
        {
            model.Do(new CreateRoutine(new Routine(RoutineKind.Function, new(table.Name.Schema, "row_of"))
            {
                Arguments = [new("r", NamedType(table.Name.Name, table.Name.Schema))],
                Returns = other.Maybe("same", 50) ? NamedType(table.Name.Name, table.Name.Schema) : VoidResult,
                Language = "plpgsql",
                Body = "BEGIN RETURN; END",
            } is var made && made.Returns == VoidResult ? made : made with { Body = "BEGIN RETURN r; END" }));
        }
    }
}
