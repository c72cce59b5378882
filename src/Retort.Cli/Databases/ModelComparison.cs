using Retort.Autogenerate.Comparing;
using Retort.Cli.CommandLine;
using Retort.Cli.Output;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.Databases;

/// <summary>Has a model compared.</summary>
internal sealed class ModelComparison(Invocation invocation, AgainstOptions options)
{
    /// <summary>Compares it.</summary>
    /// <exception cref="DiagnosticException">RET4030 to RET4037; the faults of the chain and of the model; those of a server that is asked.</exception>
    public Task<ComparisonAnswer> RunAsync(CancellationToken cancellationToken) => ServeAsync([], cancellationToken);

    /// <summary>Compares it, and asks whoever is there about what may only have a new name.</summary>
    public async Task<ComparisonAnswer> AskAsync(CancellationToken cancellationToken)
    {
        List<NameChange> renames = [];
        var asked = new HashSet<NameChange>();
        while (true)
        {
            var answer = await ServeAsync(renames, cancellationToken);
            if (invocation.Console.Person is not { } person || await ChooseAsync(person, [.. answer.Possible.Where(change => !asked.Contains(change))], asked, cancellationToken) is not { Count: > 0 } chosen)
            {
                return answer;
            }

            renames.AddRange(chosen);
        }
    }

    private static async Task<IReadOnlyList<NameChange>> ChooseAsync(IPerson person, IReadOnlyList<NameChange> possible, HashSet<NameChange> asked, CancellationToken cancellationToken)
    {
        var chosen = new List<NameChange>();

        // A table first: its columns are compared under its new name.
        foreach (var change in possible.Any(change => change.Column is null) ? possible.Where(change => change.Column is null) : possible)
        {
            asked.Add(change);
            if (chosen.Exists(other => IsTaken(other, change)))
            {
                continue;
            }

            var table = change.Schema == "public" ? change.Table : $"{change.Schema}.{change.Table}";
            var what = change.Column is null ? $"Table {table} goes, and {change.NewName} with the same columns comes" : $"Column {change.Column} of {table} goes, and {change.NewName} of the same type comes";
            if (await person.AskAsync($"{what}. Was it renamed? [y/N]", cancellationToken) is { Length: > 0 } answer && "yes".StartsWith(answer, StringComparison.OrdinalIgnoreCase))
            {
                chosen.Add(change);
            }
        }

        return chosen;
    }

    // Nothing has two new names, and nothing two old ones.
    private static bool IsTaken(NameChange chosen, NameChange change) =>
        chosen.Schema == change.Schema && chosen.Column is null == change.Column is null
        && (chosen.Column is null
            ? chosen.Table == change.Table || chosen.NewName == change.NewName
            : chosen.Table == change.Table && (chosen.Column == change.Column || chosen.NewName == change.NewName));

    private async Task<ComparisonAnswer> ServeAsync(IReadOnlyList<NameChange> renames, CancellationToken cancellationToken)
    {
        var request = options.Request(invocation) with { Model = new ModelRequest { Renames = renames } };
        if (request.Against != ComparisonBasis.Revisions)
        {
            invocation.Console.LastWord = () => "stopped: the throwaway database goes with this, or with the next run";
        }

        return (await invocation.Workspace.ServeAsync(request, new ComparisonView(invocation.Console), cancellationToken)).Comparison!;
    }
}
