using System.Globalization;
using System.Text.Json;
using Retort.Autogenerate.Comparing;
using Retort.Cli.Workspaces;
using Retort.Hosting;

namespace Retort.Tool.Projects;

/// <summary>What a command needs to know of a migrations project.</summary>
internal sealed record MigrationsProject
{
    /// <summary>The properties that MSBuild is asked for.</summary>
    public static readonly string[] Properties =
    [
        "RetortSdkTargetsImported", "MSBuildProjectDirectory", "TargetPath", "TargetFrameworks", "PathMap", "NetCoreRoot", "DOTNET_HOST_PATH",
        "RootNamespace", "DocumentationFile", "NoWarn", "MigrationsAllowMultipleHeads", "MigrationsVersionTable", "MigrationsVersionTableSchema", "MigrationsTimeout",
        "MigrationsConnectionVariable", "MigrationsConnectionName", "UserSecretsId", "MigrationsScratchDatabase", "MigrationsContainerImage",
        "MigrationsModelAssembly", "MigrationsModelClass", "MigrationsModelExclude", "MigrationsPostWriteHook",
    ];

    /// <summary>The items that MSBuild is asked for.</summary>
    public static readonly string[] Items = ["IntermediateAssembly", "RuntimeFramework", "ReferencePathWithRefAssemblies"];

    public required string File { get; init; }

    public required string Directory { get; init; }

    public required string RootNamespace { get; init; }

    /// <summary>Whether the compiler warns of public members without a comment.</summary>
    public required bool WantsComments { get; init; }

    /// <summary>Of the project file.</summary>
    public Language Language => SourceProjectFinder.LanguageOf(File);

    /// <summary>The compiled assembly in obj: it is there even when nothing after the compiler worked. Empty for a build of several frameworks.</summary>
    public required string Assembly { get; init; }

    /// <summary>The assembly beside its dependencies.</summary>
    public required string TargetPath { get; init; }

    /// <summary>What it was compiled against.</summary>
    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The shared frameworks it runs on, as <c>Name/Version</c>.</summary>
    public required IReadOnlyList<string> SharedFrameworks { get; init; }

    /// <summary>The target frameworks where there are several, separated by semicolons.</summary>
    public required string Frameworks { get; init; }

    public required bool UsesRetort { get; init; }

    public required string PathMap { get; init; }

    /// <summary>The <c>dotnet</c> that built it.</summary>
    public required string DotNetPath { get; init; }

    public required bool AllowMultipleHeads { get; init; }

    public required string VersionTable { get; init; }

    public required string? VersionTableSchema { get; init; }

    /// <summary>How long one method of a migration may take.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>Where its connection string is kept. A command that a person types is for development.</summary>
    public required ConnectionRequest Connection { get; init; }

    /// <summary>Which model the revisions are compared with.</summary>
    public required ModelRequest Model { get; init; }

    /// <summary>The command that follows the writing of a revision; null for none.</summary>
    public required string? PostWriteHook { get; init; }

    /// <summary>Where round trips are made, unless the command says it.</summary>
    public required string ScratchDatabase { get; init; }

    /// <summary>The image of a container for them.</summary>
    public required string ContainerImage { get; init; }

    /// <summary>Reads what <c>-getProperty</c> and <c>-getItem</c> print; null where it is something else.</summary>
    public static MigrationsProject? Parse(string file, string output)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            var properties = json.RootElement.GetProperty("Properties");
            var items = json.RootElement.GetProperty("Items");
            return Read(file, name => properties.GetProperty(name).GetString() ?? "", name => [.. items.GetProperty(name).EnumerateArray()]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static MigrationsProject Read(string file, Func<string, string> property, Func<string, JsonElement[]> items) => new()
    {
        File = file,
        Directory = property("MSBuildProjectDirectory"),
        RootNamespace = property("RootNamespace"),
        WantsComments = property("DocumentationFile").Length > 0 && !property("NoWarn").Contains("1591", StringComparison.Ordinal),
        Assembly = items("IntermediateAssembly").Select(FullPath).FirstOrDefault() ?? "",
        TargetPath = property("TargetPath"),
        References = [.. items("ReferencePathWithRefAssemblies").Select(FullPath)],
        SharedFrameworks = [.. items("RuntimeFramework").Select(item => $"{item.GetProperty("FrameworkName").GetString()}/{item.GetProperty("Version").GetString()}")],
        Frameworks = property("TargetFrameworks"),
        UsesRetort = property("RetortSdkTargetsImported") == "true",
        PathMap = property("PathMap"),
        DotNetPath = property("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : property("NetCoreRoot") + "dotnet",
        AllowMultipleHeads = property("MigrationsAllowMultipleHeads").Equals("true", StringComparison.OrdinalIgnoreCase),
        VersionTable = property("MigrationsVersionTable"),
        VersionTableSchema = property("MigrationsVersionTableSchema") is { Length: > 0 } schema ? schema : null,
        Model = new ModelRequest
        {
            Assembly = property("MigrationsModelAssembly"),
            Class = property("MigrationsModelClass"),
            Exclude = property("MigrationsModelExclude"),
        },
        PostWriteHook = property("MigrationsPostWriteHook") is { Length: > 0 } hook ? hook : null,
        ScratchDatabase = property("MigrationsScratchDatabase"),
        ContainerImage = property("MigrationsContainerImage"),
        Timeout = TimeSpan.FromSeconds(int.TryParse(property("MigrationsTimeout"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 30),
        Connection = new ConnectionRequest
        {
            Variable = property("MigrationsConnectionVariable") is { Length: > 0 } variable ? variable : new ConnectionRequest().Variable,
            Name = property("MigrationsConnectionName") is { Length: > 0 } name ? name : null,
            Folders = [property("MSBuildProjectDirectory")],
            UserSecretsId = property("UserSecretsId") is { Length: > 0 } secrets ? secrets : null,
            Environment = "Development",
        },
    };

    private static string FullPath(JsonElement item) => item.GetProperty("FullPath").GetString()!;
}
