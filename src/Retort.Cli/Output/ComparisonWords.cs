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

    /// <summary>What to do about it.</summary>
    public static string Advice(this ComparisonAnswer answer)
    {
        var against = answer.Basis == ComparisonBasis.Revisions ? "" : $" --against {answer.Basis.ToString().ToLowerInvariant()}";
        var command = $"'retort revision --autogenerate{against} -m \"what it does\"'";
        return answer.Basis == ComparisonBasis.Database
            ? $"{answer.Against} is not what {answer.Model} asks for: undo there what was done by hand, or write a revision with {command}"
            : $"a revision is missing: write it with {command}";
    }
}
