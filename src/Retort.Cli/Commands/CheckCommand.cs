using System.CommandLine;
using Retort.Cli.CommandLine;
using Retort.Cli.Databases;
using Retort.Cli.Output;
using Retort.Hosting;

namespace Retort.Cli.Commands;

/// <summary><c>retort check</c>: whether a revision is missing for what the model asks for.</summary>
internal sealed class CheckCommand : CliCommand
{
    private readonly AgainstOptions _against;
    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };

    public CheckCommand()
        : base("check", "Compare the model with the revisions; exit code 3 when a revision is missing.")
    {
        _against = new(this);
        Add(_json);
    }

    public override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var answer = await new ModelComparison(invocation, _against).RunAsync(cancellationToken);
        if (invocation.Get(_json))
        {
            JsonOutput.Write(invocation.Console, CheckJson.Of(answer));
        }
        else
        {
            invocation.Console.Warn(answer.Warnings.Select(warning => warning.ToDiagnostic()));
            Show(invocation.Console, answer);
        }

        return answer.Changes.Count == 0 ? ExitCode.Done : ExitCode.FoundSomething;
    }

    private static void Show(CommandConsole console, ComparisonAnswer answer)
    {
        if (answer.Changes.Count == 0)
        {
            console.WriteLine(new StyledText().Add($"no revision is missing: {answer.Made()} what {answer.Model} asks for"));
            return;
        }

        foreach (var change in answer.Changes)
        {
            console.WriteLine(new StyledText().Add(change.Words).Add(change.File is null ? "" : $"  {change.File}:{change.Line}", Styles.Quiet));
            foreach (var line in change.Sql.SelectMany(statement => $"{statement};".Split('\n')))
            {
                console.WriteLine(new StyledText().Add($"    {line}", Styles.Quiet));
            }
        }

        console.WriteLine(new StyledText().Add(answer.Advice()));
    }
}
