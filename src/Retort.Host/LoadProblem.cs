namespace Retort.Host;

/// <summary>Says what it means when an assembly of the engine's closure is missing or does not fit.</summary>
internal static class LoadProblem
{
    private const string SameVersion = "Give Retort and Retort.Sdk the same version and rebuild the project.";

    /// <summary>Null for an exception that is about something else.</summary>
    public static Problem? Describe(Exception exception) => exception switch
    {
        FileNotFoundException { FileName: { } name } => new(
            "RET9002",
            $"The assembly {name.Split(',')[0]}, which the engine needs, is not beside the migrations assembly. "
            + "Reference the package Retort.Sdk without PrivateAssets and leave CopyLocalLockFileAssemblies on."),
        MissingMemberException or TypeLoadException => new("RET9003", $"Assemblies of different versions of Retort are beside the migrations: {OneLine(exception)} {SameVersion}"),
        FileLoadException or BadImageFormatException => new("RET9003", $"An assembly beside the migrations cannot be loaded: {OneLine(exception)} {SameVersion}"),
        _ => null,
    };

    private static string OneLine(Exception exception) => exception.Message.ReplaceLineEndings(" ");
}
