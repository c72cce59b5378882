namespace Retort.Revisions;

/// <summary>An entry of the catalogue: a code with its title and severity.</summary>
/// <param name="Code"><c>RET</c> and four digits.</param>
/// <param name="Severity">How much an instance weighs unless a setting says otherwise.</param>
/// <param name="Title">The rule in a few words, the same for every instance.</param>
public sealed record Rule(string Code, Severity Severity, string Title)
{
    /// <summary>Makes an instance.</summary>
    public Diagnostic At(SourceLocation? location, string message) => new(this, message, location);

    /// <summary>Makes an instance to throw.</summary>
    public DiagnosticException Error(string message, SourceLocation? location = null) => new(At(location, message));
}
