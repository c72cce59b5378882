namespace Retort.Sdk.Tests;

/// <summary>The same mistakes in the other languages of .NET.</summary>
internal static class ForeignFaults
{
    private const string FSharp =
        """
        namespace Shop

        open Retort

        [<Revision("a1")>]
        type First() =
            inherit Migration()
            override _.Upgrade(op) = op.Execute("CREATE TABLE a (id int)")
            override _.Downgrade(op) = op.Execute("DROP TABLE a")

        [<Revision("a2",
                   Revises = [| "gone" |])>]
        type Second() =
            inherit Migration()
            override _.Upgrade(op) = op.Execute("CREATE TABLE b (id int)")
            override _.Downgrade(op) = op.Execute("DROP TABLE b")
        """;

    private const string VisualBasic =
        """
        <Revision("a1", Revises:={"gone"})>
        Public NotInheritable Class First
            Inherits Migration

            Public Overrides Sub Upgrade(op As MigrationBuilder)
                op.Execute("CREATE TABLE a (id int)")
            End Sub

            Public Overrides Sub Downgrade(op As MigrationBuilder)
                op.Execute("DROP TABLE a")
            End Sub
        End Class
        """;

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("FSharpProject", "RET1002", "Chain.fs", 11, [new("Chain.fs", FSharp)], "fsproj"),
        new("VisualBasicProject", "RET1002", "First.vb", 1, [new("First.vb", VisualBasic)], "vbproj"),
    ];

    /// <summary>F# compiles what is listed, in that order.</summary>
    public static string Items(Fault fault) => fault.Extension == "fsproj" ? "<ItemGroup><Compile Include=\"Chain.fs\" /></ItemGroup>" : "";
}
