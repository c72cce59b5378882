using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Retort.Revisions;

/// <summary>The assemblies that the user's references. One is opened when a base class leads there, and only its metadata is read.</summary>
internal sealed class ReferencedAssemblies(IReadOnlyList<string> paths) : IDisposable
{
    private readonly Dictionary<string, MetadataReader?> _readers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PEReader> _files = [];
    private Dictionary<string, string>? _pathByName;

    /// <summary>The framework's classes are no migrations, so its assemblies need not be opened: every class leads there in the end.</summary>
    public static bool IsFramework(string name)
        => name is "System" or "mscorlib" or "netstandard" or "FSharp.Core"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.VisualBasic", StringComparison.Ordinal);

    /// <summary>The metadata of an assembly; null where there is none or it cannot be read.</summary>
    public MetadataReader? Find(string name)
    {
        if (!_readers.TryGetValue(name, out var reader))
        {
            reader = Open(name);
            _readers.Add(name, reader);
        }

        return reader;
    }

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private MetadataReader? Open(string name)
    {
        if (!Paths().TryGetValue(name, out var path))
        {
            return null;
        }

        try
        {
            // With the metadata prefetched the file is closed before the constructor returns.
            var file = new PEReader(File.OpenRead(path), PEStreamOptions.PrefetchMetadata);
            _files.Add(file);
            return file.HasMetadata ? file.GetMetadataReader() : null;
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            return null;
        }
    }

    private Dictionary<string, string> Paths()
    {
        if (_pathByName is null)
        {
            _pathByName = new(StringComparer.OrdinalIgnoreCase);
            foreach (var path in paths)
            {
                _ = _pathByName.TryAdd(Path.GetFileNameWithoutExtension(path), path);
            }
        }

        return _pathByName;
    }
}
