using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Retort.Revisions;

/// <summary>
/// The build's reader of revisions: it looks at the bytes of a compiled assembly, so no code of the user is loaded and no file stays open.
/// </summary>
public static class AssemblyRevisionReader
{
    /// <summary>Reads the revisions of an assembly. Bad input becomes faults (RET1011 to RET1015, RET1018), never an exception.</summary>
    /// <param name="assemblyPath">The assembly; a portable PDB in it or beside it gives places that no attribute tells.</param>
    /// <param name="referencePaths">What it was compiled against, for base classes that are declared elsewhere. Opened only when needed.</param>
    public static AssemblyRevisions Read(string assemblyPath, IReadOnlyList<string> referencePaths)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(assemblyPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unreadable(assemblyPath, exception.Message.ReplaceLineEndings(" "));
        }

        try
        {
            using var assembly = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(bytes));
            if (!assembly.HasMetadata)
            {
                return Unreadable(assemblyPath, "it has no .NET metadata");
            }

            using var references = new ReferencedAssemblies(referencePaths);
            using var symbols = new DebugSymbols(assembly, assemblyPath);
            return new MigrationScan(assembly, references, symbols).Run();
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            return Unreadable(assemblyPath, "it is no .NET assembly or is damaged");
        }
    }

    /// <summary>The full names of all types in an assembly, nested ones with a plus; none where it cannot be read.</summary>
    public static IReadOnlyList<string> ReadTypeNames(string assemblyPath)
    {
        try
        {
            using var assembly = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(assemblyPath)));
            var reader = assembly.GetMetadataReader();
            return [.. reader.TypeDefinitions.Select(reader.FullName)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException || Damage.Is(exception))
        {
            return [];
        }
    }

    private static AssemblyRevisions Unreadable(string path, string why)
        => new([], [Rules.NotAnAssembly.At(null, $"No revisions can be read from {Wording.Quoted(path)}: {why}. Build the project and try again.")]);
}
