namespace Retort.Autogenerate.Comparing;

/// <summary>Which model is compared, and what of the schema is left alone.</summary>
internal sealed record ModelRequest
{
    /// <summary>The name of the assembly that it is in; null for the migrations' own.</summary>
    public string? Assembly { get; init; }

    /// <summary>The name of its class; null for the only one.</summary>
    public string? Class { get; init; }

    /// <summary>Names of tables and other objects to leave alone, separated by semicolons: <c>audit.*;public.log_*</c>.</summary>
    public string? Exclude { get; init; }

    /// <summary>What a person has said is only a new name.</summary>
    public IReadOnlyList<NameChange> Renames { get; init; } = [];
}
