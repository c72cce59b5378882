namespace Retort.Revisions;

/// <summary>How much a diagnostic weighs.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing has to be done.</summary>
    Info,

    /// <summary>Allowed, but likely to be a mistake.</summary>
    Warning,

    /// <summary>Stops the build or the command.</summary>
    Error,
}
