using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER … OWNER TO, for every kind of object that has an owner.</summary>
    /// <param name="target">The object, made with one of the methods of <see cref="Ddl"/> that begin with On.</param>
    /// <param name="owner">The role that is to own it.</param>
    /// <param name="existing">The role that owned it, for the way back.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void SetOwner(
        DatabaseObject target,
        string owner,
        string? existing = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequireKind(target, Retort.Postgres.ObjectSql.HasOwner, "an owner of its own", file, line);

        Record(new SetOwner(target, owner) { Existing = existing }, file, line);
    }
}
