using Retort.RoundTrip;

namespace Retort.Autogenerate.Against;

/// <summary>A throwaway server for as long as it is needed, or why there is none.</summary>
/// <param name="Server">The server.</param>
/// <param name="Refusal">Why there is none; null where none is wanted.</param>
/// <param name="Owner">What goes away with it.</param>
internal sealed record ThrowawayLease(IThrowawayServer? Server, string? Refusal, IAsyncDisposable? Owner) : IAsyncDisposable
{
    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Owner?.DisposeAsync() ?? ValueTask.CompletedTask;
}
