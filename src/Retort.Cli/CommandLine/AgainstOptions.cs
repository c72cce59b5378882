using System.CommandLine;
using Retort.Hosting;
using Retort.Revisions;

namespace Retort.Cli.CommandLine;

/// <summary>The options of commands that compare a model: what with, and on which server.</summary>
internal sealed class AgainstOptions
{
    private readonly Option<string> _against = new("--against")
    {
        Description = "What the model is compared with: what the revisions make, found out in memory (revisions) or on a throwaway server (scratch), or what the database has.",
        HelpName = "revisions|scratch|database",
        DefaultValueFactory = _ => "revisions",
    };

    private readonly DatabaseOptions _database = new();
    private readonly ScratchOptions _scratch = new("Where the throwaway server is", "none, for a database, compares texts without one.");

    public AgainstOptions(Command command)
    {
        _against.AcceptOnlyFromAmong("revisions", "scratch", "database");
        command.Add(_against);
        _database.AddConnection(command);
        _scratch.AddTo(command);
    }

    /// <summary>Refuses them where nothing is compared.</summary>
    /// <exception cref="DiagnosticException">RET9030.</exception>
    public void RefuseAll(Invocation invocation, string without) => Refuse(invocation, [_against, .. _database.Taken, .. _scratch.All], $"has no meaning without {without}");

    /// <summary>The request that they make.</summary>
    /// <exception cref="DiagnosticException">RET9030: options that do not go together.</exception>
    public DatabaseRequest Request(Invocation invocation)
    {
        var basis = Enum.Parse<ComparisonBasis>(invocation.Get(_against)!, ignoreCase: true);
        if (basis != ComparisonBasis.Database)
        {
            Refuse(invocation, _database.Taken, "is for --against database");
        }

        if (basis == ComparisonBasis.Revisions)
        {
            Refuse(invocation, _scratch.All, "is for --against scratch or database: in memory no server is needed");
        }

        if (basis == ComparisonBasis.Scratch && _scratch.IsNone(invocation))
        {
            throw Rules.BadCommandLine.Error("--scratch none leaves --against scratch without a server. Leave it out, or name one.");
        }

        return _database.Request(invocation, DatabaseCommand.Compare) with { Against = basis, Scratch = _scratch.Request(invocation) };
    }

    private static void Refuse(Invocation invocation, IEnumerable<Option> options, string why)
    {
        foreach (var option in options.Where(invocation.IsGiven))
        {
            throw Rules.BadCommandLine.Error($"{option.Name} {why}. Leave it out.");
        }
    }
}
