namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>A change of classes that are a model.</summary>
/// <param name="Before">The classes as they were.</param>
/// <param name="After">The classes as they are.</param>
/// <param name="Rows">The rows of the matrix that it stands for.</param>
internal sealed record ClassChange(string Before, string After, params IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>What the first revision does, where it does more than the classes ask for.</summary>
    public string? First { get; init; }

    /// <summary>SQL that puts rows into the tables before.</summary>
    public string? Data { get; init; }

    /// <summary>A statement that the revision has to have.</summary>
    public string? Statement { get; init; }
}
