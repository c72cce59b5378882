namespace Retort.Revisions;

/// <summary>Where the base classes of a class lead.</summary>
/// <param name="IsMigration">They lead to <c>Retort.Migration</c>.</param>
/// <param name="MissingType">A base class that no reference has, so that it is not known where they lead.</param>
internal sealed record BaseChainEnd(bool IsMigration, string? MissingType)
{
    public static BaseChainEnd Migration { get; } = new(true, null);

    public static BaseChainEnd Elsewhere { get; } = new(false, null);

    public static BaseChainEnd Missing(string type) => new(false, type);
}
