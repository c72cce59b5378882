namespace Retort.Schema;

/// <summary>What a routine is.</summary>
public enum RoutineKind
{
    /// <summary>A function.</summary>
    Function,

    /// <summary>A procedure, run with CALL.</summary>
    Procedure,
}
