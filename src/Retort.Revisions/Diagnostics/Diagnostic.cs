namespace Retort.Revisions;

/// <summary>One thing a person has to be told: a code, what is wrong, where, and what to do.</summary>
/// <param name="Rule">The entry of the catalogue that this is an instance of.</param>
/// <param name="Message">What is wrong and what to do, on one line.</param>
/// <param name="Location">Where, if a place in a source file is known.</param>
public sealed record Diagnostic(Rule Rule, string Message, SourceLocation? Location)
{
    /// <summary>What belongs to it and has no room in the message, one line each: the statement that failed, what the server said.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The code, <c>RET</c> and four digits.</summary>
    public string Code => Rule.Code;

    /// <summary>The severity that the catalogue gives it.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The canonical form that MSBuild and editors understand: <c>file(line): error RET1001: message</c>.</summary>
    public override string ToString()
    {
#pragma warning disable CA1308 // MSBuild's canonical form is lower case
        var severity = Severity.ToString().ToLowerInvariant();
#pragma warning restore CA1308
        return Location is null ? $"{severity} {Code}: {Message}" : $"{Location}: {severity} {Code}: {Message}";
    }
}
