namespace Retort;

/// <summary>SQL that is meant as SQL: it reaches the server as it is, never quoted. Made with <see cref="Ddl.Sql"/>.</summary>
/// <param name="Sql">The text of an expression.</param>
public sealed record SqlExpression(string Sql)
{
    /// <inheritdoc/>
    public override string ToString() => Sql;
}
