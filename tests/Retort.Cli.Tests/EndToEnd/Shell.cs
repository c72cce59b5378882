using System.Diagnostics;

namespace Retort.Cli.Tests.EndToEnd;

/// <summary>Runs real programs as a person does: with none of the variables that a test runner or MSBuild leaves to its children.</summary>
internal static class Shell
{
    private static readonly string[] Scrubbed = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_HOST_PATH", "XUNIT", "NUGET_PACKAGES", "CI"];

    public static async Task<CliResult> RunAsync(string directory, string program, params string[] arguments)
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

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
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
