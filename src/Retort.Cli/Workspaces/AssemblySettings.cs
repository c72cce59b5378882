using System.Reflection;
using Retort.Autogenerate.Comparing;
using Retort.Hosting;
using Retort.Schema;

namespace Retort.Cli.Workspaces;

/// <summary>What a project has said in its properties, as its build wrote it into the assembly.</summary>
internal sealed class AssemblySettings(Assembly assembly)
{
    public bool AllowMultipleHeads => Setting("AllowMultipleHeads") == "true";

    public string? RootNamespace => Setting("RootNamespace");

    /// <summary>The compiler asks for documentation comments.</summary>
    public bool WantsComments => Setting("WantsComments") == "true";

    /// <summary>The command that follows the writing of a revision.</summary>
    public string? PostWriteHook => Setting("PostWriteHook");

    public QualifiedName VersionTable => new(Setting("VersionTableSchema"), Setting("VersionTable") ?? "alembic_version");

    /// <summary>Where a program keeps its connection string: as any .NET application, and what is in the current folder counts before what is beside it.</summary>
    public ConnectionRequest Connection(ConnectionRequest typed) => typed with
    {
        Variable = Setting("ConnectionVariable") ?? typed.Variable,
        Name = Setting("ConnectionName"),
        Folders = [.. new[] { Environment.CurrentDirectory, AppContext.BaseDirectory }.Select(Path.TrimEndingDirectorySeparator).Distinct()],
        UserSecretsId = UserSecretsId(),
    };

    /// <summary>Which model the revisions are compared with.</summary>
    public ModelRequest Model => new() { Assembly = Setting("ModelAssembly"), Class = Setting("ModelClass"), Exclude = Setting("ModelExclude") };

    private string? Setting(string name)
        => assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(attribute => attribute.Key == $"Retort.{name}")?.Value;

    /// <summary>By name: the attribute is in a package that a project need not have.</summary>
    private string? UserSecretsId() => assembly.GetCustomAttributesData()
        .FirstOrDefault(attribute => attribute.AttributeType.FullName == "Microsoft.Extensions.Configuration.UserSecrets.UserSecretsIdAttribute")
        ?.ConstructorArguments.Select(argument => argument.Value as string).FirstOrDefault();
}
