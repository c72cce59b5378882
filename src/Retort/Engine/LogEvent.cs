namespace Retort.Engine;

/// <summary>What a row of the log says happened.</summary>
internal enum LogEvent
{
    /// <summary>A revision was applied.</summary>
    Applied,

    /// <summary>A revision was undone.</summary>
    Undone,

    /// <summary>The version table was written without running anything.</summary>
    Stamped,

    /// <summary>A part of a revision is done for certain.</summary>
    PartDone,

    /// <summary>A step outside a transaction is about to be sent.</summary>
    StepStarted,

    /// <summary>The server refused that step, and what it left was taken away.</summary>
    StepFailed,

    /// <summary>What a run began turned out to have had no effect.</summary>
    Abandoned,
}
