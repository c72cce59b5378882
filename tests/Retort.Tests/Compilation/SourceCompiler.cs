using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Retort.Tests.Compilation;

/// <summary>Compiles migrations from source against the real Retort, as a project of a user would be.</summary>
internal sealed class SourceCompiler : IDisposable
{
    private const string Usings =
        "global using System; global using System.Linq; global using System.Threading.Tasks; global using Retort; global using Retort.Schema; global using static Retort.Ddl;";

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "Microsoft.EntityFrameworkCore.Abstractions.dll" or "Npgsql.dll" or "Retort.dll" or "Retort.Revisions.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("retort-tests-").FullName;
    private readonly Dictionary<string, string> _paths = [];

    /// <summary>Where the assemblies are, by name.</summary>
    public IReadOnlyDictionary<string, string> Paths => _paths;

    /// <summary>Compiles one file, <c>/src/name.cs</c>, and gives the path; what was compiled before is referenced.</summary>
    public string Compile(string source, string name = "Shop", bool symbols = true)
    {
        SyntaxTree[] trees =
        [
            CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), CSharpParseOptions.Default, $"/src/{name}.cs"),
            CSharpSyntaxTree.ParseText(SourceText.From(Usings, Encoding.UTF8), CSharpParseOptions.Default, "/src/Usings.cs"),
        ];
        var compilation = CSharpCompilation.Create(
            name,
            trees,
            [.. Framework, .. _paths.Values.Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var path = Path.Combine(_folder, $"{name}.dll");
        using (var assembly = File.Create(path))
        {
            var format = new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded);
            var result = symbols ? compilation.Emit(assembly, options: format) : compilation.Emit(assembly);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        }

        _paths[name] = path;
        return path;
    }

    /// <summary>Loads an assembly into a context of its own, which finds its neighbours and nothing that was deleted.</summary>
    public Assembly Load(string path)
    {
        var context = new AssemblyLoadContext(Path.GetFileName(path), isCollectible: true);
        context.Resolving += (_, wanted) => _paths.TryGetValue(wanted.Name!, out var neighbour) && File.Exists(neighbour) ? context.LoadFromStream(new MemoryStream(File.ReadAllBytes(neighbour))) : null;
        return context.LoadFromStream(new MemoryStream(File.ReadAllBytes(path)));
    }

    /// <summary>Compiles and reads migrations.</summary>
    public static MigrationChain Chain(string source, bool allowMultipleHeads = true, bool symbols = true)
    {
        using var compiler = new SourceCompiler();
        return MigrationChain.Load(compiler.Load(compiler.Compile(source, symbols: symbols)), new Revisions.RevisionGraphOptions { AllowMultipleHeads = allowMultipleHeads });
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
