using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Retort.Cli.Output;

namespace Retort.Cli.CommandLine;

/// <summary>Shows the version of Retort, also where the program is a user's own.</summary>
internal sealed class VersionAction(CommandConsole console) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var assembly = typeof(VersionAction).Assembly;
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? $"{assembly.GetName().Version}";
        console.Output.WriteLine(version.Split('+')[0]);
        return ExitCode.Done;
    }
}
