using System.Text.Json;

namespace Retort.Tests.Engine.Alembic;

/// <summary>What a command of Alembic's came to.</summary>
/// <param name="Error">The exception that ended it, its kind first; null when it went well.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Warnings">What it warned of.</param>
internal sealed record AlembicAnswer(string? Error, string Output, IReadOnlyList<string> Warnings)
{
    public static AlembicAnswer Parse(string line)
    {
        var answer = JsonDocument.Parse(line).RootElement;
        return answer.TryGetProperty("error", out var error)
            ? new AlembicAnswer(error.GetString(), "", [])
            : new AlembicAnswer(null, answer.GetProperty("output").GetString()!, [.. answer.GetProperty("warnings").EnumerateArray().Select(item => item.GetString()!)]);
    }

    /// <summary>The answer itself, or a failed test.</summary>
    public AlembicAnswer EnsureSuccess() => Error is null ? this : throw new InvalidOperationException($"Alembic failed. {Error}");
}
