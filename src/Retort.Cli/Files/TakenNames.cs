using System.Reflection;
using Retort.Cli.Workspaces;
using Retort.Revisions;

namespace Retort.Cli.Files;

/// <summary>
/// Names that a revision's class must not have: it would clash, or stand before what other files of the project mean by the name. Case does not
/// matter, because two names that differ by it alone are a warning.
/// </summary>
internal sealed class TakenNames
{
    private static readonly HashSet<string> OfEveryProject = new([.. Words(), .. Imported(), .. Members()], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _names;

    public TakenNames(SourceProject project, RevisionGraph graph, string ns)
        => _names = new(
            [.. project.TypeNames.Concat(graph.Revisions.Select(revision => revision.TypeName)).SelectMany(Parts), .. ns.Split('.')],
            StringComparer.OrdinalIgnoreCase);

    public bool Contains(string name) => OfEveryProject.Contains(name) || _names.Contains(name);

    /// <summary>A type's own name, those it is nested in, and its namespaces.</summary>
    private static IEnumerable<string> Parts(string typeName) => typeName.Split('.', '+').Select(part => part.Split('`')[0]);

    private static string[] Words() => ["Microsoft", "Npgsql", "Retort", "System"];

    /// <summary>What the usings bring in that the SDK and Retort's own props add.</summary>
    private static IEnumerable<string> Imported()
    {
        Type[] samples = [typeof(object), typeof(Console), typeof(Uri), typeof(Enumerable), typeof(SortedSet<>), typeof(List<>), typeof(HttpClient), typeof(Migration)];
        string?[] namespaces =
        [
            "Retort", "Retort.Schema", "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        ];
        return samples.Select(type => type.Assembly).Distinct()
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => namespaces.Contains(type.Namespace))
            .SelectMany(type => (string[])[type.Name.Split('`')[0], WithoutSuffix(type.Name)]);
    }

    /// <summary>What a migration may say without a qualifier: a class of that name would hide it, or clash with its own member.</summary>
    private static IEnumerable<string> Members()
        => typeof(Ddl).GetMembers(BindingFlags.Public | BindingFlags.Static)
            .Concat(typeof(Migration).GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Select(member => member.Name);

    private static string WithoutSuffix(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;
}
