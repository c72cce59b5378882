using Retort.Schema;

namespace Retort;

/// <summary>
/// One revision: how the schema gets from its parents to it, and back. A migration does nothing itself, it records operations: the same
/// record becomes a script, a change of a database, and the proof that the way back is exact. Both methods are called without a
/// connection, at build time too, so they must depend on nothing but their code.
/// </summary>
public abstract class Migration
{
    /// <summary>
    /// boolean. It stands here and not in <see cref="Ddl"/>, because a member imported by <c>using static</c> is ambiguous with
    /// <see cref="System.Boolean"/>; an inherited one is not. Elsewhere <see cref="Ddl.Bool"/> is the same.
    /// </summary>
    protected static SqlType Boolean => Ddl.Bool;

    /// <summary>Records what takes the schema from the parents to this revision.</summary>
    public abstract void Upgrade(MigrationBuilder op);

    /// <summary>Records what takes it back. What cannot be undone says so with <see cref="MigrationBuilder.Irreversible"/>.</summary>
    public abstract void Downgrade(MigrationBuilder op);

    /// <summary>
    /// Records rows to try the revision with, on what its parents leave: a round trip puts them in before the upgrade, into a database that nobody else
    /// sees, and the downgrade must bring them back as they were. Nothing else ever runs it.
    /// </summary>
    public virtual void Seed(MigrationBuilder op)
    {
    }
}
