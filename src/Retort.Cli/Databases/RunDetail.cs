namespace Retort.Cli.Databases;

/// <summary>How much of a run is shown on standard error.</summary>
internal enum RunDetail
{
    /// <summary>Nothing: a document on standard output tells all of it.</summary>
    Nothing,

    /// <summary>What is likely to be a mistake, and that the run was stopped.</summary>
    Warnings,

    /// <summary>What will be done, and each revision that is.</summary>
    Revisions,

    /// <summary>Each statement as well.</summary>
    Statements,
}
