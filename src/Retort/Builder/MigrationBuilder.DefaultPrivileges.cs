using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Schema;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>ALTER DEFAULT PRIVILEGES … GRANT: for objects that come later.</summary>
    /// <param name="privileges">The rights.</param>
    /// <param name="objects">The kind of objects.</param>
    /// <param name="to">The roles that get them; <c>PUBLIC</c> is everybody.</param>
    /// <param name="schemas">The schemas; none means everywhere.</param>
    /// <param name="forRoles">The roles whose new objects it is for; none means the migrating one.</param>
    /// <param name="withGrantOption">Whether the roles may hand them on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void GrantDefaultPrivileges(
        Privileges privileges,
        SchemaObjects objects,
        IReadOnlyList<string> to,
        IReadOnlyList<string>? schemas = null,
        IReadOnlyList<string>? forRoles = null,
        bool withGrantOption = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequirePrivileges(privileges, objects, to, file, line);
        RequireDefaultObjects(objects, schemas, file, line);

        Record(
            new GrantDefault(privileges, objects, [.. to])
            {
                ForRoles = [.. forRoles ?? []],
                Schemas = [.. schemas ?? []],
                WithGrantOption = withGrantOption,
            },
            file,
            line);
    }

    /// <summary>ALTER DEFAULT PRIVILEGES … REVOKE.</summary>
    /// <param name="privileges">The rights.</param>
    /// <param name="objects">The kind of objects.</param>
    /// <param name="from">The roles that lose them; <c>PUBLIC</c> is everybody.</param>
    /// <param name="schemas">The schemas; none means everywhere.</param>
    /// <param name="forRoles">The roles whose new objects it is for; none means the migrating one.</param>
    /// <param name="grantOptionOnly">Takes only the right to hand them on.</param>
    /// <param name="cascade">Takes them from those too to whom the roles handed them on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RevokeDefaultPrivileges(
        Privileges privileges,
        SchemaObjects objects,
        IReadOnlyList<string> from,
        IReadOnlyList<string>? schemas = null,
        IReadOnlyList<string>? forRoles = null,
        bool grantOptionOnly = false,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        RequirePrivileges(privileges, objects, from, file, line);
        RequireDefaultObjects(objects, schemas, file, line);

        Record(
            new RevokeDefault(privileges, objects, [.. from])
            {
                ForRoles = [.. forRoles ?? []],
                Schemas = [.. schemas ?? []],
                GrantOptionOnly = grantOptionOnly,
                Cascade = cascade,
            },
            file,
            line);
    }
}
