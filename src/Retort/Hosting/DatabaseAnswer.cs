using Retort.Engine;

namespace Retort.Hosting;

/// <summary>What came of a <see cref="DatabaseRequest"/>; one of these is there.</summary>
/// <param name="Result">Of an upgrade, a downgrade or a stamp.</param>
/// <param name="Plan">Of a plan.</param>
/// <param name="State">Of a look at the database.</param>
/// <param name="Unconfirmed">Nothing was changed yet: a person has to say yes to this.</param>
/// <param name="Agreement">What the yes is to be given with, as <see cref="DatabaseRequest.Agreed"/>.</param>
/// <param name="RoundTrip">Of round trips.</param>
/// <param name="Comparison">What a model asks for.</param>
internal sealed record DatabaseAnswer(MigrationResult? Result = null, Planned? Plan = null, DatabaseState? State = null, Planned? Unconfirmed = null, string? Agreement = null, RoundTripAnswer? RoundTrip = null, ComparisonAnswer? Comparison = null);
