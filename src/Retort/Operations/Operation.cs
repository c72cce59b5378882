namespace Retort.Operations;

/// <summary>
/// One change of a schema or its data, as data: equal by value, free of any connection and of the place that recorded it.
/// </summary>
public abstract record Operation
{
    /// <summary>What undoes this operation, or null where it alone does not say enough (a drop does not know what it dropped).</summary>
    public virtual Operation? Reverse() => null;
}
