using System.Diagnostics;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>Runs real programs as a person does: with none of the variables that a test runner or MSBuild leaves to its children.</summary>
internal static class Shell
{
    private static readonly string[] Scrubbed = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_HOST_PATH", "XUNIT", "NUGET_PACKAGES", "CI"];

    public static Task<CliResult> RunAsync(string directory, string program, params string[] arguments) => RunAsync(directory, program, null, arguments);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="directory">Where.</param>
    /// <param name="program">Which.</param>
    /// <param name="connectionString">What it finds in <c>RETORT_CONNECTION</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<CliResult> RunAsync(string directory, string program, string? connectionString, string[] arguments)
    {
        using var process = Start(directory, program, connectionString, arguments);
        process.StandardInput.Close();
        return await EndAsync(process);
    }

    /// <summary>Waits for a program's end.</summary>
    public static async Task<CliResult> EndAsync(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var result = new CliResult(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        Canary.AssertAbsent(result.Output + result.Error, "what a program wrote");
        return result;
    }

    /// <summary>Starts a program.</summary>
    public static Process Start(string directory, string program, string? connectionString, params string[] arguments)
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
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(DotNetPath);

        start.Environment["RETORT_CONNECTION"] = connectionString;
        return Process.Start(start)!;
    }

    /// <summary>Runs <c>dotnet</c>; it must succeed without a warning.</summary>
    public static async Task<CliResult> DotNetAsync(string directory, params string[] arguments)
    {
        var result = await RunAsync(directory, DotNetPath, arguments);
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.DoesNotContain(": warning ", result.Output, StringComparison.Ordinal);
        return result;
    }

    /// <summary>The <c>dotnet</c> that runs these tests.</summary>
    public static string DotNetPath { get; } = Path.GetFullPath(
        Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
}
