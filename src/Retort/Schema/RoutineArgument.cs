namespace Retort.Schema;

/// <summary>An argument of a routine, or a column of the table that it returns.</summary>
/// <param name="Name">Its name, or null for none.</param>
/// <param name="Type">Its type.</param>
public sealed record RoutineArgument(string? Name, SqlType Type)
{
    /// <summary>Which way it goes.</summary>
    public ArgumentMode Mode { get; init; }

    /// <summary>Its default.</summary>
    public SqlExpression? Default { get; init; }
}
