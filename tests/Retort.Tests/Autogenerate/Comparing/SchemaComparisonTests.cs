using Retort.Autogenerate.Comparing;
using Retort.Autogenerate.Writing;
using Retort.Compilation;
using Retort.Revisions;
using Retort.Tests.Compilation;

namespace Retort.Tests.Autogenerate.Comparing;

/// <summary>A model and revisions in one assembly: what is found, what is left alone, what is refused.</summary>
public sealed class SchemaComparisonTests
{
    private const string Users =
        """
        [System.ComponentModel.DataAnnotations.Schema.Table("users")]
        public class User
        {
            public int Id { get; set; }
            public string? Phone { get; set; }
        }
        """;

    private const string CreateUsers = "op.CreateTable(\"users\", [Column(\"id\", Integer, nullable: false, identity: Identity()), PrimaryKey([\"id\"], \"pk_users\")]);";

    [Fact]
    public void What_the_model_has_more_becomes_a_statement_and_its_way_back()
    {
        var comparison = Compare(Users + Revision(CreateUsers))!;
        Assert.Equal("op.AddColumn(\"users\", Column(\"phone\", Text));", Written(comparison));
        Assert.Equal("op.DropColumn(\"users\", \"phone\");", MigrationWriter.Write(comparison.Down));
        Assert.Equal("User.Phone", comparison.Up[0].Source!.ToString());
        Assert.Empty(comparison.Warnings);
        Assert.Equal("Shop", comparison.Model.Name);
    }

    [Fact]
    public void Where_the_revisions_make_it_nothing_is_left() =>
        Assert.Empty(Compare(Users + Revision(CreateUsers + "op.AddColumn(\"users\", Column(\"phone\", Text));"))!.Up);

    [Fact]
    public void Without_a_model_there_is_nothing_to_compare() => Assert.Null(Compare(Revision(CreateUsers)));

