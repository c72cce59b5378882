namespace Retort.Revisions;

/// <summary>An error that is meant for a person: it carries a diagnostic and is shown without a stack trace.</summary>
public sealed class DiagnosticException : Exception
{
    /// <summary>Wraps one diagnostic.</summary>
    public DiagnosticException(Diagnostic diagnostic, Exception? inner = null)
        : base(diagnostic.ToString(), inner) => Diagnostics = [diagnostic];

    /// <summary>Wraps several diagnostics.</summary>
    public DiagnosticException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join(Environment.NewLine, diagnostics)) => Diagnostics = diagnostics;

    /// <summary>What to show, at least one.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
