namespace Retort.Tests.Engine.Alembic;

/// <summary>Alembic environments on disk. Python leaves compiled files beside its sources, so each is in a temporary folder.</summary>
internal static class AlembicFolder
{
    private static readonly string Resources = Path.Combine(AppContext.BaseDirectory, "Engine", "Alembic", "Shop");

    /// <summary>Makes one.</summary>
    /// <param name="versions">The revisions: file names and texts.</param>
    public static string Create(IEnumerable<(string Name, string Text)> versions)
    {
        var folder = Directory.CreateTempSubdirectory("retort-alembic-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        foreach (var file in (string[])["alembic.ini", "env.py"])
        {
            File.Copy(Path.Combine(Resources, file), Path.Combine(folder, file));
        }

        Directory.CreateDirectory(Path.Combine(folder, "versions"));
        foreach (var (name, text) in versions)
        {
            File.WriteAllText(Path.Combine(folder, "versions", name), text);
        }

        return folder;
    }

    /// <summary>The one of the shop.</summary>
    public static string CreateShop() => Create(
        Directory.EnumerateFiles(Path.Combine(Resources, "versions"), "*.py").Select(file => (Path.GetFileName(file), File.ReadAllText(file))));
}
