using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on views as SQL.</summary>
internal static class ViewSql
{
    public static IReadOnlyList<Statement> Create(CreateView create)
    {
        var view = create.View;
        List<string> options = [];
        if (view.SecurityBarrier)
        {
            options.Add("security_barrier = true");
        }

        if (view.SecurityInvoker)
        {
            options.Add("security_invoker = true");
        }

        // As an option, not as WITH CHECK OPTION behind the query, where a comment at the query's end would swallow it.
        if (view.Check != ViewCheck.None)
        {
            options.Add($"check_option = {Check(view.Check)}");
        }

        var with = options.Count == 0 ? "" : $" WITH ({string.Join(", ", options)})";
        var start = $"CREATE {Clause.OrReplace(create.OrReplace)}{(view.Recursive ? "RECURSIVE " : "")}VIEW";
        return
        [
            new($"{start} {Identifier.Quote(view.Name)}{Clause.List(view.Columns)}{with} AS\n{Clause.Query(view.Query)}"),
            .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.View, view.Name), view.Comment),
        ];
    }

    public static IReadOnlyList<Statement> Drop(DropView drop) =>
        [new($"DROP VIEW {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.View)}{Clause.Cascade(drop.Cascade)}")];

    /// <summary>An option that is off is reset, which leaves no trace of it.</summary>
    public static IReadOnlyList<Statement> Options(SetViewOptions change)
    {
        (string Name, string? Value)[] options =
        [
            ("security_barrier", Flag(change.SecurityBarrier)),
            ("security_invoker", Flag(change.SecurityInvoker)),
            ("check_option", change.Check is { } check ? Check(check) : null),
        ];
        var set = string.Join(", ", options.Where(option => option.Value is { Length: > 0 }).Select(option => $"{option.Name} = {option.Value}"));
        var reset = string.Join(", ", options.Where(option => option.Value is { Length: 0 }).Select(option => option.Name));
        var start = $"ALTER VIEW {Identifier.Quote(change.View)}";
        return
        [
            .. set.Length == 0 ? Array.Empty<Statement>() : [new($"{start} SET ({set})")],
            .. reset.Length == 0 ? Array.Empty<Statement>() : [new($"{start} RESET ({reset})")],
        ];
    }

    public static IReadOnlyList<Statement> ColumnDefault(SetViewColumnDefault change)
    {
        var action = change.Default is { } value ? $"SET DEFAULT {value.Sql}" : "DROP DEFAULT";
        return [new($"ALTER VIEW {Identifier.Quote(change.View)} ALTER COLUMN {Identifier.Quote(change.Column)} {action}")];
    }

    public static IReadOnlyList<Statement> RenameColumn(RenameViewColumn rename)
    {
        var view = $"{(rename.Materialized ? "MATERIALIZED VIEW" : "VIEW")} {Identifier.Quote(rename.View)}";
        return [new($"ALTER {view} RENAME COLUMN {Identifier.Quote(rename.Column)} TO {Identifier.Quote(rename.NewName)}")];
    }

    private static string? Flag(bool? value) => value switch { true => "true", false => "", null => null };

    private static string Check(ViewCheck check) => check switch
    {
        ViewCheck.Local => "local",
        ViewCheck.Cascaded => "cascaded",
        _ => "",
    };
}