    [Fact]
    public void What_raw_SQL_names_is_left_alone_with_a_warning()
    {
        var comparison = Compare(Users + Revision(CreateUsers + "op.Execute(\"ALTER TABLE users ADD COLUMN phone text; UPDATE users SET phone = '1'\");"))!;
        Assert.Empty(comparison.Up);
        var warning = Assert.Single(comparison.Warnings);
        Assert.Equal("RET4033", warning.Code);
        Assert.StartsWith("Revision a1 runs 'alter table users add column phone text', and nothing says what that does to the schema; public.users was not compared.", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_raw_SQL_names_in_a_string_is_left_alone_too()
    {
        var comparison = Compare(Users + Revision(CreateUsers + "op.Execute(\"CALL add_phone('public.users')\");"))!;
        Assert.Empty(comparison.Up);
        Assert.Contains("public.users was not compared.", Assert.Single(comparison.Warnings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT id INTO phones FROM users", true)]
    [InlineData("WITH x AS (SELECT id FROM users) SELECT id INTO phones FROM x", true)]
    [InlineData("SELECT id INTO TEMP phones FROM users", false)]
    [InlineData("WITH x AS (SELECT id FROM users) INSERT INTO users SELECT id FROM x", false)]
    [InlineData("SELECT 'a INTO b'", false)]
    public void A_query_that_makes_a_table_is_no_query(string sql, bool makesTable) =>
        Assert.Equal(makesTable, Compare(Users + Revision(CreateUsers + $"op.Execute(\"{sql}\");"))!.Warnings.Count == 1);

    [Fact]
    public void What_raw_SQL_is_said_to_do_is_known()
    {
        var comparison = Compare(Users + Revision(CreateUsers + "op.Execute(\"ALTER TABLE users ADD COLUMN phone text\", effect: op => op.AddColumn(\"users\", Column(\"phone\", Text)));"))!;
        Assert.Empty(comparison.Up);
        Assert.Empty(comparison.Warnings);
    }

    [Fact]
    public void What_the_model_does_not_speak_of_stays()
    {
        var comparison = Compare(Users + Revision(
            CreateUsers + "op.AddColumn(\"users\", Column(\"phone\", Text)); op.CreateView(\"v\", \"SELECT id FROM users\"); op.CreateDomain(\"d\", Integer); op.CreateSequence(\"s\"); op.EnableRowSecurity(\"users\");"
            + "op.CreateFunction(\"f\", [], returns: Integer, body: \"SELECT 1\"); op.CommentOnView(\"v\", \"x\"); op.Grant(Privileges.Select, OnTable(\"users\"), [\"reader\"]);"))!;
        Assert.Empty(comparison.Up);
    }

    [Theory]
    [InlineData("audit_*")]
    [InlineData("x;public.audit_log")]
    public void What_is_excluded_stays(string exclude)
    {
        var source = Users + Revision(CreateUsers + "op.AddColumn(\"users\", Column(\"phone\", Text)); op.CreateTable(\"audit_log\", [Column(\"id\", Integer)]);");
        Assert.Equal("op.DropTable(\"audit_log\");", Written(Compare(source)!));
        Assert.Empty(Compare(source, new() { Exclude = exclude })!.Up);
    }

    [Fact]
    public void The_schema_of_what_is_excluded_stays_with_it()
    {
        const string Model = "public sealed class Wanted : Retort.Models.ISchemaModel { public DatabaseSchema Schema => DatabaseSchema.Empty; }";
        var source = Model + Revision("op.CreateSchema(\"audit\"); op.CreateTable(\"log\", [Column(\"id\", Integer)], schema: \"audit\");");
        Assert.Equal("op.DropTable(\"log\", schema: \"audit\");\nop.DropSchema(\"audit\");", Written(Compare(source)!));
        Assert.Empty(Compare(source, new() { Exclude = "audit.*" })!.Up);
    }

    [Fact]
    public void What_a_filter_leaves_out_stays_with_all_that_belongs_to_it()
    {
        const string Filter = "public sealed class NotOurs : Retort.Models.IComparisonFilter { public bool Includes(DatabaseObject what) => !(what.Kind == ObjectKind.Table && what.Name.Name.EndsWith(\"_log\")); }";
        var source = Users + Revision(CreateUsers + "op.AddColumn(\"users\", Column(\"phone\", Text)); op.CreateTable(\"audit_log\", [Column(\"id\", Integer)]); op.CreateIndex(\"ix_log\", \"audit_log\", [\"id\"]); op.CommentOnTable(\"audit_log\", \"x\");");
        Assert.Equal("op.DropTable(\"audit_log\");", Written(Compare(source)!));
        Assert.Empty(Compare(Filter + source)!.Up);
        const string Every = "public sealed class Every : Retort.Models.IComparisonFilter { public bool Includes(DatabaseObject what) => true; }";
        Assert.Empty(Compare(Every + Filter + source)!.Up);
    }

    [Fact]
    public void What_belongs_to_what_is_excluded_keeps_its_comments()
    {
        const string Model = "public sealed class Wanted : Retort.Models.ISchemaModel { public DatabaseSchema Schema => DatabaseSchema.Empty; }";
        var source = Model + Revision(
            "op.CreateTable(\"log\", [Column(\"id\", Serial), Column(\"b\", Integer)]); op.CreateIndex(\"ix_log\", \"log\", [\"b\"]); op.CommentOnIndex(\"ix_log\", \"x\"); op.CommentOnSequence(\"log_id_seq\", \"x\"); op.CommentOnColumn(\"log\", \"b\", \"x\");"
            + "op.CreateStatistics(\"st_log\", \"log\", [\"id\", \"b\"]); op.CommentOnStatistics(\"st_log\", \"x\");");
        Assert.Empty(Compare(source, new() { Exclude = "log" })!.Up);
    }

    [Fact]
    public void A_filter_that_leaves_out_one_kind_leaves_out_no_other_of_that_name()
    {
        const string Filter = "public sealed class NotOurs : Retort.Models.IComparisonFilter { public bool Includes(DatabaseObject what) => what.Kind != ObjectKind.Routine; }";
        const string Model = "public sealed class Wanted : Retort.Models.ISchemaModel { public DatabaseSchema Schema => DatabaseSchema.Empty; }";
        var source = Model + Filter + Revision(CreateUsers + "op.CreateFunction(\"users\", [], returns: Integer, body: \"SELECT 1\"); op.CommentOnFunction(\"users\", \"x\");");
        Assert.Equal("op.DropTable(\"users\");", Written(Compare(source)!));
    }

    [Theory]
    [InlineData("public bool Includes(DatabaseObject what) => throw new InvalidOperationException(\"no luck\");", "NotOurs says nothing of public.users: it threw InvalidOperationException: no luck.")]
    [InlineData("public NotOurs() => throw new InvalidOperationException(\"no luck\"); public bool Includes(DatabaseObject what) => true;", "NotOurs cannot be made: it threw InvalidOperationException: no luck.")]
    [InlineData("public NotOurs(int a) { } public bool Includes(DatabaseObject what) => true;", "NotOurs has no constructor without parameters. Give it one.")]
    public void A_filter_that_fails_is_said_with_its_class(string members, string message)
    {
        var refused = Assert.Throws<DiagnosticException>(() => Compare($"public sealed class NotOurs : Retort.Models.IComparisonFilter {{ {members} }}" + Users + Revision(CreateUsers)));
        Assert.Equal("RET4037", refused.Diagnostics[0].Code);
        Assert.StartsWith(message, refused.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_name_is_a_rename_where_the_model_says_so()
    {
        var comparison = Compare(Users.Replace("public string? Phone", "[Retort.Models.RenamedFrom(\"fax\")] public string? Phone", StringComparison.Ordinal) + Revision(CreateUsers + "op.AddColumn(\"users\", Column(\"fax\", Text));"))!;
        Assert.Equal("op.RenameColumn(\"users\", \"fax\", \"phone\");", Written(comparison));
        Assert.Equal("op.RenameColumn(\"users\", \"phone\", \"fax\");", MigrationWriter.Write(comparison.Down));
    }

    [Fact]
    public void A_table_with_a_new_name_takes_its_keys_and_indexes_along()
    {
        const string Tagged =
            """
            [System.ComponentModel.DataAnnotations.Schema.Table("people"), Retort.Models.RenamedFrom("users"), Microsoft.EntityFrameworkCore.Index("Phone")]
            public class User
            {
                public int Id { get; set; }
                public string? Phone { get; set; }
            }
            """;
        var comparison = Compare(Tagged + Revision(CreateUsers + "op.AddColumn(\"users\", Column(\"phone\", Text)); op.CreateIndex(\"ix_users_phone\", \"users\", [\"phone\"]);"))!;
        Assert.Equal(
            """
            op.RenameTable("users", "people");
            op.RenameConstraint("pk_users", "people", "pk_people");
            op.RenameIndex("ix_users_phone", "ix_people_phone");
            """.ReplaceLineEndings("\n"),
            Written(comparison));
        Assert.Equal(
            """
            op.RenameIndex("ix_people_phone", "ix_users_phone");
            op.RenameConstraint("pk_people", "people", "pk_users");
            op.RenameTable("people", "users");
            """.ReplaceLineEndings("\n"),
            MigrationWriter.Write(comparison.Down));
    }

    [Theory]
    [InlineData("op.CreateView")]
    [InlineData("op.CreateMaterializedView")]
    public void A_view_that_reads_a_column_which_goes_is_remarked_on(string create)
    {
        var comparison = Compare(Users + Revision(CreateUsers + $"op.AddColumn(\"users\", Column(\"phone\", Text)); op.AddColumn(\"users\", Column(\"age\", Integer)); {create}(\"ages\", \"SELECT id, age FROM users\"); {create}(\"phones\", \"SELECT phone FROM users\");"))!;
        var written = Written(comparison);
        Assert.Contains($"// ages reads age of users, which goes: say what it is without that.\n{create}(\"ages\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("phones", written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_may_have_been_renamed_is_remarked_on()
    {
        var comparison = Compare(Users + Revision(CreateUsers + "op.AddColumn(\"users\", Column(\"fax\", Text));"))!;
        Assert.Equal(
            """
            // fax goes and phone of the same type comes. If it is the same column under a new name, rename it: op.RenameColumn("users", "fax", "phone").
            op.AddColumn("users", Column("phone", Text));
            op.DropColumn("users", "fax");
            """.ReplaceLineEndings("\n"),
            string.Join(' ', Written(comparison).Split("\n// ")));
    }

    [Fact]
    public void A_table_that_may_have_been_renamed_is_remarked_on()
    {
        var comparison = Compare(Users + Revision(CreateUsers.Replace("users", "people", StringComparison.Ordinal) + "op.AddColumn(\"people\", Column(\"phone\", Text));"))!;
        Assert.StartsWith(
            "// people goes and users with the same columns comes. If it is the same table under a new name, rename it: op.RenameTable(\"people\", \"users\").",
            string.Join(' ', Written(comparison).Split("\n// ")),
            StringComparison.Ordinal);
        Assert.Equal([new NameChange("public", "people", null, "users")], comparison.Possible);
    }

    [Fact]
    public void A_model_in_code_speaks_of_everything()
    {
        const string Model = "public sealed class Wanted : Retort.Models.ISchemaModel { public DatabaseSchema Schema => DatabaseSchema.Of(op => op.CreateView(\"v\", \"SELECT 1 AS a\")); }";
        var comparison = Compare(Model + Revision("op.CreateSequence(\"s\");"))!;
        Assert.Equal("op.CreateView(\"v\", \"SELECT 1 AS a\");\nop.DropSequence(\"s\");", Written(comparison));
        Assert.Equal("Wanted", comparison.Model.Name);
    }

    [Fact]
    public void Several_models_are_refused_unless_one_is_chosen()
    {
        var source = string.Concat(((string[])["One", "Two"]).Select(name => $"public sealed class {name} : Retort.Models.ISchemaModel {{ public DatabaseSchema Schema => DatabaseSchema.Of(op => op.CreateSequence(\"{name}\")); }}")) + Revision("");
        var refused = Assert.Throws<DiagnosticException>(() => Compare(source));
        Assert.Equal("RET4031", refused.Diagnostics[0].Code);
        Assert.Equal("Shop has several models: One, Two. Set MigrationsModelClass to the one that the revisions are for.", refused.Diagnostics[0].Message);
        Assert.Equal("op.CreateSequence(\"Two\");", Written(Compare(source, new() { Class = "Two" })!));
        Assert.Equal("RET4030", Assert.Throws<DiagnosticException>(() => Compare(source, new() { Class = "Three" })).Diagnostics[0].Code);
        Assert.Equal("RET4030", Assert.Throws<DiagnosticException>(() => Compare(source, new() { Assembly = "Elsewhere" })).Diagnostics[0].Code);
    }

    [Fact]
    public void A_model_that_throws_or_has_faults_is_said_with_its_class()
    {
        var thrown = Assert.Throws<DiagnosticException>(() => Compare("public sealed class Wanted : Retort.Models.ISchemaModel { public DatabaseSchema Schema => throw new InvalidOperationException(\"no luck\"); }" + Revision("")));
        Assert.Equal("RET4014", thrown.Diagnostics[0].Code);
        Assert.Equal("Wanted threw InvalidOperationException: no luck. It is read in a build, without an application and without a database: let it need neither.", thrown.Diagnostics[0].Message);
        var faulty = Assert.Throws<DiagnosticException>(() => Compare(Users.Replace("string? Phone", "System.Threading.Thread? Phone", StringComparison.Ordinal) + Revision("")));
        Assert.Equal("RET4001", faulty.Diagnostics[0].Code);
    }

    [Fact]
    public void What_no_operation_makes_is_refused_and_not_left_out()
    {
        const string Model = "public sealed class Wanted : Retort.Models.ISchemaModel { public DatabaseSchema Schema => DatabaseSchema.Empty with { Tables = new ValueMap<QualifiedName, Table>().With(new(\"public\", \"t\"), new Table(new(\"public\", \"t\")) { OfType = new(\"public\", \"person\") }) }; }";
        var refused = Assert.Throws<DiagnosticException>(() => Compare(Model + Revision("")));
        Assert.Equal("RET4035", refused.Diagnostics[0].Code);
        Assert.Equal("Wanted asks for what no operation makes: drop table t; create table t would still be missing. Leave that out of the model, and make it with op.Execute.", refused.Diagnostics[0].Message);
    }

    [Fact]
    public void A_context_that_nothing_reads_is_refused_unless_another_model_is_chosen()
    {
        const string Context = "namespace Microsoft.EntityFrameworkCore { public class DbContext { } } public class ShopContext : Microsoft.EntityFrameworkCore.DbContext { } ";
        var source = Users + Revision(CreateUsers);
        var refused = Assert.Throws<DiagnosticException>(() => Compare(Context + source));
        Assert.Equal("RET4034", refused.Diagnostics[0].Code);
        Assert.Equal("ShopContext is a DbContext, which the package Retort.EntityFrameworkCore reads: add it to the migrations project with 'dotnet add package Retort.EntityFrameworkCore', or set MigrationsModel to false.", refused.Diagnostics[0].Message);
        Assert.Equal("op.AddColumn(\"users\", Column(\"phone\", Text));", Written(Compare(Context + source, new() { Class = "Shop" })!));
    }

    private static string Written(SchemaComparison comparison) => MigrationWriter.Write([.. comparison.Up.Select(change => change.Step)]);

    private static SchemaComparison? Compare(string source, ModelRequest? request = null)
    {
        var chain = SourceCompiler.Chain(source);
        chain.ThrowIfFaulty();
        return SchemaComparison.Of(chain, new RevisionCompiler(chain), request ?? new());
    }

    private static string Revision(string upgrade) =>
        $$"""

        [Revision("a1")]
        public sealed class First : Migration
        {
            public override void Upgrade(MigrationBuilder op)
            {
                {{upgrade}}
            }

            public override void Downgrade(MigrationBuilder op)
            {
            }
        }
        """;
}
