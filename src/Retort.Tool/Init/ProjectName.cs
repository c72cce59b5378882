using System.Text.RegularExpressions;
using Retort.Revisions;

namespace Retort.Tool.Init;

/// <summary>Which names a migrations project can have: a file, an assembly and a namespace get them.</summary>
internal static partial class ProjectName
{
    private const int Longest = 100;

    /// <summary>NuGet refuses a project that has the name of a package which it depends on.</summary>
    private static readonly string[] Packages = ["Npgsql", "Retort", "Retort.Cli", "Retort.EntityFrameworkCore", "Retort.Revisions", "Retort.Sdk", "Retort.Testing", "Retort.Tool"];

    private static readonly string[] Devices = ["aux", "con", "nul", "prn", .. from port in (string[])["com", "lpt"] from number in Enumerable.Range(1, 9) select $"{port}{number}"];

    /// <exception cref="DiagnosticException">RET9052.</exception>
    public static void Check(string name)
    {
        if (name.Length > Longest || !Legal().IsMatch(name) || Devices.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase))
        {
            throw Rules.BadProjectName.Error(
                $"'{name.ReplaceLineEndings(" ")}' cannot be the name of a project. Name it with --name: words of letters, digits and '_' that begin with a letter, joined by dots, like Shop.Migrations.");
        }

        if (Packages.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw Rules.BadProjectName.Error($"'{name}' is the name of a package that the project needs. Name the project otherwise with --name, like Shop.Migrations.");
        }
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)*\z")]
    private static partial Regex Legal();
}
