using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE FUNCTION.</summary>
    /// <param name="name">The function.</param>
    /// <param name="arguments">Its arguments, in order, made with <see cref="Ddl.Argument"/>.</param>
    /// <param name="returns">The type of its result. Null where returnsTable or the arguments that go out say it.</param>
    /// <param name="body">The body as text.</param>
    /// <param name="language">The language.</param>
    /// <param name="sqlBody">Instead of body, one in standard SQL: <c>RETURN a + b</c> or <c>BEGIN ATOMIC … END</c>.</param>
    /// <param name="returnsSet">Whether it returns any number of rows.</param>
    /// <param name="returnsTable">The columns, if it returns a table.</param>
    /// <param name="volatility">What it promises about its result.</param>
    /// <param name="strict">Whether a NULL argument gives NULL without a call.</param>
    /// <param name="leakproof">Whether it tells nothing of its arguments but its result. Only a superuser may say so.</param>
    /// <param name="securityDefiner">Whether it has the rights of its owner instead of its caller's. Set its search_path then.</param>
    /// <param name="parallel">Whether it may run in a parallel plan.</param>
    /// <param name="cost">The estimated cost of one call, in units of cpu_operator_cost.</param>
    /// <param name="rows">The estimated number of rows of a set.</param>
    /// <param name="support">A planner support function.</param>
    /// <param name="transforms">The types whose transforms it uses.</param>
    /// <param name="settings">Configuration parameters that are set while it runs, made with <see cref="Ddl.Setting"/>.</param>
    /// <param name="orReplace">Replaces the one that is there, which must have the same arguments and result.</param>
    /// <param name="existing">What it replaces, for the way back.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateFunction(
        string name,
        IReadOnlyList<RoutineArgument> arguments,
        SqlType? returns = null,
        string? body = null,
        string language = "sql",
        string? sqlBody = null,
        bool returnsSet = false,
        IReadOnlyList<RoutineArgument>? returnsTable = null,
        Volatility volatility = Volatility.Volatile,
        bool strict = false,
        bool leakproof = false,
        bool securityDefiner = false,
        ParallelSafety parallel = ParallelSafety.Unsafe,
        double? cost = null,
        double? rows = null,
        QualifiedName? support = null,
        IReadOnlyList<SqlType>? transforms = null,
        IReadOnlyList<RoutineSetting>? settings = null,
        bool orReplace = false,
        Routine? existing = null,
        string? schema = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireBody(name, body, sqlBody, language, file, line);
        Require(
            returns is null || returnsTable is null,
            Rules.ArgumentsExclude,
            $"The function '{name}' returns a type or a table, not both: leave out returns or returnsTable.",
            file,
            line);
        Require(
            returns is not null || returnsTable is not null || arguments.Any(
                argument => argument.Mode is ArgumentMode.Out or ArgumentMode.InOut),
            Rules.ArgumentMissing,
            $"The function '{name}' needs returns, returnsTable or an argument that goes out.",
            file,
            line);
        Require(
            rows is null || returnsSet || returnsTable is not null,
            Rules.ArgumentsExclude,
            $"The function '{name}' returns one row: rows is for a set or a table.",
            file,
            line);
        Require(
            (cost is null or > 0) && (rows is null or > 0),
            Rules.ArgumentOutOfRange,
            $"The cost and rows of the function '{name}' must be above 0.",
            file,
            line);

        Record(
            new CreateRoutine(
                new Routine(RoutineKind.Function, Name(name, schema))
                {
                    Arguments = [.. arguments],
                    Returns = returns,
                    ReturnsSet = returnsSet,
                    ReturnsTable = returnsTable is null ? null : [.. returnsTable],
                    Language = language,
                    Body = body,
                    SqlBody = sqlBody,
                    Transforms = [.. transforms ?? []],
                    Volatility = volatility,
                    Strict = strict,
                    Leakproof = leakproof,
                    SecurityDefiner = securityDefiner,
                    Parallel = parallel,
                    Cost = cost,
                    Rows = rows,
                    Support = support,
                    Settings = [.. settings ?? []],
                    Comment = comment,
                })
            {
                OrReplace = orReplace,
                Existing = existing,
            },
            file,
            line);
    }

    /// <summary>DROP FUNCTION.</summary>
    /// <param name="name">The function.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropFunction(
        string name,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new DropRoutine(RoutineKind.Function, Name(name, schema))
            {
                Arguments = Types(arguments),
                IfExists = ifExists,
                Cascade = cascade,
            },
            file,
            line);

    /// <summary>ALTER FUNCTION … RENAME TO.</summary>
    /// <param name="name">The function.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameFunction(
        string name,
        string newName,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new RenameObject(new DatabaseObject(ObjectKind.Function, Name(name, schema)) { Arguments = Types(arguments) }, newName),
            file,
            line);

    /// <summary>ALTER FUNCTION … SET SCHEMA.</summary>
    /// <param name="name">The function.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetFunctionSchema(
        string name,
        string newSchema,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetObjectSchema(new DatabaseObject(ObjectKind.Function, Name(name, schema)) { Arguments = Types(arguments) }, newSchema),
            file,
            line);
}
