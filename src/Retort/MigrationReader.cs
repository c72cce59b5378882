using System.Reflection;
using Retort.Revisions;

namespace Retort;

/// <summary>
/// Reads revisions from loaded classes. It finds what <see cref="AssemblyRevisionReader"/> finds in the bytes of the same assembly, faults
/// included; a test holds them against each other.
/// </summary>
internal sealed class MigrationReader
{
    private readonly List<Revision> _revisions = [];
    private readonly List<Diagnostic> _faults = [];

    public IReadOnlyList<Revision> Revisions => _revisions;

    public IReadOnlyList<Diagnostic> Faults => _faults;

    /// <summary>The class of each revision; of several with one id, the first.</summary>
    public Dictionary<string, Type> Types { get; } = new(StringComparer.Ordinal);

    public void Read(Type type)
    {
        if (type.GetCustomAttribute<RevisionAttribute>(inherit: false) is { } attribute)
        {
            Add(type, attribute);
        }
        else if (IsMigration(type) && !type.IsAbstract && !type.IsGenericTypeDefinition)
        {
            _faults.Add(Rules.MissingAttribute.At(
                null, $"The migration {Name(type)} has no [Revision], so it would never run; give it one, or make it abstract if it is a base of others."));
        }
    }

    /// <summary>Why a class with <c>[Revision]</c> cannot be constructed, or null.</summary>
    public static Diagnostic? Fault(Type type, SourceLocation? location) =>
        !IsMigration(type) ? Rules.MisplacedAttribute.At(location, $"{Name(type)} has [Revision] but is no migration; derive it from Retort.Migration, or take the attribute away.")
        : type.IsAbstract || type.IsGenericTypeDefinition ? Rules.NotConcrete.At(
            location, $"The migration {Name(type)} is abstract or generic, so it cannot run; make it a plain class, or take [Revision] away if it is a base of others.")
        : type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is null ? Rules.NoConstructor.At(
            location, $"The migration {Name(type)} has no constructor without parameters; add one, which may be private.")
        : null;

    private void Add(Type type, RevisionAttribute attribute)
    {
        var location = string.IsNullOrEmpty(attribute.File) ? null : new SourceLocation(attribute.File, attribute.Line);
        var created = RevisionDate.TryParse(attribute.Created, out var date) ? date : (DateTimeOffset?)null;
        var id = attribute.Id ?? "";
        _revisions.Add(new Revision(
            id,
            Texts(attribute.Revises),
            Texts(attribute.DependsOn),
            Texts(attribute.BranchLabels),
            attribute.Message ?? RevisionMessage.FromClassName(type.Name),
            created,
            Name(type),
            location));
        _ = Types.TryAdd(id, type);
        if (Fault(type, location) is { } fault)
        {
            _faults.Add(fault);
        }

        if (attribute.Created is not null && created is null)
        {
            _faults.Add(Rules.BadDate.At(location, $"Created of {Name(type)} is '{attribute.Created}', which is no date; write it like '2026-01-15T10:30:00Z'."));
        }
    }

    private static bool IsMigration(Type type) => typeof(Migration).IsAssignableFrom(type);

    private static string Name(Type type) => type.FullName ?? type.Name;

    private static string[] Texts(string?[]? texts) => texts is null ? [] : Array.ConvertAll(texts, text => text ?? "");
}
