using Retort.Cli.Output;

namespace Retort.Cli.Databases;

/// <summary>Shows a run to whoever watches standard error.</summary>
internal interface IRunOutput
{
    /// <summary>Whether each statement is worth telling, because it is shown while it runs.</summary>
    bool ShowsStatements { get; }

    /// <summary>A line that stays.</summary>
    void Line(StyledText line);

    /// <summary>What is under way now.</summary>
    void Now(string what);

    /// <summary>Shows what is under way for as long as something takes.</summary>
    Task<T> WhileAsync<T>(Func<Task<T>> work);
}
