using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Retort.Revisions;

/// <summary>The portable PDB of an assembly, embedded or beside it; it tells where a class stands that has no attribute to tell it.</summary>
internal sealed class DebugSymbols(PEReader assembly, string path) : IDisposable
{
    private readonly Lazy<MetadataReaderProvider?> _symbols = new(() => Open(assembly, path));

    /// <summary>The first line of code of a class; null where there is none or no PDB.</summary>
    public SourceLocation? Find(TypeDefinition type)
    {
        try
        {
            return _symbols.Value?.GetMetadataReader() is { } symbols
                ? type.GetMethods().Select(method => FirstLine(symbols, method)).FirstOrDefault(location => location is not null)
                : null;
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            return null; // symbols of something else: the class is named without a place
        }
    }

    public void Dispose()
    {
        if (_symbols.IsValueCreated)
        {
            _symbols.Value?.Dispose();
        }
    }

    private static MetadataReaderProvider? Open(PEReader assembly, string path)
    {
        try
        {
            return assembly.TryOpenAssociatedPortablePdb(path, file => File.Exists(file) ? new MemoryStream(File.ReadAllBytes(file)) : null, out var symbols, out _)
                ? symbols
                : null;
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            return null;
        }
    }

    private static SourceLocation? FirstLine(MetadataReader symbols, MethodDefinitionHandle method)
    {
        foreach (var point in symbols.GetMethodDebugInformation(method.ToDebugInformationHandle()).GetSequencePoints())
        {
            if (!point.IsHidden)
            {
                return new SourceLocation(symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine);
            }
        }

        return null;
    }
}
