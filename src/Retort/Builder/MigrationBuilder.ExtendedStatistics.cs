using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>CREATE STATISTICS.</summary>
    /// <param name="name">The statistics.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="expressions">Expressions, made with <see cref="Ddl.Sql"/>.</param>
    /// <param name="kinds">What they gather.</param>
    /// <param name="schema">The schema of the statistics, or null for the first on the search path.</param>
    /// <param name="tableSchema">The schema of the table, or null for that of the statistics; empty for the first on the search path.</param>
    /// <param name="ifNotExists">Does nothing where one of that name exists.</param>
    /// <param name="comment">A comment on it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void CreateStatistics(
        string name,
        string table,
        IReadOnlyList<string> columns,
        IReadOnlyList<SqlExpression>? expressions = null,
        StatisticsKinds kinds = StatisticsKinds.Default,
        string? schema = null,
        string? tableSchema = null,
        bool ifNotExists = false,
        string? comment = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            columns.Count + (expressions?.Count ?? 0) >= (expressions?.Count == 1 ? 1 : 2),
            Rules.ArgumentMissing,
            $"The statistics '{name}' need two columns or more, or one expression.",
            file,
            line);
        Require(
            kinds == StatisticsKinds.Default || columns.Count > 0 || expressions?.Count != 1,
            Rules.ArgumentsExclude,
            $"The statistics '{name}' are on one expression, which has no kinds: leave kinds out.",
            file,
            line);

        Record(
            new CreateStatistics(
                new ExtendedStatistics(Name(name, schema), Name(table, SchemaBeside(tableSchema, schema)))
                {
                    Columns = [.. columns],
                    Expressions = [.. expressions ?? []],
                    Kinds = kinds,
                    Comment = comment,
                })
            {
                IfNotExists = ifNotExists,
            },
            file,
            line);
    }

    /// <summary>DROP STATISTICS.</summary>
    /// <param name="name">The statistics.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="ifExists">Does nothing where there is none.</param>
    /// <param name="cascade">Drops what depends on it too.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void DropStatistics(
        string name,
        string? schema = null,
        bool ifExists = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new DropStatistics(Name(name, schema)) { IfExists = ifExists, Cascade = cascade }, file, line);

    /// <summary>ALTER STATISTICS … RENAME TO.</summary>
    /// <param name="name">The statistics.</param>
    /// <param name="newName">Its new name.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RenameStatistics(
        string name,
        string newName,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new RenameObject(new DatabaseObject(ObjectKind.Statistics, Name(name, schema)), newName), file, line);

    /// <summary>ALTER STATISTICS … SET SCHEMA.</summary>
    /// <param name="name">The statistics.</param>
    /// <param name="newSchema">Its new schema.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetStatisticsSchema(
        string name,
        string newSchema,
        string? schema = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) =>
        Record(new SetObjectSchema(new DatabaseObject(ObjectKind.Statistics, Name(name, schema)), newSchema), file, line);

    /// <summary>ALTER STATISTICS … SET STATISTICS.</summary>
    /// <param name="name">The statistics.</param>
    /// <param name="target">How many values ANALYZE gathers, 0 to 10000; null follows the columns.</param>
    /// <param name="schema">The schema, or null for the first on the search path.</param>
    /// <param name="existing">The target that it had, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetStatisticsTarget(
        string name,
        int? target,
        string? schema = null,
        int? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            target is null or (>= 0 and <= 10000),
            Rules.ArgumentOutOfRange,
            $"The target of the statistics '{name}' must be from 0 to 10000.",
            file,
            line);

        Record(new SetStatisticsTarget(Name(name, schema), target) { Existing = existing }, file, line);
    }
}
