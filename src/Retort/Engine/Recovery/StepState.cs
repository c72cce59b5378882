namespace Retort.Engine;

/// <summary>What the catalog says of a step outside a transaction that a dead run was at.</summary>
internal enum StepState
{
    /// <summary>It has had its effect.</summary>
    Done,

    /// <summary>It has not, and runs again; what it left is taken away first.</summary>
    NotDone,

    /// <summary>It is at its last phase, and a statement of its own brings it to its end.</summary>
    Finishing,
}
