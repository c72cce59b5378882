namespace Retort.Tasks;

/// <summary>How a run of the host ended.</summary>
internal enum HostResult
{
    Done,
    Failed,
    TimedOut,
    Cancelled,
}
