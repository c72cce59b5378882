namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>A change of a model.</summary>
/// <param name="Name">What changes, as a sentence.</param>
/// <param name="Before">What the model was, as operations that make it.</param>
/// <param name="After">What it is.</param>
/// <param name="Rows">The rows of the matrix that it stands for.</param>
internal sealed record ModelChange(string Name, Action<MigrationBuilder> Before, Action<MigrationBuilder> After, params IReadOnlyList<MatrixRow> Rows)
{
    /// <summary>The changes that end wrong with Alembic which it stands for.</summary>
    public IReadOnlyList<WrongEnd> Wrong { get; init; } = [];

    /// <summary>SQL that puts rows into the tables before.</summary>
    public string? Data { get; init; }

    /// <summary>SQL that makes what no operation makes, in every database.</summary>
    public string? Setup { get; init; }

    /// <summary>The first major version of PostgreSQL that knows what the case is about.</summary>
    public int Since { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
