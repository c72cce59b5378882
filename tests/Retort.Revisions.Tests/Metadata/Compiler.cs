using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Retort.Revisions.Tests;

/// <summary>Compiles sources to assemblies in a folder of its own, against a stand-in for the assembly <c>Retort</c>.</summary>
internal sealed class Compiler : IDisposable
{
    private const string Retort = """
        using System;
        using System.Runtime.CompilerServices;
        namespace Retort;
        public abstract class Migration
        {
            public abstract void Upgrade();
            public virtual void Downgrade() { }
        }
        [AttributeUsage(AttributeTargets.Class, Inherited = false)]
        public sealed class RevisionAttribute(string id, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) : Attribute
        {
            public string Id => id;
            public string File => file;
            public int Line => line;
            public string[] Revises { get; init; } = [];
            public string[] DependsOn { get; init; } = [];
            public string[] BranchLabels { get; init; } = [];
            public string Message { get; init; }
            public string Created { get; init; }
        }
        """;

    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("retort-revisions-").FullName;
    private readonly ConcurrentDictionary<string, string> _assemblies = new();

    public Compiler() => RetortPath = Compile("Retort", Retort);

    public string RetortPath { get; }

    public string Folder => _folder;

    /// <summary>Compiles one file and gives the path of the assembly; what was compiled before is referenced.</summary>
    public string Compile(string name, string source, DebugInformationFormat? symbols = DebugInformationFormat.Embedded)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), CSharpParseOptions.Default, $"/src/{name}.cs");
        var compilation = CSharpCompilation.Create(
            name,
            [tree],
            [.. Framework, .. _assemblies.Values.Select(reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var path = Path.Combine(_folder, $"{name}.dll");
        var symbolPath = Path.Combine(_folder, $"{name}.pdb");
        using var assembly = File.Create(path);
        using var pdb = symbols == DebugInformationFormat.PortablePdb ? File.Create(symbolPath) : null;
        var options = new EmitOptions(debugInformationFormat: symbols ?? DebugInformationFormat.PortablePdb, pdbFilePath: symbolPath);
        var result = compilation.Emit(assembly, pdb, options: options);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        _assemblies[name] = path;
        return path;
    }

    /// <summary>Compiles one file and reads it.</summary>
    public AssemblyRevisions Read(string source, DebugInformationFormat? symbols = DebugInformationFormat.Embedded)
        => AssemblyRevisionReader.Read(Compile("Shop", source, symbols), [.. _assemblies.Values]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
