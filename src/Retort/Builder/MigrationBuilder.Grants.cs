using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>GRANT … ON … TO.</summary>
    /// <param name="privileges">The rights.</param>
    /// <param name="on">The object, made with one of the methods of <see cref="Ddl"/> that begin with On.</param>
    /// <param name="to">The roles that get them; <c>PUBLIC</c> is everybody.</param>
    /// <param name="columns">The columns of a table that the rights are for; none means the table.</param>
    /// <param name="withGrantOption">Whether the roles may hand them on.</param>
    /// <param name="grantedBy">The role in whose name they are given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Grant(
        Privileges privileges,
        DatabaseObject on,
        IReadOnlyList<string> to,
        IReadOnlyList<string>? columns = null,
        bool withGrantOption = false,
        string? grantedBy = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequirePrivileges(privileges, on, columns is { Count: > 0 }, to, file, line);

        Record(
            new Grant(privileges, on, [.. to])
            {
                Columns = [.. columns ?? []],
                WithGrantOption = withGrantOption,
                GrantedBy = grantedBy,
            },
            file,
            line);
    }

    /// <summary>REVOKE … ON … FROM.</summary>
    /// <param name="privileges">The rights.</param>
    /// <param name="on">The object, made with one of the methods of <see cref="Ddl"/> that begin with On.</param>
    /// <param name="from">The roles that lose them; <c>PUBLIC</c> is everybody.</param>
    /// <param name="columns">The columns of a table that the rights are for; none means the table.</param>
    /// <param name="grantOptionOnly">Takes only the right to hand them on.</param>
    /// <param name="grantedBy">The role in whose name they were given.</param>
    /// <param name="cascade">Takes them from those too to whom the roles handed them on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Revoke(
        Privileges privileges,
        DatabaseObject on,
        IReadOnlyList<string> from,
        IReadOnlyList<string>? columns = null,
        bool grantOptionOnly = false,
        string? grantedBy = null,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequirePrivileges(privileges, on, columns is { Count: > 0 }, from, file, line);

        Record(
            new Revoke(privileges, on, [.. from])
            {
                Columns = [.. columns ?? []],
                GrantOptionOnly = grantOptionOnly,
                GrantedBy = grantedBy,
                Cascade = cascade,
            },
            file,
            line);
    }

    /// <summary>GRANT … ON ALL … IN SCHEMA … TO: for the objects that are there, not for later ones.</summary>
    /// <param name="privileges">The rights.</param>
    /// <param name="objects">The kind of objects.</param>
    /// <param name="schemas">The schemas.</param>
    /// <param name="to">The roles that get them; <c>PUBLIC</c> is everybody.</param>
    /// <param name="withGrantOption">Whether the roles may hand them on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void GrantOnAll(
        Privileges privileges,
        SchemaObjects objects,
        IReadOnlyList<string> schemas,
        IReadOnlyList<string> to,
        bool withGrantOption = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequirePrivileges(privileges, objects, to, file, line);
        Require(
            schemas.Count > 0 && objects is not (SchemaObjects.Types or SchemaObjects.Schemas),
            Rules.ArgumentMissing,
            $"GRANT ON ALL takes at least one schema, and tables, sequences or routines; {objects} are for default privileges.",
            file,
            line);

        Record(new GrantOnAll(privileges, objects, [.. schemas], [.. to]) { WithGrantOption = withGrantOption }, file, line);
    }

    /// <summary>REVOKE … ON ALL … IN SCHEMA … FROM.</summary>
    /// <param name="privileges">The rights.</param>
    /// <param name="objects">The kind of objects.</param>
    /// <param name="schemas">The schemas.</param>
    /// <param name="from">The roles that lose them; <c>PUBLIC</c> is everybody.</param>
    /// <param name="grantOptionOnly">Takes only the right to hand them on.</param>
    /// <param name="cascade">Takes them from those too to whom the roles handed them on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RevokeOnAll(
        Privileges privileges,
        SchemaObjects objects,
        IReadOnlyList<string> schemas,
        IReadOnlyList<string> from,
        bool grantOptionOnly = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequirePrivileges(privileges, objects, from, file, line);
        Require(
            schemas.Count > 0 && objects is not (SchemaObjects.Types or SchemaObjects.Schemas),
            Rules.ArgumentMissing,
            $"REVOKE ON ALL takes at least one schema, and tables, sequences or routines; {objects} are for default privileges.",
            file,
            line);

        Record(
            new RevokeOnAll(privileges, objects, [.. schemas], [.. from]) { GrantOptionOnly = grantOptionOnly, Cascade = cascade },
            file,
            line);
    }
}
