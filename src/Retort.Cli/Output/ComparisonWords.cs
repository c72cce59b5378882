using Retort.Hosting;

namespace Retort.Cli.Output;

/// <summary>What a model was compared with, in words.</summary>
internal static class ComparisonWords
{
    /// <summary>To go before what the model asks for: <c>the revisions make</c>.</summary>
    public static string Made(this ComparisonAnswer answer) => answer.Basis switch
    {
        ComparisonBasis.Database => $"{answer.Against} has",
        ComparisonBasis.Scratch => $"on {answer.Against} the revisions make",
        _ => "the revisions make",
    };
}
