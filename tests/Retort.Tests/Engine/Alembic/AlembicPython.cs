using System.ComponentModel;

namespace Retort.Tests.Engine.Alembic;

/// <summary>The Python that has Alembic and its driver. Nothing is installed here: a machine without them is told what it lacks.</summary>
internal static class AlembicPython
{
    private static readonly Lazy<Task<string>> Found = new(() => FindAsync(["/usr/bin/python3", "python3", "python"]));

    /// <summary>Where it is; the search is made once.</summary>
    public static Task<string> PathAsync() => Found.Value;

    /// <summary>The first of some programs that is such a Python.</summary>
    /// <exception cref="InvalidOperationException">None is; the message says what to install.</exception>
    public static async Task<string> FindAsync(IEnumerable<string> candidates)
    {
        List<string> tried = [];
        foreach (var candidate in candidates)
        {
            try
            {
                var result = await Programs.RunAsync(candidate, ["-c", "import alembic, psycopg2"]);
                if (result.ExitCode == 0)
                {
                    return candidate;
                }

                tried.Add($"{candidate}: {result.Error.Trim().Split('\n')[^1]}");
            }
            catch (Win32Exception exception)
            {
                tried.Add($"{candidate}: {exception.Message}");
            }
        }

        throw Missing("No Python here has both Alembic and psycopg2", tried);
    }

    /// <summary>The command line that a person would type at.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string CommandLine() => Programs.Find("alembic") ?? throw Missing("There is no program 'alembic' on the PATH", []);

    private static InvalidOperationException Missing(string what, IEnumerable<string> tried) =>
        new($"{what}, and this test compares Retort with the real one. Install them with: apt-get install alembic python3-psycopg2{string.Concat(tried.Select(line => $"\n{line}"))}");
}
