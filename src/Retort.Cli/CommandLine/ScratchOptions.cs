using System.CommandLine;
using Retort.Hosting;

namespace Retort.Cli.CommandLine;

/// <summary>The options of commands that may need a throwaway server.</summary>
internal sealed class ScratchOptions
{
    private const string None = "none";

    private readonly Option<string?> _scratch = new("--scratch")
    {
        Description = "Where: auto takes a container, or else PostgreSQL's programs on this machine; server takes the one of RETORT_SCRATCH_CONNECTION.",
        HelpName = "auto|container|local|server",
    };

    private readonly Option<string?> _image = new("--image") { Description = "The image of the container.", HelpName = "image" };
    private readonly Option<bool> _allowRemote = new("--allow-remote") { Description = "The server may be on another machine." };

    /// <summary>For a command that cannot do without one.</summary>
    public ScratchOptions() => _scratch.AcceptOnlyFromAmong("auto", "container", "local", "server");

    /// <summary>For a command that may do without one.</summary>
    public ScratchOptions(string where, string none)
    {
        _scratch.AcceptOnlyFromAmong("auto", "container", "local", "server", None);
        _scratch.HelpName = $"{_scratch.HelpName}|{None}";
        _scratch.Description = $"{where}: {_scratch.Description!["Where: ".Length..].TrimEnd('.')}; {none}";
    }

    /// <summary>Whether none is to be started.</summary>
    public bool IsNone(Invocation invocation) => invocation.Get(_scratch) == None;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_scratch, _image, _allowRemote];

    /// <summary>A command takes them.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Add(option);
        }
    }

    /// <summary>What they ask for.</summary>
    public ScratchRequest Request(Invocation invocation) => new() { Database = invocation.Get(_scratch), Image = invocation.Get(_image), AllowRemote = invocation.Get(_allowRemote) };
}
