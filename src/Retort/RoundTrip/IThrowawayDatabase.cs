namespace Retort.RoundTrip;

/// <summary>A database that is dropped when it is disposed of.</summary>
internal interface IThrowawayDatabase : IAsyncDisposable
{
    /// <summary>How to reach it, without a pool.</summary>
    string ConnectionString { get; }
}
