using System.Runtime.CompilerServices;
using Retort.Operations;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>Raw SQL, one or more statements. A colon or percent sign is never special.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Execute(string sql, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Record(new ExecuteSql(sql), file, line);
}
