using System.CommandLine;
using Retort.Cli.Output;
using Retort.Revisions;
using Retort.Scripts;

namespace Retort.Cli.CommandLine;

/// <summary>The options of commands that can write what they would do as a script.</summary>
internal sealed class SqlOptions
{
    private readonly Option<bool> _sql = new("--sql") { Description = "Write the script instead of running it." };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "With --sql: write the script to a file instead of standard output.", HelpName = "file" };

    public void AddTo(Command command)
    {
        command.Add(_sql);
        command.Add(_output);
    }

    /// <summary>Whether a script is asked for.</summary>
    /// <exception cref="DiagnosticException">RET9030: options exclude each other.</exception>
    public bool AreGiven(Invocation invocation, DatabaseOptions database)
    {
        if (invocation.Get(_sql))
        {
            database.RefuseWithScript(invocation);
            return true;
        }

        return invocation.Get(_output) is null ? false : throw Rules.BadCommandLine.Error("--output is for the script that --sql writes. Add --sql, or leave it out.");
    }

    /// <summary>Writes the script to where it was asked for, or a document that tells of it.</summary>
    /// <param name="invocation">What was typed.</param>
    /// <param name="script">The script.</param>
    /// <param name="json">The document; it says nothing yet of where the script is.</param>
    /// <param name="isJson">Whether the document is asked for.</param>
    /// <param name="cancellationToken">Stops it; the file is there whole or not at all.</param>
    public async Task<int> WriteAsync(Invocation invocation, Script script, ScriptJson json, bool isJson, CancellationToken cancellationToken)
    {
        var file = invocation.Get(_output) is { } output ? Path.GetFullPath(output) : null;
        if (file is not null)
        {
            await ScriptFile.WriteAsync(file, script.Text, cancellationToken);
        }

        if (isJson)
        {
            JsonOutput.Write(invocation.Console, json with
            {
                Output = file,
                Sql = file is null ? script.Text : null,
                Diagnostics = script.Diagnostics.Select(DiagnosticJson.Of),
            });
            return ExitCode.Done;
        }

        if (file is null)
        {
            await invocation.Console.Output.WriteAsync(script.Text.AsMemory(), cancellationToken);
        }

        invocation.Console.Report(script.Diagnostics);
        return ExitCode.Done;
    }
}
