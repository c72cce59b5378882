using Retort.Revisions;

namespace Retort.Tool.Projects;

/// <summary>Builds a project and asks MSBuild where things are, in one run.</summary>
internal static class ProjectBuild
{
    /// <summary>Builds, unless told not to. The hooks are off: the chain may be what the person is about to mend.</summary>
    /// <param name="request">Which project, and how.</param>
    /// <param name="log">Takes what MSBuild says of a build that fails.</param>
    /// <param name="cancellationToken">Stops the build.</param>
    /// <exception cref="DiagnosticException">RET9031 to RET9036, RET9039.</exception>
    public static async Task<MigrationsProject> RunAsync(ProjectRequest request, TextWriter log, CancellationToken cancellationToken)
    {
        var project = ProjectFinder.Find(request.CurrentDirectory, request.Path);
        var (exitCode, output, error) = await DotNet.RunAsync(Path.GetDirectoryName(project)!, Arguments(project, request), cancellationToken);
        if (exitCode != 0)
        {
            var said = error.Trim().Length > 0 ? error : output;
            await log.WriteLineAsync(said.TrimEnd());
            throw request.NoBuild
                ? Rules.NotBuilt.Error($"{project} has not been built. Leave out --no-build.")
                : Rules.BuildFailed.Error($"{project} does not build. Mend the errors above.");
        }

        var facts = MigrationsProject.Parse(project, output)
            ?? throw Rules.BuildFailed.Error($"MSBuild did not say where {project} is built to. Retort needs the .NET SDK 10.0.100 or later.");
        return Checked(facts, request);
    }

    private static string[] Arguments(string project, ProjectRequest request) =>
    [
        .. request.NoBuild
            ? (string[])["msbuild", project, "-nologo", "-t:FindReferenceAssembliesForReferences", "-p:BuildProjectReferences=false"]
            : ["build", project, "-nologo", "-t:Build"],
        "-p:RetortHooks=false",
        .. request.Configuration is { } configuration ? (string[])[$"-p:Configuration={configuration}"] : [],
        .. request.Framework is { } framework ? (string[])[request.NoBuild ? $"-p:TargetFramework={framework}" : $"--framework={framework}"] : [],
        $"-getProperty:{string.Join(',', MigrationsProject.Properties)}",
        $"-getItem:{string.Join(',', MigrationsProject.Items)}",
    ];

    private static MigrationsProject Checked(MigrationsProject project, ProjectRequest request)
    {
        if (project.Assembly.Length == 0 && project.Frameworks.Length > 0)
        {
            throw Rules.SeveralFrameworks.Error($"{project.File} has the target frameworks {project.Frameworks.Replace(";", ", ")}. Name one with --framework.");
        }

        if (!project.UsesRetort)
        {
            throw Rules.NotMigrations.Error($"{project.File} does not use Retort.Sdk. Add the package, or name another project with --project.");
        }

        return request.NoBuild && !File.Exists(project.Assembly)
            ? throw Rules.NotBuilt.Error($"{project.File} has not been built: {project.Assembly} is not there. Leave out --no-build.")
            : project;
    }
}
