using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE PROCEDURE.</summary>
    /// <param name="name">The procedure.</param>
    /// <param name="arguments">Its arguments, in order, made with <see cref="Ddl.Argument"/>.</param>
    /// <param name="body">The body as text.</param>
    /// <param name="language">The language.</param>
    /// <param name="sqlBody">Instead of body, one in standard SQL: <c>BEGIN ATOMIC … END</c>.</param>
    /// <param name="securityDefiner">Whether it has the rights of its owner instead of its caller's. Set its search_path then.</param>
    /// <param name="transforms">The types whose transforms it uses.</param>
    /// <param name="settings">Configuration parameters that are set while it runs, made with <see cref="Ddl.Setting"/>.</param>
    /// <param name="orReplace">Replaces the one that is there, which must have the same arguments.</param>
    /// <param name="existing">What it replaces, for the way back.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateProcedure(
        string name,
        IReadOnlyList<RoutineArgument> arguments,
        string? body = null,
        string language = "sql",
        string? sqlBody = null,
        bool securityDefiner = false,
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

        Record(
            new CreateRoutine(
                new Routine(RoutineKind.Procedure, Name(name, schema))
                {
                    Arguments = [.. arguments],
                    Language = language,
                    Body = body,
                    SqlBody = sqlBody,
                    Transforms = [.. transforms ?? []],
                    SecurityDefiner = securityDefiner,
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

    /// <summary>DROP PROCEDURE.</summary>
    /// <param name="name">The procedure.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropProcedure(
        string name,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new DropRoutine(RoutineKind.Procedure, Name(name, schema))
            {
                Arguments = Types(arguments),
                IfExists = ifExists,
                Cascade = cascade,
            },
            file,
            line);

    /// <summary>ALTER PROCEDURE … RENAME TO.</summary>
    /// <param name="name">The procedure.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameProcedure(
        string name,
        string newName,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new RenameObject(new DatabaseObject(ObjectKind.Procedure, Name(name, schema)) { Arguments = Types(arguments) }, newName),
            file,
            line);

    /// <summary>ALTER PROCEDURE … SET SCHEMA.</summary>
    /// <param name="name">The procedure.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="arguments">The types of its input arguments, or null where the name says enough.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetProcedureSchema(
        string name,
        string newSchema,
        IReadOnlyList<SqlType>? arguments = null,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(
            new SetObjectSchema(
                new DatabaseObject(ObjectKind.Procedure, Name(name, schema)) { Arguments = Types(arguments) },
                newSchema),
            file,
            line);
}
