using Microsoft.CodeAnalysis.Emit;

namespace Retort.Revisions.Tests;

/// <summary>Sources compiled on the spot, read as bytes.</summary>
public sealed class AssemblyRevisionReaderTests : IDisposable
{
    private readonly Compiler _compiler = new();

    public void Dispose() => _compiler.Dispose();

    [Fact]
    public void Everything_that_the_attribute_says_is_read()
    {
        var read = _compiler.Read("""
            using Retort;
            namespace Shop;

            [Revision("c", Revises = ["a", "b"], DependsOn = ["d"], BranchLabels = ["net"], Message = "all of it", Created = "2026-01-15T10:30:00Z")]
            public sealed class Everything : Migration { public override void Upgrade() { } }
            """);

        Assert.Empty(read.Faults);
        var revision = Assert.Single(read.Revisions);
        Assert.Equal("c", revision.Id);
        Assert.Equal(["a", "b"], revision.Revises);
        Assert.Equal(["d"], revision.DependsOn);
        Assert.Equal(["net"], revision.BranchLabels);
        Assert.Equal("all of it", revision.Message);
        Assert.Equal(new DateTimeOffset(2026, 1, 15, 10, 30, 0, TimeSpan.Zero), revision.Created);
        Assert.Equal("Shop.Everything", revision.TypeName);
        Assert.Equal(new SourceLocation("/src/Shop.cs", 4), revision.Location);
    }

    [Fact]
    public void A_bare_attribute_leaves_the_rest_empty_and_takes_the_message_from_the_class()
    {
        var revision = Assert.Single(_compiler.Read("""
            [Retort.Revision("a")] class AddPhoneToUsers : Retort.Migration { private AddPhoneToUsers() { } public override void Upgrade() { } }
            """).Revisions);

        Assert.Empty(revision.Revises);
        Assert.Empty(revision.DependsOn);
        Assert.Empty(revision.BranchLabels);
        Assert.Null(revision.Created);
        Assert.Equal("add phone to users", revision.Message);
    }

    [Fact]
    public void Null_where_a_list_or_name_belongs_is_read_as_empty()
    {
        var read = _compiler.Read("""
            [Retort.Revision(null, Revises = null, DependsOn = [null], Message = null)]
            class M : Retort.Migration { public override void Upgrade() { } }
            """);

        var revision = Assert.Single(read.Revisions);
        Assert.Empty(revision.Id);
        Assert.Empty(revision.Revises);
        Assert.Equal([""], revision.DependsOn);
        Assert.Equal("m", revision.Message);
    }

    [Fact]
    public void Nested_classes_bear_their_outer_name()
    {
        var read = _compiler.Read("""
            namespace Shop;
            static class V1 { [Retort.Revision("a")] sealed class Users : Retort.Migration { public override void Upgrade() { } } }
            """);

        Assert.Empty(read.Faults);
        Assert.Equal("Shop.V1+Users", Assert.Single(read.Revisions).TypeName);
    }

    [Fact]
    public void Base_classes_may_be_abstract_generic_and_in_other_assemblies()
    {
        _ = _compiler.Compile("Deep", "namespace Deep; public abstract class Root : Retort.Migration { public override void Upgrade() { } }");
        _ = _compiler.Compile("Lib", "namespace Lib; public class Outer { public abstract class Typed<T> : Deep.Root { } }");
        var read = _compiler.Read("""
            abstract class Local : Lib.Outer.Typed<int> { }
            abstract class Generic<T> : Local { }
            [Retort.Revision("a")] class A : Local { }
            [Retort.Revision("b", Revises = ["a"])] class B : Generic<string> { }
            """);

        Assert.Empty(read.Faults);
        Assert.Equal(["a", "b"], read.Revisions.Select(revision => revision.Id));
    }

