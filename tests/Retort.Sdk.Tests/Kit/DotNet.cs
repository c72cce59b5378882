using System.Diagnostics;

namespace Retort.Sdk.Tests;

/// <summary>Runs the real <c>dotnet</c> as a user does: with none of the variables that a test runner or MSBuild leaves to its children.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly string[] Scrubbed =
    [
        "MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_CLI_TEST", "DOTNET_HOST_PATH", "XUNIT", "NUGET_PACKAGES", "CI",
        "TF_BUILD", "GITHUB_", "GITLAB_", "TRAVIS", "APPVEYOR", "BUILDKITE", "TEAMCITY_", "JENKINS_", "RETORT_", "PG", "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT",
    ];

    public static Process Start(string directory, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start("dotnet", directory, arguments, environment);

    /// <summary>Starts it in a process group of its own, whose number is that of the process, so that all of them can be sent a signal as a terminal does.</summary>
    public static Process StartGroup(string directory, IEnumerable<string> arguments, params (string Name, string Value)[] environment) =>
        Start("setsid", directory, ["dotnet", .. arguments], environment);

    public static async Task<BuildResult> RunAsync(string directory, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        using var process = Start(directory, arguments, environment);
        return await EndAsync(process);
    }

    public static async Task<BuildResult> EndAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var result = new BuildResult(process.ExitCode, await output + await error);
            Canary.AssertAbsent(result.Output, "the output of dotnet");
            return result;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(string program, string directory, IEnumerable<string> arguments, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => Scrubbed.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = Packages.Unpacked;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
