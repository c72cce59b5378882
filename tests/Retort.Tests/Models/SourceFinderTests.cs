using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Retort.Models;
using Retort.Revisions;

namespace Retort.Tests.Models;

/// <summary>Where classes and their members are in the source.</summary>
public sealed class SourceFinderTests : IDisposable
{
    private const string Source = """
        // class Product is below
        namespace Shop;

        public enum Mood
        {
            Good,
            Bad,
        }

        public class Entity
        {
            public int Id { get; set; }
        }

        [System.Obsolete]
        public sealed partial class Product
            : Entity
        {
            public string? Name { get; set; }

            public string Code
            {
                get => "x";
                set { }
            }

            public int Stock;
        }

        public record Point(
            int X,
            int Y);

        public interface IEmpty
        {
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Shop.Product", null, 16)]
    [InlineData("Shop.Product", "Name", 19)]
    [InlineData("Shop.Product", "Code", 23)]
    [InlineData("Shop.Product", "Stock", 27)]
    [InlineData("Shop.Product", "Id", 12)]
    [InlineData("Shop.Product", "Nothing", 16)]
    [InlineData("Shop.Mood", null, 4)]
    [InlineData("Shop.Mood", "Bad", 7)]
    [InlineData("Shop.Point", null, 30)]
    [InlineData("Shop.Point", "Y", 32)]
    [InlineData("Shop.IEmpty", null, 34)]
    public void A_class_is_at_its_declaration_and_a_member_at_its_own(string type, string? member, int line)
    {
        var file = Path.Combine(_folder.Path, "Product.cs");
        File.WriteAllText(file, Source);

        Assert.Equal(new SourceLocation(file, line), Find(file, DebugInformationFormat.Embedded, new(type, member)));
        Assert.Equal(new SourceLocation(file, line), Find(file, DebugInformationFormat.PortablePdb, new(type, member)));
    }

    [Theory]
    [InlineData("Shop.Product", null, 19)]
    [InlineData("Shop.Product", "Name", 19)]
    [InlineData("Shop.Product", "Code", 23)]
    [InlineData("Shop.Product", "Stock", 19)]
    [InlineData("Shop.Mood", null, 1)]
    [InlineData("Shop.Point", null, 30)]
    public void Without_the_file_it_is_where_its_code_begins(string type, string? member, int line) =>
        Assert.Equal(new SourceLocation("/_/src/Product.cs", line), Find("/_/src/Product.cs", DebugInformationFormat.Embedded, new(type, member)));

    [Fact]
    public void Nothing_is_known_without_symbols_or_of_a_class_that_is_not_there()
    {
        Assert.Null(Find("/src/Product.cs", null, new("Shop.Product")));
        Assert.Null(Find("/src/Product.cs", DebugInformationFormat.Embedded, new("Shop.Gone")));
        using var finder = new SourceFinder(typeof(string).Assembly);
        Assert.Null(finder.Find(typeof(SourceFinderTests)));
    }

    [Fact]
    public void A_real_class_of_this_assembly_is_found()
    {
        using var finder = new SourceFinder(typeof(SourceFinderTests).Assembly);
        var found = finder.Find(typeof(SourceFinderTests), nameof(Source));

        Assert.NotNull(found);
        Assert.EndsWith("SourceFinderTests.cs", found.File);
        Assert.InRange(found.Line, 1, 300);
    }

    private SourceLocation? Find(string file, DebugInformationFormat? format, ModelSource source)
    {
        var path = Path.Combine(_folder.Path, "Shop.dll");
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(Source, Encoding.UTF8), CSharpParseOptions.Default, file);
        var core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var compilation = CSharpCompilation.Create($"Shop{Guid.NewGuid():N}", [tree], [core], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using (var assembly = File.Create(path))
        {
            using var symbols = format == DebugInformationFormat.PortablePdb ? File.Create(Path.ChangeExtension(path, ".pdb")) : null;
            var result = format is { } one ? compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: one, pdbFilePath: symbols is null ? null : "Shop.pdb")) : compilation.Emit(assembly);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        }

        using var finder = new SourceFinder(System.Reflection.Assembly.Load(File.ReadAllBytes(path)), path);
        return finder.Find(source);
    }
}
