namespace Retort.Tool.Init;

/// <summary>Finds out, without asking MSBuild, whether a new project would be under NuGet's central package management.</summary>
internal static class CentralVersions
{
    /// <summary>NuGet takes the nearest file of this name, and no other.</summary>
    public static bool Rule(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            var file = Path.Combine(above.FullName, "Directory.Packages.props");
            if (File.Exists(file))
            {
                return Enables(file);
            }
        }

        return false;
    }

    private static bool Enables(string file)
    {
        try
        {
            return File.ReadAllText(file).Contains("<ManagePackageVersionsCentrally>true<", StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
