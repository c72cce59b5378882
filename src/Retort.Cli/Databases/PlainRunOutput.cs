using Retort.Cli.Output;

namespace Retort.Cli.Databases;

/// <summary>Lines alone, for a log.</summary>
internal sealed class PlainRunOutput(CommandConsole console) : IRunOutput
{
    public bool ShowsStatements => false;

    public void Line(StyledText line) => console.Error.WriteLine(line.ToString());

    public void Now(string what)
    {
        // A log has no line that changes.
    }

    public Task<T> WhileAsync<T>(Func<Task<T>> work) => work();
}
