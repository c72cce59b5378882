namespace Retort.Cli.Tests.EndToEnd;

/// <summary>The samples' models change: what their users do then, with the packages and the packed command.</summary>
[Collection(WithPackages.Name)]
public sealed class SampleTests
{
    [Fact]
    public async Task A_DbContext_of_an_application_changes_and_the_database_follows()
    {
        using var blog = new SampleCopy("Blog", "Blog.Web", "Blog.Migrations");
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();

        // The build notices.
        blog.Insert("Blog.Web/User.cs", "public UserStatus Status", "    [MaxLength(40)]\n    public string? Fax { get; set; }\n\n");
        var noticed = await blog.DotNetAsync("build", "-nologo", "-tl:off");
        Assert.Equal(0, noticed.ExitCode);
        Assert.Contains(
            $"{blog.Root}/Blog.Web/User.cs(20): warning RET4032: The model Blog.Web.BlogContext asks for something that no revision does: add column fax to users. Write the revision with 'retort revision --autogenerate -m \"what it does\"'.",
            noticed.Output,
            StringComparison.Ordinal);
        var missing = await blog.RetortAsync("check", "--no-build");
        Assert.Equal(3, missing.ExitCode);
        Assert.StartsWith($"add column fax to users  {blog.Root}/Blog.Web/User.cs:20\n    ALTER TABLE users ADD COLUMN fax varchar(40);\n", missing.Output, StringComparison.Ordinal);

        // Written, looked at.
        var written = await blog.RetortAsync("revision", "--autogenerate", "--no-build", "-m", "add fax to users", "--rev-id", "b1");
        Assert.Equal(new CliResult(0, $"{blog.Project}/Migrations/b1_add_fax_to_users.cs\n979d19c489d5 -> b1 (head), add fax to users\n", "detected: add column fax to users\n"), written);
        var lines = await File.ReadAllLinesAsync($"{blog.Project}/Migrations/b1_add_fax_to_users.cs", TestContext.Current.CancellationToken);
        Assert.StartsWith("[Revision(\"b1\", Revises = [\"979d19c489d5\"], Created = \"", lines[3], StringComparison.Ordinal);
        Assert.Equal(
            """
            public sealed class AddFaxToUsers : Migration
            {
                public override void Upgrade(MigrationBuilder op)
                {
                    op.AddColumn("users", Column("fax", Varchar(40)));
                }

                public override void Downgrade(MigrationBuilder op)
                {
                    op.DropColumn("users", "fax");
                }
            }
            """,
            string.Join('\n', lines[4..]));

        // Up, down, up.
        await DatabaseAsync("upgrade", "head");
        Assert.Equal("character varying(40)", await FaxAsync());
        await DatabaseAsync("downgrade", "--yes", "--no-build", "-1");
        Assert.Null(await FaxAsync());
        await DatabaseAsync("upgrade", "--no-build", "head");
        Assert.Equal("character varying(40)", await FaxAsync());
        Assert.Equal("b1", await database.ScalarAsync("SELECT version_num FROM alembic_version"));
        Assert.Equal(new CliResult(0, "no revision is missing: the revisions make what Blog.Web.BlogContext asks for\n", ""), await blog.RetortAsync("check", "--no-build"));

        async Task DatabaseAsync(params string[] arguments)
        {
            var result = await blog.RetortAsync([.. arguments, "--connection", database.ConnectionString]);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
        }

        Task<object?> FaxAsync() => database.ScalarAsync("SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'fax'");
    }

    [Fact]
    public async Task Two_branches_change_the_model_and_a_merge_mends_what_comes_together()
    {
        using var shop = new SampleCopy("Shop", "Shop.Domain", "Shop.Migrations");
        await using var database = await PostgresServer.Shared.CreateDatabaseAsync();
        await GitAsync("init", "--quiet", "--initial-branch=main");
        await CommitAsync("the shop");

        await GitAsync("checkout", "--quiet", "-b", "fax");
        shop.Insert("Shop.Domain/User.cs", "[DefaultValue(UserStatus.Pending)]", "    [MaxLength(40)]\n    public string? Fax { get; set; }\n\n");
        await RetortAsync("revision", "--autogenerate", "-m", "add fax to users", "--rev-id", "b1");
        await CommitAsync("fax");

        await GitAsync("checkout", "--quiet", "main");
        shop.Insert("Shop.Domain/Product.cs", "[MaxLength(20)]", "    [Precision(8, 3)]\n    public decimal? Weight { get; set; }\n\n");
        await RetortAsync("revision", "--autogenerate", "-m", "add weight to products", "--rev-id", "b2");
        await CommitAsync("weight");

        // The classes go together; of the heads git says that they do not, and so does the build.
        var merge = await Shell.RunAsync(shop.Root, "git", [.. Identity, "merge", "fax"]);
        Assert.Equal(1, merge.ExitCode);
        Assert.Equal("Shop.Migrations/Migrations/HEAD", (await GitAsync("diff", "--name-only", "--diff-filter=U")).Output.Trim());
        var broken = await shop.DotNetAsync("build", "-nologo", "-tl:off");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("error RET1009: ", broken.Output, StringComparison.Ordinal);
        Assert.Contains("retort merge", broken.Output, StringComparison.Ordinal);

        Assert.Contains("(head) (mergepoint)", (await RetortAsync("merge", "heads", "--no-build", "--rev-id", "m1")).Output, StringComparison.Ordinal);
        await Shell.DotNetAsync(shop.Project, "build", "-nologo", "-tl:off");
        await CommitAsync("merge fax");
        Assert.Equal("m1\n", (await GitAsync("show", "HEAD:Shop.Migrations/Migrations/HEAD")).Output);
        Assert.Equal("no revision is missing: the revisions make what Shop.Domain asks for\n", (await RetortAsync("check", "--no-build")).Output);

        await RetortAsync("upgrade", "head", "--no-build", "--connection", database.ConnectionString);
        Assert.Equal(
            "products.weight numeric(8,3), users.fax character varying(40)",
            await database.ScalarAsync("SELECT string_agg(attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attname DESC) FROM pg_attribute WHERE attname IN ('fax', 'weight')"));
        Assert.Equal("m1", await database.ScalarAsync("SELECT version_num FROM alembic_version"));

        async Task<CliResult> RetortAsync(params string[] arguments)
        {
            var result = await shop.RetortAsync(arguments);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
            return result;
        }

        async Task CommitAsync(string message)
        {
            await GitAsync("add", "*.cs", "*.csproj", "Shop.Migrations/Migrations/HEAD");
            await GitAsync("commit", "--quiet", "-m", message);
        }

        async Task<CliResult> GitAsync(params string[] arguments)
        {
            var result = await Shell.RunAsync(shop.Root, "git", [.. Identity, .. arguments]);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
            return result;
        }
    }

    private static string[] Identity => ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
}
