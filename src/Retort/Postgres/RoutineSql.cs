using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on functions and procedures as SQL.</summary>
internal static class RoutineSql
{
    public static IReadOnlyList<Statement> Create(CreateRoutine create)
    {
        var routine = create.Routine;
        var (word, kind) = routine.Kind == RoutineKind.Function ? ("FUNCTION", ObjectKind.Function) : ("PROCEDURE", ObjectKind.Procedure);
        var arguments = string.Join(", ", routine.Arguments.Select(Argument));
        string[] lines =
        [
            $"CREATE {Clause.OrReplace(create.OrReplace)}{word} {Identifier.Quote(routine.Name)}({arguments})",
            .. Returns(routine),
            string.Join(' ', Properties(routine)),
            .. routine.Settings.Select(Setting),
            routine.SqlBody is { } body ? body.Trim().TrimEnd(';') : $"AS {DollarQuote.Write(routine.Body ?? "")}",
        ];
        var target = new DatabaseObject(kind, routine.Name) { Arguments = routine.Signature };
        return [new(string.Join('\n', lines)), .. ObjectSql.CommentOnNew(target, routine.Comment)];
    }

    public static IReadOnlyList<Statement> Drop(DropRoutine drop)
    {
        var word = drop.Kind == RoutineKind.Function ? "FUNCTION" : "PROCEDURE";
        var routine = ObjectSql.Routine(drop.Routine, drop.Arguments);
        return [new($"DROP {word} {Clause.IfExists(drop.IfExists)}{routine}{Clause.Cascade(drop.Cascade)}")];
    }

    private static IEnumerable<string> Returns(Routine routine)
    {
        if (routine.ReturnsTable is { } columns)
        {
            yield return $"RETURNS TABLE ({string.Join(", ", columns.Select(Argument))})";
        }
        else if (routine.Returns is { } type)
        {
            yield return $"RETURNS {(routine.ReturnsSet ? "SETOF " : "")}{TypeSql.Write(type)}";
        }
    }

    private static string Argument(RoutineArgument argument)
    {
        var mode = argument.Mode switch
        {
            ArgumentMode.Out => "OUT ",
            ArgumentMode.InOut => "INOUT ",
            ArgumentMode.Variadic => "VARIADIC ",
            _ => "",
        };
        var name = argument.Name is null ? "" : Identifier.Quote(argument.Name) + " ";
        var value = argument.Default is null ? "" : $" DEFAULT {argument.Default.Sql}";
        return mode + name + TypeSql.Write(argument.Type) + value;
    }

    private static IEnumerable<string> Properties(Routine routine)
    {
        yield return $"LANGUAGE {Identifier.Quote(routine.Language)}";
        if (routine.Transforms.Count > 0)
        {
            yield return "TRANSFORM " + string.Join(", ", routine.Transforms.Select(type => $"FOR TYPE {TypeSql.Write(type)}"));
        }

        (bool Said, string Words)[] words =
        [
            (routine.Volatility != Volatility.Volatile, routine.Volatility.ToString().ToUpperInvariant()),
            (routine.Strict, "STRICT"),
            (routine.Leakproof, "LEAKPROOF"),
            (routine.SecurityDefiner, "SECURITY DEFINER"),
            (routine.Parallel != ParallelSafety.Unsafe, $"PARALLEL {routine.Parallel.ToString().ToUpperInvariant()}"),
            (routine.Cost is not null, $"COST {Clause.Number(routine.Cost ?? 0)}"),
            (routine.Rows is not null, $"ROWS {Clause.Number(routine.Rows ?? 0)}"),
        ];
        foreach (var (_, text) in words.Where(word => word.Said))
        {
            yield return text;
        }

        if (routine.Support is { } support)
        {
            yield return $"SUPPORT {Identifier.Quote(support)}";
        }
    }

    // Each value is its own literal: SET search_path TO 'a, b' would be one schema of that name. A dot parts an extension from its parameter.
    private static string Setting(RoutineSetting setting)
    {
        var name = string.Join('.', setting.Name.Split('.').Select(Identifier.Quote));
        return setting.Values.Count == 0 ? $"SET {name} FROM CURRENT" : $"SET {name} TO {string.Join(", ", setting.Values.Select(Literal.Text))}";
    }
}
