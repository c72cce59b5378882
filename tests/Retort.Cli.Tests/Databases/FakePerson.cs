using Retort.Cli.Output;

namespace Retort.Cli.Tests.Databases;

/// <summary>Gives these answers, one after the other, and then is gone.</summary>
internal sealed class FakePerson(params string[] answers) : IPerson
{
    private readonly Queue<string> _answers = new(answers);

    /// <summary>What was asked.</summary>
    public List<string> Questions { get; } = [];

    /// <summary>What happens between a question, counted from one, and its answer.</summary>
    public Func<int, Task> BeforeAnswer { get; init; } = _ => Task.CompletedTask;

    public async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Questions.Add(question);
        await BeforeAnswer(Questions.Count);
        return _answers.TryDequeue(out var answer) ? answer : null;
    }
}
