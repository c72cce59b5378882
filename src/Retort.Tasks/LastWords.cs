namespace Retort.Tasks;

/// <summary>What is worth repeating of a process's standard error after it has ended unasked: not its stack trace.</summary>
internal sealed class LastWords
{
    private static readonly string[] Fatal = ["Stack overflow", "Process terminated.", "Unhandled exception.", "Fatal error.", "Out of memory"];

    private string _last = "";
    private string? _fatal;

    public string Text => _fatal ?? _last;

    /// <summary>All of it, for what the runtime says when it cannot start: several lines that belong together.</summary>
    public List<string> Lines { get; } = [];

    public void Hear(string line)
    {
        if (string.IsNullOrWhiteSpace(line) || IsFrame(line))
        {
            return;
        }

        // What FailFast was given stands on the line below.
        if (_fatal is "Process terminated.")
        {
            _fatal += " " + line.Trim();
        }

        _last = line.Trim();
        if (Lines.Count < 20)
        {
            Lines.Add(_last);
        }

        _fatal ??= Array.Exists(Fatal, start => line.StartsWith(start, StringComparison.Ordinal)) ? _last : null;
    }

    /// <summary>Whether a line belongs to a stack trace.</summary>
    public static bool IsFrame(string line) => line.StartsWith("   at ", StringComparison.Ordinal) || line.StartsWith("---", StringComparison.Ordinal);
}
