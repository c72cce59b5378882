using System.Text.RegularExpressions;

namespace Retort.Sdk.Tests;

/// <summary>What a run of <c>dotnet</c> has left.</summary>
internal sealed partial record BuildResult(int ExitCode, string Output)
{
    /// <summary>Each error once; MSBuild's summary repeats them.</summary>
    public IReadOnlyList<BuildMessage> Errors => Messages("error");

    /// <summary>Each warning once.</summary>
    public IReadOnlyList<BuildMessage> Warnings => Messages("warning");

    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        Assert.Empty(Warnings);
        return this;
    }

    /// <summary>The one error of a build that failed. No second error, no stack trace.</summary>
    public BuildMessage Error(string? project = null)
    {
        Assert.True(ExitCode == 1, Output);
        Assert.DoesNotContain("   at ", Output, StringComparison.Ordinal);
        var errors = Errors.Where(error => project is null || Path.GetFileNameWithoutExtension(error.Project) == project).ToList();
        Assert.True(errors.Count == 1, $"{errors.Count} errors of {project}:\n{Output}");
        return errors[0];
    }

    /// <summary>The further lines of an error; MSBuild repeats file and code before each.</summary>
    public IReadOnlyList<string> Notes => [.. All("error").Where(IsNote).Select(message => message.Text.Trim())];

    private static bool IsNote(BuildMessage message) => message.Text.StartsWith(' ');

    private List<BuildMessage> Messages(string severity) => [.. All(severity).Where(message => !IsNote(message))];

    private List<BuildMessage> All(string severity) =>
    [
        .. Canonical().Matches(Output)
            .Where(match => match.Groups["severity"].Value == severity)
            .Select(match => new BuildMessage(
                match.Groups["code"].Value,
                match.Groups["file"].Value.Trim(),
                match.Groups["line"].Success ? int.Parse(match.Groups["line"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0,
                match.Groups["text"].Value,
                match.Groups["project"] is { Success: true } project ? project.Value : match.Groups["file"].Value.Trim()))
            .Distinct(),
    ];

    [GeneratedRegex(@"^\s*([\d:]+>)?(?<file>.*?)(\((?<line>\d+)(,\d+)*\))?\s*: (?<severity>error|warning) (?<code>[A-Z]+\d+)\s*: (?<text>.*?)( \[(?<project>[^\]]*?)(::[^\]]*)?\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Canonical();
}
