namespace Retort.Postgres;

/// <summary>One SQL statement.</summary>
/// <param name="Sql">The text, without the final semicolon.</param>
/// <param name="Scope">Whether it may share a transaction.</param>
/// <param name="Verify">
/// For a statement that runs alone: an SQL expression that is true once it has had its effect. A script asks it before it goes on, and a run
/// that died asks it before it repeats the step. Null where only a person can tell.
/// </param>
public sealed record Statement(string Sql, StatementScope Scope = StatementScope.Transaction, string? Verify = null)
{
    /// <inheritdoc/>
    public override string ToString() => Sql + ";";
}
