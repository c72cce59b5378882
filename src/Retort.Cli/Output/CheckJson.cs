using Retort.Hosting;

namespace Retort.Cli.Output;

/// <summary>The document of <c>check</c>.</summary>
/// <param name="Model">The model.</param>
/// <param name="Changes">What a revision would have to do, in order; none when none is missing.</param>
/// <param name="Against">The server or database that was asked; null where the revisions were replayed in memory.</param>
/// <param name="Warnings">What is not known, and was not compared.</param>
internal sealed record CheckJson(string Model, string? Against, IEnumerable<ChangeJson> Changes, IEnumerable<DiagnosticJson> Warnings)
{
    public static CheckJson Of(ComparisonAnswer answer) => new(
        answer.Model,
        answer.Against,
        answer.Changes.Select(change => new ChangeJson(change.Words, change.Sql, change.Source, change.File, change.File is null ? null : change.Line)),
        answer.Warnings.Select(warning => DiagnosticJson.Of(warning.ToDiagnostic())));
}
