using System.Diagnostics;
using Retort.Cli.Output;
using Spectre.Console;

namespace Retort.Cli.Databases;

/// <summary>A terminal: lines stay, and below them one shows what is under way and for how long.</summary>
internal sealed class LiveRunOutput(IAnsiConsole terminal) : IRunOutput
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private StatusContext? _context;
    private string _now = "connecting";
    private long _since = Stopwatch.GetTimestamp();

    public bool ShowsStatements => true;

    public void Line(StyledText line)
    {
        // In one piece: what is drawn below the lines is drawn again after each piece.
        terminal.Write(line.ToParagraph().Append("\n"));
    }

    public void Now(string what)
    {
        lock (_gate)
        {
            _now = what;
            _since = Stopwatch.GetTimestamp();
            Show();
        }
    }

    public Task<T> WhileAsync<T>(Func<Task<T>> work) => terminal.Status().Spinner(new CalmSpinner()).StartAsync(Markup.Escape(_now), async context =>
    {
        using var clock = new Timer(_ => Again(), null, Tick, Tick);
        _context = context;
        try
        {
            return await work();
        }
        finally
        {
            lock (_gate)
            {
                _context = null;
            }
        }
    });

    private void Again()
    {
        lock (_gate)
        {
            Show();
        }
    }

    private void Show()
    {
        var elapsed = Stopwatch.GetElapsedTime(_since);
        var time = elapsed < Tick ? "" : $" ({DurationText.Of(TimeSpan.FromSeconds((long)elapsed.TotalSeconds))})";
        var room = Math.Max(10, terminal.Profile.Width - time.Length - 6);
        var text = _now.Length > room ? _now[..(room - 1)] + "…" : _now;
        if (_context is { } context)
        {
            context.Status = Markup.Escape(text + time);
        }
    }
}
