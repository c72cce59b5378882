using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER TABLE … ENABLE ROW LEVEL SECURITY.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void EnableRowSecurity(
        string table,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetRowSecurity(Name(table, schema), true), file, line);

    /// <summary>ALTER TABLE … DISABLE ROW LEVEL SECURITY.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DisableRowSecurity(
        string table,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetRowSecurity(Name(table, schema), false), file, line);

    /// <summary>ALTER TABLE … FORCE ROW LEVEL SECURITY: the policies bind the table's owner too.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ForceRowSecurity(
        string table,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new ForceRowSecurity(Name(table, schema), true), file, line);

    /// <summary>ALTER TABLE … NO FORCE ROW LEVEL SECURITY.</summary>
    /// <param name="table">The table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void NoForceRowSecurity(
        string table,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new ForceRowSecurity(Name(table, schema), false), file, line);

    /// <summary>CREATE POLICY.</summary>
    /// <param name="name">The policy.</param>
    /// <param name="table">The table.</param>
    /// <param name="command">The statements that it is for.</param>
    /// <param name="roles">The roles that it is for; none means all.</param>
    /// <param name="usingSql">The condition on rows that are there, as SQL.</param>
    /// <param name="checkSql">The condition on rows that are written, as SQL.</param>
    /// <param name="restrictive">Whether it takes rows away from what the others allow, instead of adding to it.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreatePolicy(
        string name,
        string table,
        PolicyCommand command = PolicyCommand.All,
        IReadOnlyList<string>? roles = null,
        string? usingSql = null,
        string? checkSql = null,
        bool restrictive = false,
        string? schema = null,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            command != PolicyCommand.Insert || usingSql is null,
            Rules.ArgumentsExclude,
            $"The policy '{name}' is for INSERT, which finds no rows: give checkSql, not usingSql.",
            file,
            line);
        Require(
            command is not (PolicyCommand.Select or PolicyCommand.Delete) || checkSql is null,
            Rules.ArgumentsExclude,
            $"The policy '{name}' is for {command}, which writes no rows: give usingSql, not checkSql.",
            file,
            line);

        Record(
            new CreatePolicy(
                new Policy(name, Name(table, schema))
                {
                    Restrictive = restrictive,
                    Command = command,
                    Roles = [.. roles ?? []],
                    Using = Expression(usingSql),
                    Check = Expression(checkSql),
                    Comment = comment,
                }),
            file,
            line);
    }

    /// <summary>ALTER POLICY. What is left out stays as it is.</summary>
    /// <param name="name">The policy.</param>
    /// <param name="table">Its table.</param>
    /// <param name="roles">The roles that it is to be for; an empty list means all.</param>
    /// <param name="usingSql">The condition on rows that are there, as SQL.</param>
    /// <param name="checkSql">The condition on rows that are written, as SQL.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">What it was, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void AlterPolicy(
        string name,
        string table,
        IReadOnlyList<string>? roles = null,
        string? usingSql = null,
        string? checkSql = null,
        string? schema = null,
        Policy? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            roles is not null || usingSql is not null || checkSql is not null,
            Rules.ArgumentMissing,
            $"Nothing of the policy '{name}' is to change: say what.",
            file,
            line);

        Record(
            new AlterPolicy(name, Name(table, schema))
            {
                Roles = roles is null ? null : [.. roles],
                Using = Expression(usingSql),
                Check = Expression(checkSql),
                Existing = existing,
            },
            file,
            line);
    }

    /// <summary>DROP POLICY.</summary>
    /// <param name="name">The policy.</param>
    /// <param name="table">Its table.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropPolicy(
        string name,
        string table,
        string? schema = null,
        bool ifExists = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropPolicy(name, Name(table, schema)) { IfExists = ifExists }, file, line);

    /// <summary>ALTER POLICY … RENAME TO.</summary>
    /// <param name="name">The policy.</param>
    /// <param name="table">Its table.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenamePolicy(
        string name,
        string table,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Policy, Name(table, schema)) { Part = name }, newName), file, line);
}
