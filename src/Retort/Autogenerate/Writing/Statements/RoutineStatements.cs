using Retort.Autogenerate.Writing.Nouns;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Statements;

/// <summary>Functions and procedures.</summary>
internal static class RoutineStatements
{
    public static Code? Of(Operation operation, bool withExisting) => operation switch
    {
        CreateRoutine { Routine.Kind: RoutineKind.Function } create => Function(create, withExisting),
        CreateRoutine create => Procedure(create, withExisting),
        DropRoutine drop => new Call($"op.Drop{drop.Kind}").Add(drop.Routine.Name)
            .Next("arguments", ObjectText.Arguments(drop.Arguments))
            .Set("schema", drop.Routine.Schema)
            .Flag("ifExists", drop.IfExists)
            .Flag("cascade", drop.Cascade),
        _ => null,
    };

    private static Call Function(CreateRoutine create, bool withExisting)
    {
        var routine = create.Routine;
        var call = Begin("op.CreateFunction", routine).Next("returns", routine.Returns is { } returns ? TypeText.Of(returns) : null);
        Body(call, routine)
            .Flag("returnsSet", routine.ReturnsSet)
            .Set("returnsTable", routine.ReturnsTable is { } table ? Value.List(table, RoutineText.Argument) : null)
            .Choice("volatility", routine.Volatility)
            .Flag("strict", routine.Strict)
            .Flag("leakproof", routine.Leakproof)
            .Flag("securityDefiner", routine.SecurityDefiner)
            .Choice("parallel", routine.Parallel)
            .Set("cost", routine.Cost)
            .Set("rows", routine.Rows)
            .Set("support", routine.Support);
        return End(call, create, withExisting);
    }

    private static Call Procedure(CreateRoutine create, bool withExisting) => End(
        Body(Begin("op.CreateProcedure", create.Routine), create.Routine).Flag("securityDefiner", create.Routine.SecurityDefiner),
        create,
        withExisting);

    private static Call Begin(string method, Routine routine) => new Call(method).Add(routine.Name.Name).Add(Value.List(routine.Arguments, RoutineText.Argument));

    private static Call Body(Call call, Routine routine) => call
        .Next("body", routine.Body is null ? null : Value.Text(routine.Body))
        .Next("language", routine.Language == "sql" ? null : routine.Language)
        .Text("sqlBody", routine.SqlBody);

    private static Call End(Call call, CreateRoutine create, bool withExisting) => call
        .List("transforms", create.Routine.Transforms, TypeText.Of)
        .List("settings", create.Routine.Settings, RoutineText.Setting)
        .Flag("orReplace", create.OrReplace)
        .Existing(withExisting, create.Existing, ExistingText.Of)
        .Set("schema", create.Routine.Name.Schema)
        .Text("comment", create.Routine.Comment);
}
