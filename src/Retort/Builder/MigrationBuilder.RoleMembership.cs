using System.Runtime.CompilerServices;
using Retort.Operations;
using Retort.Revisions;

namespace Retort;

public sealed partial class MigrationBuilder
{
    /// <summary>GRANT role TO role: membership. Roles belong to the whole server, not to this database.</summary>
    /// <param name="roles">The roles whose rights are given.</param>
    /// <param name="to">The roles that get them.</param>
    /// <param name="withAdminOption">Whether the members may hand the membership on.</param>
    /// <param name="withInherit">Whether they have its rights without SET ROLE (PostgreSQL 16); null follows the member.</param>
    /// <param name="withSet">Whether they may SET ROLE to it (PostgreSQL 16); null means yes.</param>
    /// <param name="grantedBy">The role in whose name it is given.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void GrantRole(
        IReadOnlyList<string> roles,
        IReadOnlyList<string> to,
        bool withAdminOption = false,
        bool? withInherit = null,
        bool? withSet = null,
        string? grantedBy = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            roles.Count > 0 && to.Count > 0,
            Rules.ArgumentMissing,
            "A membership needs at least one role on each side.",
            file,
            line);

        Record(
            new GrantRole([.. roles], [.. to])
            {
                WithAdminOption = withAdminOption,
                WithInherit = withInherit,
                WithSet = withSet,
                GrantedBy = grantedBy,
            },
            file,
            line);
    }

    /// <summary>REVOKE role FROM role.</summary>
    /// <param name="roles">The roles whose rights are taken.</param>
    /// <param name="from">The roles that lose them.</param>
    /// <param name="adminOptionOnly">Takes only the right to hand the membership on.</param>
    /// <param name="grantedBy">The role in whose name it was given.</param>
    /// <param name="cascade">Takes it from those too to whom the members handed it on.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void RevokeRole(
        IReadOnlyList<string> roles,
        IReadOnlyList<string> from,
        bool adminOptionOnly = false,
        string? grantedBy = null,
        bool cascade = false,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        Require(
            roles.Count > 0 && from.Count > 0,
            Rules.ArgumentMissing,
            "A membership needs at least one role on each side.",
            file,
            line);

        Record(
            new RevokeRole([.. roles], [.. from]) { AdminOptionOnly = adminOptionOnly, GrantedBy = grantedBy, Cascade = cascade },
            file,
            line);
    }
}
