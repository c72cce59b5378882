using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Retort.Cli.CommandLine;
using Retort.Cli.Files;
using Retort.Cli.Output;
using Retort.Revisions;

namespace Retort.Tool.Init;

/// <summary><c>retort init DIRECTORY</c>: writes a new migrations project.</summary>
internal sealed partial class InitCommand : CliCommand
{
    private const string Library = "library";
    private const string Executable = "exe";

    private readonly string _currentDirectory;
    private readonly Argument<string> _directory = new("directory") { Description = "The folder of the new project; it must not be there, or be empty." };
    private readonly Option<string?> _name = new("--name") { Description = "The name of the project; without it, that of the folder.", HelpName = "name" };
    private readonly Option<string> _template = new("--template")
    {
        Description = "What the project is: a library, or a program that runs the commands itself.",
        DefaultValueFactory = _ => Library,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write one JSON document." };
    private readonly Option<string?> _version = new("--version") { Description = "The version of Retort's packages; without it, that of this tool.", HelpName = "version" };

    /// <param name="currentDirectory">What a relative folder is relative to.</param>
    public InitCommand(string currentDirectory)
        : base("init", "Write a new migrations project.")
    {
        _currentDirectory = currentDirectory;
        _template.AcceptOnlyFromAmong(Library, Executable);
        Add(_directory);
        Add(_name);
        Add(_template);
        Add(_version);
        Add(_json);
    }

    public override async Task<int> ExecuteAsync(Invocation invocation, CancellationToken cancellationToken)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(invocation.Get(_directory)!, _currentDirectory));
        var name = invocation.Get(_name) ?? Path.GetFileName(folder);
        ProjectName.Check(name);
        var version = invocation.Get(_version) ?? OwnVersion();
        if (!Version().IsMatch(version))
        {
            throw Rules.BadCommandLine.Error($"'{version.ReplaceLineEndings(" ")}' is no version of a package. Write one like 1.2.3, or leave --version out.");
        }

        RefuseUsedFolder(folder);
        var template = new ProjectTemplate(folder, name, version, invocation.Get(_template) == Executable, CentralVersions.Rule(folder));
        IReadOnlyList<NewFile> files = [.. template.Files()];
        await FileSet.WriteAsync(files, cancellationToken);
        if (invocation.Get(_json))
        {
            JsonOutput.Write(invocation.Console, new InitJson(template.ProjectFile, files.Select(file => file.Path)));
        }
        else
        {
            invocation.Console.WriteLine(new StyledText().Add(template.ProjectFile));
        }

        return ExitCode.Done;
    }

    private static void RefuseUsedFolder(string folder)
    {
        if (File.Exists(folder))
        {
            throw Rules.FolderNotEmpty.Error($"{folder} is a file. Nothing was written; name a folder that is not there yet.");
        }

        try
        {
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                throw Rules.FolderNotEmpty.Error($"The folder {folder} is not empty. Nothing was written; name one that is not there yet, or an empty one.");
            }
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Rules.CannotWriteFile.Error($"The folder {folder} cannot be read: {exception.Message} Nothing was written; name another.");
        }
    }

    private static string OwnVersion()
        => typeof(InitCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?\z")]
    private static partial Regex Version();
}
