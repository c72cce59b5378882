using Retort.Revisions;

namespace Retort.Tests.Compilation;

/// <summary>The build reads an assembly's bytes, the run reads loaded classes: both must see the same chain.</summary>
public sealed class ReaderAgreementTests
{
    private const string Body = "{ public override void Upgrade(MigrationBuilder op) { } public override void Downgrade(MigrationBuilder op) { } }";

    public static TheoryData<string, string> Sources => new()
    {
        { "plain", $"namespace N; [Revision(\"a\", Created = \"2026-01-15T10:30:00+02:00\", Message = \"m\")] public sealed class AddURLIndex2 : Migration {Body}" },
        { "message from the class", $"[Revision(\"a\")] class Add_phone_ToUsers : Migration {Body}" },
        { "edges", $"[Revision(\"a\", BranchLabels = [\"l\", \"ü\"])] class A : Migration {Body} [Revision(\"b\", Revises = [\"a\"], DependsOn = [\"l\"])] class B : Migration {Body}" },
        { "nested", $"namespace N {{ class Outer {{ public class Inner {{ [Revision(\"a\")] private sealed class Deep : Migration {Body} }} }} }}" },
        { "generic base", $"abstract class Base<T> : Migration {Body} [Revision(\"a\")] class A : Base<int>;" },
        { "nested in a generic class", $"class G<T> {{ [Revision(\"a\")] public class Inner : Migration {Body} }}" },
        { "base in another assembly", "[Revision(\"a\")] class A : HelperBase; [Revision(\"b\", Revises = [\"a\"])] class B : GenericHelper<string>;" },
        { "nulls", $"[Revision(\"a\", Revises = null!, BranchLabels = [null!], Message = null, Created = null)] class A : Migration {Body}" },
        { "null id", $"[Revision(null!)] class A : Migration {Body}" },
        { "no attribute", $"class A : Migration {Body} [Revision(\"b\")] class B : Migration {Body}" },
        { "abstract without attribute", $"abstract class A : Migration {Body} class G<T> : Migration {Body} [Revision(\"b\")] class B : A;" },
        { "misplaced", $"[Revision(\"a\")] class A {{ }} [Revision(\"b\", Revises = [\"a\"])] class B : Migration {Body}" },
        { "static", "[Revision(\"a\")] static class A { }" },
        { "abstract", $"[Revision(\"a\")] abstract class A : Migration {Body}" },
        { "generic", $"[Revision(\"a\")] class A<T> : Migration {Body}" },
        { "no constructor", $"[Revision(\"a\")] class A(int x) : Migration {{ public override void Upgrade(MigrationBuilder op) => op.Execute($\"SELECT {{x}}\"); public override void Downgrade(MigrationBuilder op) {{ }} }}" },
        { "private constructor", $"[Revision(\"a\")] class A : Migration {{ private A() {{ }} public override void Upgrade(MigrationBuilder op) {{ }} public override void Downgrade(MigrationBuilder op) {{ }} }}" },
        { "bad date", $"[Revision(\"a\", Created = \"yesterday\")] class A : Migration {Body}" },
        { "dates", $"[Revision(\"a\", Created = \"2026-01-15\")] class A : Migration {Body} [Revision(\"b\", Revises = [\"a\"], Created = \"2026-01-15 10:30\")] class B : Migration {Body}" },
        { "two of one id", $"[Revision(\"a\")] class A : Migration {Body} [Revision(\"a\")] class B : Migration {Body}" },
        { "inherited attribute", $"[Revision(\"a\")] class A : Migration {Body} [Revision(\"b\", Revises = [\"a\"])] class B : A; class C : A;" },
        { "no place", $"[Revision(\"a\", \"\", 0)] class A : Migration {Body}" },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Both_readers_see_the_same_revisions_and_faults(string name, string source)
    {
        using var compiler = new SourceCompiler();
        compiler.Compile($"public abstract class HelperBase : Migration {Body} public abstract class GenericHelper<T> : HelperBase;", "Helper");
        var path = compiler.Compile(source, symbols: name.Length % 2 == 0);
        var bytes = AssemblyRevisionReader.Read(path, [.. compiler.Paths.Values, typeof(Migration).Assembly.Location]);
        var graph = RevisionGraph.Build(bytes.Revisions);
        var chain = MigrationChain.Load(compiler.Load(path));
        Assert.Equal(graph.Revisions.Select(Describe), chain.Graph.Revisions.Select(Describe));
        Assert.Equal(
            bytes.Faults.Concat(graph.Faults).Select(fault => $"{fault.Code} {fault.Message}").Order(),
            chain.Faults.Select(fault => $"{fault.Code} {fault.Message}").Order());
        foreach (var revision in chain.Graph.Revisions)
        {
            var made = Record.Exception(() => chain.Create(revision));
            Assert.True(made is null or DiagnosticException, made?.ToString());
        }
    }

    private static string Describe(Revision revision) =>
        $"{revision.Id} {string.Join(',', revision.Revises)} {string.Join(',', revision.DependsOn)} {string.Join(',', revision.BranchLabels)} {revision.Message} {revision.Created:O} {revision.TypeName} {revision.Location}";
}