    [Fact]
    public void A_migration_that_only_a_far_base_makes_one_is_not_forgotten()
    {
        _ = _compiler.Compile("Lib", "public abstract class Root : Retort.Migration { public override void Upgrade() { } }");

        Assert.Equal("RET1011", Assert.Single(_compiler.Read("class Forgotten : Root { }").Faults).Code);
    }

    [Theory]
    [InlineData(DebugInformationFormat.Embedded)]
    [InlineData(DebugInformationFormat.PortablePdb)]
    public void A_migration_without_the_attribute_is_a_fault_at_its_first_line_of_code(DebugInformationFormat symbols)
    {
        var fault = Assert.Single(_compiler.Read(
            """
            namespace Shop;
            class Forgotten : Retort.Migration
            {
                public override void Upgrade()
                {
                }
            }
            """,
            symbols).Faults);

        Assert.Equal("RET1011", fault.Code);
        Assert.Equal(new SourceLocation("/src/Shop.cs", 5), fault.Location);
        Assert.Contains("Shop.Forgotten", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_symbols_a_migration_without_the_attribute_is_named_without_a_place()
    {
        var fault = Assert.Single(_compiler.Read("class Forgotten : Retort.Migration { public override void Upgrade() { } }", symbols: null).Faults);

        Assert.Equal("RET1011", fault.Code);
        Assert.Null(fault.Location);
        Assert.Contains("Forgotten", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RET1012", "[Retort.Revision(\"a\")] class NoMigration { }")]
    [InlineData("RET1012", "[Retort.Revision(\"a\")] static class Helpers { }")]
    [InlineData("RET1012", "[Retort.Revision(\"a\")] class Other : System.Exception { }")]
    [InlineData("RET1013", "[Retort.Revision(\"a\")] abstract class M : Retort.Migration { }")]
    [InlineData("RET1013", "[Retort.Revision(\"a\")] class M<T> : Retort.Migration { public override void Upgrade() { } }")]
    [InlineData("RET1013", "class G<T> { [Retort.Revision(\"a\")] class M : Retort.Migration { public override void Upgrade() { } } }")]
    [InlineData("RET1014", "[Retort.Revision(\"a\")] class M(int n) : Retort.Migration { public override void Upgrade() { _ = n; } }")]
    [InlineData("RET1014", "[Retort.Revision(\"a\")] class M : Retort.Migration { static M() { } M(string s) { } public override void Upgrade() { } }")]
    [InlineData("RET1015", "[Retort.Revision(\"a\", Created = \"15.01.2026\")] class M : Retort.Migration { public override void Upgrade() { } }")]
    [InlineData("RET1015", "[Retort.Revision(\"a\", Created = \"\")] class M : Retort.Migration { public override void Upgrade() { } }")]
    public void A_fault_of_one_class_has_its_code_at_the_attribute_and_keeps_the_revision(string code, string source)
    {
        var read = _compiler.Read("\n" + source);

        var fault = Assert.Single(read.Faults);
        Assert.Equal(code, fault.Code);
        Assert.Equal(new SourceLocation("/src/Shop.cs", 2), fault.Location);
        Assert.Equal("a", Assert.Single(read.Revisions).Id);
    }

    [Fact]
    public void Abstract_and_generic_bases_need_no_attribute()
        => Assert.Empty(_compiler.Read("abstract class A : Retort.Migration { } class G<T> : A { public override void Upgrade() { } }").Faults);

    [Fact]
    public void An_attribute_of_the_same_name_from_elsewhere_is_not_ours()
    {
        _ = _compiler.Compile("Fake", "namespace Fake; public class RevisionAttribute(string id) : System.Attribute { public string Id => id; } public class Migration;");
        var read = _compiler.Read("[Fake.Revision(\"a\")] class M : Fake.Migration { }");

        Assert.Empty(read.Revisions);
        Assert.Empty(read.Faults);
    }

    [Fact]
    public void A_base_class_in_a_missing_reference_is_named()
    {
        _ = _compiler.Compile("Lib", "public abstract class Root : Retort.Migration { public override void Upgrade() { } }");
        var shop = _compiler.Compile("Shop", "[Retort.Revision(\"a\")] class M : Root { }");

        var fault = Assert.Single(AssemblyRevisionReader.Read(shop, [_compiler.RetortPath]).Faults);
        Assert.Equal("RET1012", fault.Code);
        Assert.Contains("base class Root is in none of the references", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_class_that_moved_is_found_through_its_forwarder()
    {
        _ = _compiler.Compile("Lib", "public abstract class Root : Retort.Migration { public override void Upgrade() { } }");
        var shop = _compiler.Compile("Shop", "[Retort.Revision(\"a\")] class M : Root { }");
        _ = _compiler.Compile("Lib", "public class Nothing;");
        var moved = _compiler.Compile("Moved", "public abstract class Root : Retort.Migration { public override void Upgrade() { } }");
        var facade = _compiler.Compile("Lib", "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Root))]");

        var read = AssemblyRevisionReader.Read(shop, [_compiler.RetortPath, facade, moved]);
        Assert.Empty(read.Faults);
        _ = Assert.Single(read.Revisions);
    }

    [Fact]
    public void Reading_leaves_no_file_open()
    {
        _ = _compiler.Compile("Lib", "public abstract class Root : Retort.Migration { public override void Upgrade() { } }");
        _ = _compiler.Read("[Retort.Revision(\"a\")] class M : Root { } class Forgotten : Root { public Forgotten() { } }", DebugInformationFormat.PortablePdb);

        foreach (var file in Directory.EnumerateFiles(_compiler.Folder))
        {
            using var exclusive = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            Assert.True(exclusive.CanWrite);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an assembly at all")]
    [InlineData("MZ")]
    public void A_file_that_is_no_assembly_has_its_code(string content)
    {
        var path = Path.Combine(_compiler.Folder, "Broken.dll");
        File.WriteAllText(path, content);

        var fault = Assert.Single(AssemblyRevisionReader.Read(path, []).Faults);
        Assert.Equal("RET1018", fault.Code);
        Assert.Contains("Broken.dll", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_cut_of_an_assembly_is_refused_or_read_but_never_thrown()
    {
        var bytes = File.ReadAllBytes(_compiler.Compile("Shop", "[Retort.Revision(\"a\")] class M : Retort.Migration { public override void Upgrade() { } }"));
        var path = Path.Combine(_compiler.Folder, "Cut.dll");
        for (var length = 0; length < bytes.Length; length += 37)
        {
            File.WriteAllBytes(path, bytes[..length]);
            var read = AssemblyRevisionReader.Read(path, []);
            Assert.True(read.Faults.Count > 0 || read.Revisions.Count == 1);
        }
    }

    [Fact]
    public void A_damaged_assembly_is_refused_or_read_but_never_thrown()
    {
        var bytes = File.ReadAllBytes(_compiler.Compile("Shop", "[Retort.Revision(\"a\")] class M : Retort.Migration { public override void Upgrade() { } } class F : M;"));
        var path = Path.Combine(_compiler.Folder, "Damaged.dll");
        var random = new Random(1);
        var refused = 0;
        for (var count = 0; count < 1000; count++)
        {
            var damaged = bytes.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(path, damaged);
            refused += AssemblyRevisionReader.Read(path, [_compiler.RetortPath]).Faults.Any(fault => fault.Code == "RET1018") ? 1 : 0;
        }

        Assert.InRange(refused, 1, 999);
    }

    [Fact]
    public void A_missing_file_has_its_code()
        => Assert.Equal("RET1018", Assert.Single(AssemblyRevisionReader.Read(Path.Combine(_compiler.Folder, "None.dll"), []).Faults).Code);

    [Fact]
    public void An_assembly_without_revisions_has_none()
    {
        var read = AssemblyRevisionReader.Read(typeof(object).Assembly.Location, []);

        Assert.Empty(read.Faults);
        Assert.Empty(read.Revisions);
    }
}
