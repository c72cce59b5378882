using static Retort.Sdk.Tests.Source;

namespace Retort.Sdk.Tests;

/// <summary>What users' code does, and what is missing where it runs.</summary>
internal static class BadInputs
{
    /// <summary>The first line of <c>Upgrade</c>'s body in <see cref="Source.Class"/>.</summary>
    private const int BodyLine = 8;

    private const string NpgsqlType = "_ = typeof(Npgsql.NpgsqlConnection).ToString();";

    public static IReadOnlyList<BadInput> All { get; } =
    [
        Code("Throws", "RET2101", BodyLine, "InvalidOperationException: no luck", "throw new InvalidOperationException(\"no luck\");"),
        Code("ThrowsInHelper", "RET2101", 18, "deep", "Helper.Fail();") is var helper
            ? helper with { Source = helper.Source with { Text = helper.Source.Text + "\npublic static class Helper\n{\n    public static void Fail() => throw new InvalidOperationException(\"deep\");\n}\n" } }
            : helper,
        Code("NeverReturns", "RET2102", AttributeLine, "did not return within 3 seconds", "while (true) { Thread.Sleep(1000); }") with { Rest = "<PropertyGroup><MigrationsTimeout>3</MigrationsTimeout></PropertyGroup>" },
        Code("Exits", "RET9008", AttributeLine, "ended the process that it ran in (exit code 0)", "Environment.Exit(0);"),
        Code("FailsFast", "RET9008", AttributeLine, "enough", "Environment.FailFast(\"enough\");"),
        Code("Overflows", "RET9008", AttributeLine, "Stack overflow", "Again(0);") is var overflow
            ? overflow with { Source = overflow.Source with { Text = overflow.Source.Text.TrimEnd().TrimEnd('}') + "    private static int Again(int n) => Again(n + 1) + 1;\n}\n" } }
            : overflow,
        Code("ThrowsInStaticConstructor", "RET2101", 16, "statically", "") is var constructor
            ? constructor with { Source = constructor.Source with { Text = constructor.Source.Text.TrimEnd().TrimEnd('}') + "\n    static ThrowsInStaticConstructor() => throw new InvalidOperationException(\"statically\");\n}\n" } }
            : constructor,
        Code("ReadsAMissingFile", "RET2101", BodyLine, "seed.sql", "op.Execute(File.ReadAllText(\"seed.sql\"));"),
        Code("MissingDependency", "RET9002", AttributeLine, "Npgsql", NpgsqlType) with { Rest = Before("<Delete Files=\"$(OutDir)Npgsql.dll\" />") },
        Code("MissingEngine", "RET9002", 0, "Retort,", "") with { Rest = Before("<Delete Files=\"$(OutDir)Retort.dll\" />") },
        Code("MissingHalfOfTheEngine", "RET9002", 0, "Retort.Revisions,", "") with { Rest = Before("<Delete Files=\"$(OutDir)Retort.Revisions.dll\" />") },
        Code("OtherEngine", "RET9003", 0, "same version", "") with { Rest = Before("<Copy SourceFiles=\"../Standin/bin/Debug/net10.0/Retort.dll\" DestinationFolder=\"$(OutDir)\" />") },
        Code("BrokenEngine", "RET9003", 0, "Retort", "") with { Rest = Before("<WriteLinesToFile File=\"$(OutDir)Retort.dll\" Lines=\"not an assembly\" Overwrite=\"true\" />") },
        Code("NoRuntime", "RET9006", 0, "Shop.Runtime", "") with { Rest = Before("<ItemGroup><RuntimeFramework Include=\"x\" FrameworkName=\"Shop.Runtime\" Version=\"1.0.0\" /></ItemGroup>") },
        Code("NoDotNet", "RET9009", 0, "nowhere/dotnet", "") with { Rest = Before("<PropertyGroup><DOTNET_HOST_PATH>nowhere/dotnet</DOTNET_HOST_PATH></PropertyGroup>") },
        Code("NoSuchStart", "RET1101", 0, "gone", "") with { Rest = "<PropertyGroup><MigrationsScriptFrom>gone</MigrationsScriptFrom></PropertyGroup>" },
        Code("MisspeltCheck", "RET9010", 0, "MigrationsCheck is 'ture'. Write true or false.", "") with { Rest = "<PropertyGroup><MigrationsCheck>ture</MigrationsCheck></PropertyGroup>" },
        Code("EmptyScript", "RET9010", 0, "MigrationsScript is ''", "") with { Rest = "<PropertyGroup><MigrationsScript></MigrationsScript></PropertyGroup>" },
        Code("MisspeltHeads", "RET9010", 0, "MigrationsAllowMultipleHeads is 'maybe'", "") with { Rest = "<PropertyGroup><MigrationsAllowMultipleHeads>maybe</MigrationsAllowMultipleHeads></PropertyGroup>" },
        Code("TimeoutInWords", "RET9010", 0, "MigrationsTimeout is 'soon'", "") with { Rest = "<PropertyGroup><MigrationsTimeout>soon</MigrationsTimeout></PropertyGroup>" },
        Code("TimeoutBelowZero", "RET9010", 0, "MigrationsTimeout is '-5'", "") with { Rest = "<PropertyGroup><MigrationsTimeout>-5</MigrationsTimeout></PropertyGroup>" },
        Code("TimeoutOfWeeks", "RET9010", 0, "MigrationsTimeout is '3000000'", "") with { Rest = "<PropertyGroup><MigrationsTimeout>3000000</MigrationsTimeout></PropertyGroup>" },
        Code("MisspeltMigrate", "RET9010", 0, "MigrateOnBuild is 'ture'. Write true or false.", "") with { Rest = "<PropertyGroup><MigrateOnBuild>ture</MigrateOnBuild></PropertyGroup>" },
        Code("MisspeltRemote", "RET9010", 0, "MigrateOnBuildAllowRemote is 'treu'", "") with { Rest = "<PropertyGroup><MigrateOnBuildAllowRemote>treu</MigrateOnBuildAllowRemote></PropertyGroup>" },
        Code("EmptyTarget", "RET9010", 0, "MigrateOnBuildTarget is ''", "") with { Rest = "<PropertyGroup><MigrateOnBuildTarget> </MigrateOnBuildTarget></PropertyGroup>" },
        Code("NoMigrateTimeout", "RET9010", 0, "MigrateOnBuildTimeout is '-1'", "") with { Rest = "<PropertyGroup><MigrateOnBuildTimeout>-1</MigrateOnBuildTimeout></PropertyGroup>" },
        Code("ConnectionForVariable", "RET9010", 0, "MigrationsConnectionVariable is '…'. Write the name of an environment variable", "") with { Rest = "<PropertyGroup><MigrationsConnectionVariable>Host=localhost;Password=secret</MigrationsConnectionVariable></PropertyGroup>" },
        Code("NeedsConnection", "RET2103", BodyLine, "OnlineOnly", "op.Run((connection, cancellation) => Task.CompletedTask);"),
    ];

    private static BadInput Code(string name, string code, int line, string says, string upgrade) =>
        new(name, code, line, says, Class(name, "\"a1\"", upgrade) with { Name = "First.cs" });

    private static string Before(string task) => $"<Target Name=\"Spoil\" BeforeTargets=\"RetortScripts\">{task}</Target>";
}
