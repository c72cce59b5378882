using System.Runtime.CompilerServices;
using Retort.Operations;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>Raw SQL, one or more statements. A colon or percent sign is never special.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="effect">
    /// What it does to the schema, said with operations that are not run: <c>effect: op => op.AddColumn("users", Column("phone", Text))</c>. Without it, the objects that
    /// a statement other than a query or a change of rows names are left out when a model is compared with the revisions. One that does nothing to the schema says <c>_ => { }</c>.
    /// </param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Execute(string sql, Action<MigrationBuilder>? effect = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        IReadOnlyList<Operation>? operations = null;
        if (effect is not null)
        {
            var told = new MigrationBuilder();
            effect(told);
            operations = [.. told.Operations.Select(recorded => recorded.Operation)];
        }

        Record(new ExecuteSql(sql) { Effect = operations }, file, line);
    }

    /// <summary>
    /// SQL with values in it: <c>op.ExecuteSql($"UPDATE users SET state = {state} WHERE kind = {kind}")</c>. A hole <c>{value}</c> becomes a literal
    /// with its type, the same in a script and in a database; <c>{x:name}</c> becomes a name and <c>{x:raw}</c> SQL as it is.
    /// </summary>
    /// <param name="sql">An interpolated string.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void ExecuteSql(ExecuteSqlHandler sql, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(sql);
        Record(new ExecuteSql(sql.Sql), file, line);
    }
}
