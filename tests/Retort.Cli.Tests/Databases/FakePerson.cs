using Retort.Cli.Output;

namespace Retort.Cli.Tests.Databases;

/// <summary>Gives these answers, one after the other, and then is gone.</summary>
internal sealed class FakePerson(params string[] answers) : IPerson
{
    private readonly Queue<string> _answers = new(answers);

    /// <summary>What was asked.</summary>
    public List<string> Questions { get; } = [];

    public Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Questions.Add(question);
        return Task.FromResult(_answers.TryDequeue(out var answer) ? answer : null);
    }
}
