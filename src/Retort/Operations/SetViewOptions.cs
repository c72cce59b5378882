using Retort.Schema;

namespace Retort.Operations;

/// <summary>ALTER VIEW … SET or RESET. What is null stays as it is.</summary>
/// <param name="View">The view.</param>
public sealed record SetViewOptions(QualifiedName View) : Operation
{
    /// <summary>Whether its conditions come before any function of the user's.</summary>
    public bool? SecurityBarrier { get; init; }

    /// <summary>Whether the tables below are read with the rights of the user.</summary>
    public bool? SecurityInvoker { get; init; }

    /// <summary>Whether a row that is written through it has to be visible in it.</summary>
    public ViewCheck? Check { get; init; }

    /// <summary>What it was, so that the change can be undone.</summary>
    public View? Existing { get; init; }

    /// <inheritdoc/>
    public override Operation? Reverse() =>
        Existing is null ? null : new SetViewOptions(View)
        {
            SecurityBarrier = SecurityBarrier is null ? null : Existing.SecurityBarrier,
            SecurityInvoker = SecurityInvoker is null ? null : Existing.SecurityInvoker,
            Check = Check is null ? null : Existing.Check,
        };
}
