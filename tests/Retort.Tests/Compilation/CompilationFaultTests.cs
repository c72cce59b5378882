using Retort.Revisions;
using Retort.Tests.Scripts;

namespace Retort.Tests.Compilation;

public sealed class CompilationFaultTests
{
    [Fact]
    public void All_faults_of_all_revisions_are_reported_at_once()
    {
        var faults = Written.Faults(Written.Line(
            ("r1", "op.Execute(\"SELECT 'open\"); op.Execute(\"COMMIT\");", "throw new InvalidOperationException(\"no way\\nback\");"),
            ("r2", "op.Irreversible(\"why\");", ""),
            ("r3", "op.Run((_, _) => Task.CompletedTask);", "op.Execute(\"\\\\q\");")));
        Assert.Equal(["RET2011", "RET2060", "RET2064", "RET2101", "RET2103", "RET2107"], faults.Select(fault => fault.Code).Order());
        Assert.All(faults, fault => Assert.Equal("/src/Shop.cs", fault.Location!.File));
        Assert.Contains(faults, fault => fault.Message.Contains("Downgrade of revision r1 (Mr1) threw InvalidOperationException: no way back. ", StringComparison.Ordinal) && fault.Location!.Line == 10);
    }

    [Theory]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Integer, defaultSql: \"1; DROP TABLE t\"));")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Integer, defaultSql: \"1)\"));")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Integer, defaultSql: \"(1\"));")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Integer, defaultSql: \"1 \\\\! rm\"));")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Integer, defaultSql: \"'open\"));")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Integer, defaultSql: \"1 /* open\"));")]
    [InlineData("op.CreateCheckConstraint(\"ck\", \"t\", \"a > 0; DROP TABLE t\");")]
    [InlineData("op.CreateCheckConstraint(\"ck\", \"t\", \"a > 0); DROP TABLE t; SELECT (1\");")]
    [InlineData("op.CreateIndex(\"ix\", \"t\", [\"a\"], where: \"a > 0; DROP TABLE t\");")]
    [InlineData("op.Autocommit(() => op.Execute(\"VACUUM\"), verify: \"true); DROP TABLE t; SELECT (true\");")]
    [InlineData("op.Autocommit(() => op.Execute(\"VACUUM\"), verify: \"1) = (1\");")]
    public void An_expression_that_breaks_its_statement_is_refused_at_the_line_of_the_call(string up)
    {
        var fault = Assert.Single(Written.Faults(Written.Line(("r1", "op.Execute(\"SELECT 1\");\n" + up, ""))));
        Assert.StartsWith("RET20", fault.Code == "RET2108" ? "RET20" : fault.Code, StringComparison.Ordinal);
        Assert.Equal(new SourceLocation("/src/Shop.cs", 7), fault.Location);
    }

    [Fact]
    public void DISCARD_ALL_is_refused() =>
        Assert.Equal("RET2111", Assert.Single(Written.Faults(Written.Line(("r1", "op.Execute(\"DISCARD ALL\");", "")))).Code);

    [Theory]
    [InlineData("op.Autocommit(() => op.Execute(\"CALL p()\"));", true)]
    [InlineData("op.Execute(\"ALTER SYSTEM SET work_mem = '5MB'\");", true)]
    [InlineData("op.Autocommit(() => op.Execute(\"CALL p()\"), verify: \"true\");", false)]
    [InlineData("op.Execute(\"CREATE INDEX CONCURRENTLY ON t (id)\");", true)]
    [InlineData("op.Execute(\"CREATE INDEX CONCURRENTLY ix ON t (id)\");", false)]
    [InlineData("op.Execute(\"VACUUM; REINDEX INDEX CONCURRENTLY ix; DROP INDEX CONCURRENTLY ix; CREATE DATABASE d\");", false)]
    [InlineData("op.Autocommit(() => op.Execute(\"UPDATE t SET id = 1\"));", false)]
    public void A_statement_that_nothing_can_be_told_of_afterwards_is_a_warning(string up, bool warned) =>
        Assert.Equal(warned ? ["RET2110"] : [], Written.Of(Written.Line(("r1", up, ""))).Upgrade.Diagnostics.Select(warning => warning.Code));

    [Fact]
    public void A_constructor_that_throws_is_one_error_at_its_line()
    {
        var source = Written.Line(("r1", "", "")).Replace("public override void Upgrade", "public Mr1() => throw new InvalidOperationException(\"no\");\npublic override void Upgrade", StringComparison.Ordinal);
        var fault = Assert.Single(Written.Faults(source));
        Assert.Equal(("RET2101", 4), (fault.Code, fault.Location!.Line));
        Assert.StartsWith("The constructor of revision r1 (Mr1) threw InvalidOperationException: no. ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_static_constructor_that_throws_is_one_error_at_its_line()
    {
        var source = Written.Line(("r1", "", "")).Replace("public override void Upgrade", "static Mr1() => int.Parse(\"x\");\npublic override void Upgrade", StringComparison.Ordinal);
        var fault = Assert.Single(Written.Faults(source));
        Assert.Equal(("RET2101", 4), (fault.Code, fault.Location!.Line));
        Assert.Contains("threw FormatException", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_symbols_the_attribute_is_the_place()
    {
        var chain = SourceCompiler.Chain(Written.Line(("r1", "throw new InvalidOperationException(\"no\");", "")), symbols: false);
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => Written.Of(chain)).Diagnostics);
        Assert.Equal(new SourceLocation("/src/Shop.cs", 1), fault.Location);
    }

    [Theory]
    [InlineData("op.Execute(null!);")]
    [InlineData("op.CreateTable(null!, [Column(\"id\", Integer)]);")]
    [InlineData("op.CreateTable(\"t\", [Column(\"id\", null!)]);")]
    [InlineData("op.Autocommit(null!);")]
    [InlineData("op.DropTable(\"\");")]
    [InlineData("op.CreateTable(\"t\", null!);")]
    [InlineData("op.CreateTable(\"t\", [null!]);")]
    [InlineData("op.AddColumn(\"t\", null!);")]
    [InlineData("op.AddColumn(\"t\", Column(null!, Integer));")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Array(null!)));")]
    [InlineData("op.CreateTable(\"t\", [PrimaryKey([])]);")]
    [InlineData("op.CreateTable(\"t\", [PrimaryKey(null!)]);")]
    [InlineData("op.CreateTable(\"t\", [Column(\"a\", Integer, references: References(null!))]);")]
    [InlineData("op.CreateIndex(\"ix\", \"t\", [null!]);")]
    [InlineData("op.CreateIndex(\"ix\", \"t\", null!);")]
    [InlineData("op.CreateEnum(\"e\", null!);")]
    [InlineData("op.CreateEnum(\"e\", [null!]);")]
    [InlineData("op.CreateFunction(\"f\", null!, Integer, \"SELECT 1\");")]
    [InlineData("op.Grant(Retort.Schema.Privileges.Select, null!, [\"r\"]);")]
    [InlineData("op.Grant(Retort.Schema.Privileges.Select, OnTable(\"t\"), null!);")]
    [InlineData("op.GrantRole(null!, [\"r\"]);")]
    [InlineData("op.CreateView(\"v\", null!);")]
    [InlineData("op.CreateRule(\"r\", \"t\", Retort.Schema.RuleEvent.Insert, null!);")]
    [InlineData("op.AttachPartition(\"t\", \"p\", null!);")]
    [InlineData("op.AttachPartition(\"t\", \"p\", FromTo(null!, [1]));")]
    [InlineData("op.BulkInsert(\"t\", null!, [[1]]);")]
    [InlineData("op.BulkInsert(\"t\", [\"a\"], null!);")]
    [InlineData("op.BulkInsert(\"t\", [\"a\"], [null!]);")]
    [InlineData("op.ExecuteSql(null!);")]
    [InlineData("op.ExecuteSql($\"SELECT {\"x\\0\"}\");")]
    [InlineData("op.Autocommit(() => { op.Autocommit(() => op.Execute(\"VACUUM\")); throw new System.IO.IOException(\"x\"); });")]
    [InlineData("op.CreateTable(new string('a', 64), []);")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", Type(null!)));")]
    [InlineData("op.AddColumn(\"t\", Column(\"c\", NamedType(null!)));")]
    [InlineData("op.SetReplicaIdentity(\"t\", null!);")]
    [InlineData("op.AddTypeAttribute(\"t\", null!);")]
    [InlineData("op.CommentOn(null!, \"c\");")]
    public void Null_and_nothing_are_errors_at_the_line_of_the_call(string up)
    {
        var fault = Assert.Single(Written.Faults(Written.Line(("r1", "op.Execute(\"SELECT 1\");\n" + up, ""))));
        Assert.Equal(new SourceLocation("/src/Shop.cs", 7), fault.Location);
        Assert.DoesNotContain("NullReference", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ArgumentNull", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_assembly_is_one_error_that_names_it()
    {
        using var compiler = new SourceCompiler();
        var helper = compiler.Compile("public static class Helper { public static void Do(MigrationBuilder op) => op.Execute(\"SELECT 1\"); }", "Helper");
        var shop = compiler.Load(compiler.Compile(Written.Line(("r1", "Helper.Do(op);", "Helper.Do(op);"), ("r2", "Helper.Do(op);", ""))));
        File.Delete(helper);
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => Written.Of(MigrationChain.Load(shop))).Diagnostics);
        Assert.Equal("RET9002", fault.Code);
        Assert.Contains("needs the assembly Helper, which is not beside", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(fault.Location);
    }

    [Fact]
    public void An_assembly_of_another_version_is_one_error()
    {
        using var compiler = new SourceCompiler();
        compiler.Compile("public static class Helper { public static void Do(MigrationBuilder op) { } }", "Helper");
        var shop = compiler.Compile(Written.Line(("r1", "Helper.Do(op);", "")));
        compiler.Compile("public static class Helper { }", "Helper");
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => Written.Of(MigrationChain.Load(compiler.Load(shop)))).Diagnostics);
        Assert.Equal("RET9003", fault.Code);
    }

    [Theory]
    [InlineData("op.Execute($\"SELECT '{Guid.NewGuid()}'\");", true)]
    [InlineData("op.Execute($\"SELECT '{DateTime.Now.Ticks}'\");", true)]
    [InlineData("for (var i = 0; i < Random.Shared.Next(1000000) + 1; i++) { if (i == 0) op.Execute($\"SELECT {Random.Shared.NextInt64()}\"); }", true)]
    [InlineData("op.CreateTable(\"t\", [Column(\"id\", Integer, defaultSql: \"gen_random_uuid()\")], comment: \"c\");", false)]
    [InlineData("var n = 7; op.Execute($\"SELECT {n}\");", false)]
    public void A_migration_that_records_something_else_each_time_is_warned_of(string up, bool warned)
    {
        var warnings = Written.Of(Written.Line(("r1", "op.Execute(\"SELECT 1\");\n" + up, ""))).Upgrade.Diagnostics;
        Assert.Equal(warned ? ["RET2109"] : [], warnings.Select(warning => warning.Code));
        Assert.All(warnings, warning => Assert.Equal(7, warning.Location!.Line));
    }

    [Theory]
    [InlineData("await Task.Yield(); op.Execute(\"SELECT 1\");", "async ")]
    [InlineData("op.Autocommit(async () => { await Task.Yield(); op.Execute(\"SELECT 1\"); });", "")]
    public void A_migration_that_returns_before_it_is_done_is_refused(string up, string modifier)
    {
        var source = Written.Line(("r1", up, "")).Replace("override void Upgrade", $"override {modifier}void Upgrade", StringComparison.Ordinal);
        var fault = Assert.Single(Written.Faults(source));
        Assert.Equal(("RET2114", modifier.Length > 0 ? 1 : 6), (fault.Code, fault.Location!.Line));
    }

    [Theory]
    [InlineData("op.Run(null!);", "")]
    [InlineData("", "op.Irreversible(null!);")]
    public void Null_instead_of_code_or_a_reason_is_refused(string up, string down)
    {
        var source = "[OnlineOnly(\"data\")]\n" + Written.Line(("r1", up, down));
        Assert.Equal("RET2112", Assert.Single(Written.Faults(source)).Code);
    }

    [Fact]
    public void A_revision_that_records_nothing_is_fine() =>
        Assert.Empty(Written.Of(Written.Line(("r1", "", ""))).Upgrade.Diagnostics);
}
