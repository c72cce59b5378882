namespace Retort.RoundTrip;

/// <summary>A server on which round trips may make and drop databases.</summary>
internal interface IThrowawayServer
{
    /// <summary>For people: which server it is.</summary>
    string Description { get; }

    /// <summary>Whether nobody else uses it, so that its roles are the migrations' too.</summary>
    bool IsOwn { get; }

    /// <summary>Makes a database.</summary>
    /// <param name="template">One of these to copy, to which nobody is connected; null for an empty one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IThrowawayDatabase> CreateAsync(IThrowawayDatabase? template, CancellationToken cancellationToken);
}
