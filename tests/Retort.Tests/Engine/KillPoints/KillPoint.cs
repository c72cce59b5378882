using Retort.Engine;
using Retort.TestKit.Wire;

namespace Retort.Tests.Engine.KillPoints;

/// <summary>A moment at which a run is ended.</summary>
/// <param name="Up">Whether it is an upgrade.</param>
/// <param name="Revision">The revision that is applied or undone, from 1.</param>
/// <param name="Statement">The number of the statement, from 1, among those of a run that begins at this revision.</param>
/// <param name="Moment">Before the server has seen it, or after it has finished it.</param>
/// <param name="Sql">The statement.</param>
/// <param name="Transaction">How many revisions share a transaction.</param>
internal sealed record KillPoint(bool Up, int Revision, int Statement, Moment Moment, string Sql, TransactionMode Transaction = TransactionMode.Each)
{
    /// <summary>Where the database must be before the run.</summary>
    public string Start => Name(Up ? Revision - 1 : Revision);

    /// <summary>Where the run goes.</summary>
    public string Target => Up ? "head" : "base";

    /// <inheritdoc/>
    public override string ToString() => $"{(Up ? "up" : "down")} r{Revision:00}, {Moment} statement {Statement}: {Sql}";

    public static string Name(int revision) => revision == 0 ? "base" : $"r{revision:00}";
}
