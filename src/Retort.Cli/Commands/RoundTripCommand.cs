using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Hosting;
using Retort.Revisions;
using Retort.RoundTrip;

namespace Retort.Cli.Commands;

/// <summary><c>retort round-trip</c>: revisions up, down and up again, on a throwaway database.</summary>
internal sealed class RoundTripCommand : CliCommand
{
    private readonly Argument<string?> _revision = new("revision")
    {
        Description = "The revision to try; the heads if none is given.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _each = new("--each") { Description = "Try every revision, each on all that come before it." };
    private readonly ScratchOptions _scratch = new();
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Show warnings and errors only." };
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };

    public RoundTripCommand()
        : base("round-trip", "Prove on a throwaway database that downgrades restore what was there: upgrade, downgrade, upgrade again.")
    {
        Add(_revision);
        Add(_each);
        _scratch.AddTo(this);
        Add(_quiet);
        Add(_json);
    }

    public override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Get(_each) && invocation.Get(_revision) is { } one)
        {
            throw Rules.BadCommandLine.Error($"--each tries every revision, so that {Wording.Quoted(one)} has no meaning beside it. Leave one of the two out.");
        }

        var isJson = invocation.Get(_json);
        var chain = await invocation.Workspace.ReadAsync(checkHeads: false, cancellationToken);
        var graph = chain.Sound();
        var revision = invocation.Get(_revision) is { } identifier ? graph.ResolveOne(identifier).Id : null;
        invocation.Console.LastWord = () => "stopped: the throwaway database goes with this, or with the next run";
        var view = new RoundTripView(invocation.Console, isJson ? RunDetail.Nothing : invocation.Get(_quiet) ? RunDetail.Warnings : RunDetail.Revisions);
        var scratch = _scratch.Request(invocation);
        var request = new DatabaseRequest
        {
            Command = DatabaseCommand.RoundTrip,
            Connection = new ConnectionRequest(),
            RoundTrip = new RoundTripRequest
            {
                Mode = invocation.Get(_each) ? RoundTripMode.Each : RoundTripMode.Latest,
                Revision = revision,
                Database = scratch.Database,
                Image = scratch.Image,
                AllowRemote = scratch.AllowRemote,
            },
        };
        RoundTripAnswer answer;
        try
        {
            answer = (await invocation.Workspace.ServeAsync(request, view, cancellationToken)).RoundTrip!;
        }
        catch (OperationCanceledException) when (!isJson)
        {
            invocation.Console.Error.WriteLine("stopped: the throwaway database is gone, and no other was touched");
            throw;
        }

        if (isJson)
        {
            JsonOutput.Write(invocation.Console, RoundTripJson.Of(answer));
        }
        else if (!invocation.Get(_quiet))
        {
            invocation.Console.WriteLine(new StyledText().Add(Summary(answer)));
        }

        return answer.Revisions.Any(tried => tried.Outcome == TripOutcome.Failed) ? ExitCode.FoundSomething : ExitCode.Done;
    }

    private static string Summary(RoundTripAnswer answer)
    {
        var counts = answer.Revisions.CountBy(tried => tried.Outcome).ToDictionary();
        var irreversible = counts.GetValueOrDefault(TripOutcome.Irreversible);
        return $"{counts.GetValueOrDefault(TripOutcome.Passed)} passed, {counts.GetValueOrDefault(TripOutcome.Failed)} failed{(irreversible > 0 ? $", {irreversible} irreversible" : "")} on {answer.Server}";
    }
}
