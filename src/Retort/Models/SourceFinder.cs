using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Retort.Revisions;

namespace Retort.Models;

/// <summary>
/// Finds the file and line of a class or property by the portable PDB of its assembly, embedded or beside it. Where the file is on this machine, the line is the one
/// that declares it; else the first that has code of it.
/// </summary>
/// <param name="assembly">The assembly.</param>
/// <param name="path">Its file, if it was not loaded from there.</param>
internal sealed class SourceFinder(Assembly assembly, string? path = null) : IDisposable
{
    // TypeDefinitionDocuments of the portable PDB's format: the files of a type without code.
    private static readonly Guid TypeDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly Lazy<MetadataReaderProvider?> _symbols = new(() => Open(path ?? assembly.Location));
    private readonly Dictionary<string, string[]> _files = [];

    /// <summary>Where a class or a member of it is; null where nothing is known.</summary>
    /// <param name="source">The class by its full name, and the member.</param>
    public SourceLocation? Find(ModelSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return assembly.GetType(source.Type) is { } type ? Find(type, source.Member) : null;
    }

    /// <summary>Where a class or a member of it is; null where nothing is known.</summary>
    /// <param name="type">The class, of this assembly.</param>
    /// <param name="member">The property or field, also of a class that it derives from; null for the class itself.</param>
    public SourceLocation? Find(Type type, string? member = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            return _symbols.Value?.GetMetadataReader() is { } symbols ? Find(symbols, type, member) : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or TypeLoadException or IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            return null; // symbols of something else: no place is better than a wrong one
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_symbols.IsValueCreated)
        {
            _symbols.Value?.Dispose();
        }
    }

    private static MetadataReaderProvider? Open(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var image = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
            return image.TryOpenAssociatedPortablePdb(path, file => File.Exists(file) ? new MemoryStream(File.ReadAllBytes(file)) : null, out var symbols, out _) ? symbols : null;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or UnauthorizedAccessException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private SourceLocation? Find(MetadataReader symbols, Type type, string? member)
    {
        var declaring = member is null ? type : type.GetMember(member, Everything).FirstOrDefault()?.DeclaringType ?? Declaring(type, member);
        declaring = declaring is { IsConstructedGenericType: true } ? declaring.GetGenericTypeDefinition() : declaring;
        if (declaring is null || declaring.Assembly != assembly)
        {
            return member is null ? null : Find(symbols, type, null);
        }

        if (member is not null && Accessor(declaring, member) is { } accessor && First(symbols, accessor) is { } exact)
        {
            return exact;
        }

        var methods = declaring.GetMethods(Everything | BindingFlags.DeclaredOnly).Cast<MethodBase>().Concat(declaring.GetConstructors(Everything | BindingFlags.DeclaredOnly))
            .OrderBy(method => method.MetadataToken).Select(method => First(symbols, method)).OfType<SourceLocation>().ToList();
        var documents = methods.Select(method => method.File).Concat(Documents(symbols, declaring)).Distinct().ToList();
        foreach (var document in documents)
        {
            if (Line(document, Declaration(declaring), 0) is not { } line)
            {
                continue;
            }

            if (member is null)
            {
                return new(document, line);
            }

            if (Line(document, new Regex($@"\b{Regex.Escape(member)}\b", RegexOptions.CultureInvariant), line - 1) is { } at)
            {
                return new(document, at);
            }
        }

        return methods.Count > 0 ? methods[0] : documents.Count > 0 ? new(documents[0], 1) : null;
    }

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    // What is private in a class is not seen from one that derives from it.
    private static Type? Declaring(Type type, string member)
    {
        for (var one = type.BaseType; one is not null; one = one.BaseType)
        {
            if (one.GetMember(member, Everything).Length > 0)
            {
                return one;
            }
        }

        return null;
    }

    private static MethodInfo? Accessor(Type type, string member) =>
        type.GetProperty(member, Everything | BindingFlags.DeclaredOnly) is { } property ? property.GetMethod ?? property.SetMethod : null;

    private static SourceLocation? First(MetadataReader symbols, MethodBase method)
    {
        var handle = (MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken);
        foreach (var point in symbols.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints())
        {
            if (!point.IsHidden)
            {
                return new(symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine);
            }
        }

        return null;
    }

    private static IEnumerable<string> Documents(MetadataReader symbols, Type type)
    {
        foreach (var handle in symbols.GetCustomDebugInformation(MetadataTokens.EntityHandle(type.MetadataToken)))
        {
            var information = symbols.GetCustomDebugInformation(handle);
            if (symbols.GetGuid(information.Kind) != TypeDocuments)
            {
                continue;
            }

            var blob = symbols.GetBlobReader(information.Value);
            while (blob.RemainingBytes > 0)
            {
                yield return symbols.GetString(symbols.GetDocument(MetadataTokens.DocumentHandle(blob.ReadCompressedInteger())).Name);
            }
        }
    }

    private static Regex Declaration(Type type) =>
        new($@"\b(class|record|struct|enum|interface)\s+@?{Regex.Escape(type.Name.Split('`')[0])}\b", RegexOptions.CultureInvariant);

    // A comment is no declaration.
    private int? Line(string document, Regex what, int from)
    {
        if (!_files.TryGetValue(document, out var lines))
        {
            _files.Add(document, lines = File.Exists(document) ? File.ReadAllLines(document) : []);
        }

        for (var at = from; at < lines.Length; at++)
        {
            if (what.IsMatch(lines[at].Split("//")[0]))
            {
                return at + 1;
            }
        }

        return null;
    }
}
