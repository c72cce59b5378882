using Retort.Autogenerate.Comparing;
using Retort.Engine;

namespace Retort.Hosting;

/// <summary>What a model asks for beyond what the revisions make.</summary>
/// <param name="Model">The name of the model.</param>
/// <param name="Changes">What a revision would have to do, in order.</param>
/// <param name="Upgrade">The statements in C# that do it.</param>
/// <param name="Downgrade">The statements that undo it.</param>
/// <param name="Warnings">What is not known, and was left alone.</param>
/// <param name="Possible">What may only have a new name.</param>
/// <param name="Basis">What it was compared with.</param>
/// <param name="Against">The server or database that was asked; null where the revisions were replayed in memory.</param>
internal sealed record ComparisonAnswer(
    string Model,
    IReadOnlyList<ProposedChange> Changes,
    string Upgrade,
    string Downgrade,
    IReadOnlyList<TripFinding> Warnings,
    IReadOnlyList<NameChange> Possible,
    ComparisonBasis Basis,
    string? Against);
