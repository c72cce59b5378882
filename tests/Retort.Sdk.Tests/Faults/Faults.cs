using static Retort.Sdk.Tests.Source;

namespace Retort.Sdk.Tests;

/// <summary>Every fault of a chain.</summary>
internal static class Faults
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        Of("DuplicateId", "RET1001", "Second.cs", Class("First", "\"a1\""), Class("Second", "\"a1\"")),
        Of("UnknownParent", "RET1002", "Second.cs", Class("First", "\"a1\""), Class("Second", "\"a2\", Revises = [\"gone\"]")),
        Of("UnknownDependency", "RET1003", "Second.cs", Class("First", "\"a1\""), Class("Second", "\"a2\", Revises = [\"a1\"], DependsOn = [\"gone\"]")),
        Of("SelfReference", "RET1004", "Second.cs", Class("First", "\"a1\""), Class("Second", "\"a2\", Revises = [\"a1\", \"a2\"]")),
        Of("Cycle", "RET1005", "First.cs", Class("Base", "\"a0\""), Class("First", "\"a1\", Revises = [\"a0\", \"a2\"]"), Class("Second", "\"a2\", Revises = [\"a1\"]")),
        Of("LabelClash", "RET1006", "Second.cs", Class("First", "\"a1\", BranchLabels = [\"shop\"]"), Class("Second", "\"a2\", Revises = [\"a1\"], BranchLabels = [\"shop\"]")),
        Of("IllegalCharacter", "RET1007", "First.cs", Class("First", "\"a@1\"")),
        Of("IdTooLong", "RET1008", "First.cs", Class("First", $"\"{new string('a', 33)}\"")),
        Of("SeveralHeads", "RET1009", "Other.cs", TwoHeads),
        Of("NoBase", "RET1010", "First.cs", Class("First", "\"a1\", Revises = [\"a2\"]"), Class("Second", "\"a2\", Revises = [\"a1\"]")),
        Of("MissingAttribute", "RET1011", "Second.cs", Class("First", "\"a1\""), Class("Second", "\"x\"") is var second ? second with { Text = second.Text.Replace("[Revision(\"x\")]", "", StringComparison.Ordinal) } : second) with { Line = 0 },
        Of("MisplacedAttribute", "RET1012", "Second.cs", Class("First", "\"a1\""), new SourceFile("Second.cs", "namespace Shop;\n\n[Revision(\"a2\", Revises = [\"a1\"])]\npublic sealed class Second;\n")),
        Of("AbstractClass", "RET1013", "Second.cs", Class("First", "\"a1\""), Changed("sealed class Second", "abstract class Second")),
        Of("GenericClass", "RET1013", "Second.cs", Class("First", "\"a1\""), Changed("class Second", "class Second<T>")),
        Of("NoConstructor", "RET1014", "Second.cs", Class("First", "\"a1\""), Changed("class Second", "class Second(int n)", "{\n    public override void Up", "{\n    public int N => n;\n    public override void Up")),
        Of("BadDate", "RET1015", "First.cs", Class("First", "\"a1\", Created = \"yesterday\"")),
        Of("EmptyId", "RET1016", "First.cs", Class("First", "\"\"")),
        Of("ReservedName", "RET1017", "First.cs", Class("First", "\"head\"")),
    ];

    private static Fault Of(string name, string code, string file, params SourceFile[] sources) => new(name, code, file, AttributeLine, sources);

    private static SourceFile Changed(params string[] pairs)
    {
        var source = Class("Second", "\"a2\", Revises = [\"a1\"]");
        foreach (var pair in pairs.Chunk(2))
        {
            Assert.Contains(pair[0], source.Text, StringComparison.Ordinal);
            source = source with { Text = source.Text.Replace(pair[0], pair[1], StringComparison.Ordinal) };
        }

        return source;
    }
}
