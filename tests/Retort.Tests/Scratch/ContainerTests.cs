using Npgsql;
using Retort.Revisions;
using Retort.Scratch;

namespace Retort.Tests.Scratch;

/// <summary>Real containers; <c>tests/container</c> makes the image that RETORT_TEST_IMAGE names.</summary>
[Collection(OneAtATime.Name)]
public sealed class ContainerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ScratchOptions Container
    {
        get
        {
            var image = Environment.GetEnvironmentVariable("RETORT_TEST_IMAGE");
            Assert.SkipWhen(image is null, "RETORT_TEST_IMAGE names no image of PostgreSQL; tests/container makes one.");
            return new() { Kind = ScratchKind.Container, Image = image };
        }
    }

    [Fact]
    public async Task A_container_makes_databases_and_copies_of_them_and_leaves_nothing()
    {
        await using (var server = await ScratchServer.StartAsync(Container, Token))
        {
            Assert.True(server.IsOwn);
            Assert.Equal(ScratchKind.Container, server.Kind);
            Assert.Matches(@$"^PostgreSQL \d+\.\d+ in a container of {Container.Image} \((docker|podman)\)$", server.Description);
            await using var original = await server.CreateDatabaseAsync(null, Token);
            await Sql.RunAsync(original.ConnectionString, "CREATE TABLE kept (a int)");
            await using var copy = await server.CreateDatabaseAsync(original, Token);
            await Sql.RunAsync(copy.ConnectionString, "SELECT a FROM kept");
            Assert.Equal("off", await Sql.AskAsync(copy.ConnectionString, "SELECT current_setting('fsync')"));
            Assert.Equal("/retort-scratch/data", await Sql.AskAsync(copy.ConnectionString, "SELECT current_setting('data_directory')"));
            Assert.Single(await OwnAsync());
        }

        Assert.Empty(await OwnAsync());
    }

    [Fact]
    public async Task The_port_is_open_on_loopback_only_and_the_password_in_no_argument_and_no_volume_is_left()
    {
        string password;
        IReadOnlyList<string> mounts;
        await using (var server = await ScratchServer.StartAsync(Container, Token))
        {
            await using var database = await server.CreateDatabaseAsync(null, Token);
            password = new NpgsqlConnectionStringBuilder(database.ConnectionString).Password!;
            Assert.StartsWith("127.0.0.1:", Assert.Single(await DockerAsync("port", Assert.Single(await OwnAsync()))).Split("-> ")[^1], StringComparison.Ordinal);
            Assert.Empty(Traces.ProcessesOf(password));

            // Other tests have containers meanwhile, with volumes of their own.
            mounts = [.. (await DockerAsync("inspect", "--format", "{{range .Mounts}}{{.Name}}{{println}}{{end}}", Assert.Single(await OwnAsync()))).Where(name => name.Length > 0)];
            var guess = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Password = "postgres" };
            Assert.Equal("28P01", (await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(guess.ConnectionString, "SELECT 1"))).SqlState);
        }

        Assert.Empty((await DockerAsync("volume", "ls", "-q")).Intersect(mounts));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public async Task A_process_that_is_ended_takes_its_container_with_it(string signal)
    {
        _ = Container;
        await using var holder = await HolderProcess.StartAsync("Container");
        Assert.Single(await OfAsync(holder.Id));

        await holder.SignalAsync(signal);

        for (var attempt = 0; (await OfAsync(holder.Id)).Count > 0; attempt++)
        {
            Assert.True(attempt < 100, "The container is still there.");
            await Task.Delay(100, Token);
        }
    }

    [Fact]
    public async Task What_a_killed_process_left_is_swept_by_the_next_start_and_what_a_living_one_uses_is_not()
    {
        var options = Container;
        await using var living = await HolderProcess.StartAsync("Container");
        await using var killed = await HolderProcess.StartAsync("Container");
        await killed.KillAllAsync();
        Assert.Single(await OfAsync(killed.Id));

        await using var server = await ScratchServer.StartAsync(options, Token);

        Assert.Empty(await OfAsync(killed.Id));
        await Sql.RunAsync(living.ConnectionString, "SELECT 1");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(200)]
    [InlineData(300)]
    [InlineData(500)]
    [InlineData(700)]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task A_start_that_is_cancelled_leaves_nothing(int milliseconds)
    {
        var options = Container;
        using var stop = new CancellationTokenSource(milliseconds);
        try
        {
            await (await ScratchServer.StartAsync(options, stop.Token)).DisposeAsync();
        }
        catch (OperationCanceledException)
        {
            // A fast machine may have been done before.
        }

        Assert.Empty(await OwnAsync());
    }

    [Fact]
    public async Task What_the_container_says_is_shown_when_it_does_not_start()
    {
        var broken = await DeriveAsync("broken", """ENTRYPOINT ["/bin/sh", "-c", "echo the disk is made of cheese >&2; exit 3"]""");

        var fault = await StartFailsAsync(Container with { Image = broken });

        Assert.Equal("RET5105", fault.Code);
        Assert.Contains("the disk is made of cheese", fault.Message, StringComparison.Ordinal);
        Assert.Contains("the disk is made of cheese", fault.Notes);
    }

    [Fact]
    public async Task A_container_that_does_not_get_ready_is_given_up_and_its_password_not_shown()
    {
        var slow = await DeriveAsync("slow", """ENTRYPOINT ["/bin/sh", "-c", "echo $POSTGRES_PASSWORD; sleep 600"]""");

        var fault = await StartFailsAsync(Container with { Image = slow, StartTimeout = TimeSpan.FromSeconds(4) });

        Assert.Equal("RET5105", fault.Code);
        Assert.Contains("longer than 4 seconds", fault.Message, StringComparison.Ordinal);
        Assert.Contains("***", fault.Notes);
    }

    [Theory]
    [InlineData("127.0.0.1:1/no/such:1")]
    [InlineData("--privileged")]
    [InlineData("")]
    public async Task An_image_that_is_not_to_be_had_is_reported(string image)
    {
        var fault = await StartFailsAsync(Container with { Image = image });

        Assert.Equal("RET5105", fault.Code);
        Assert.Contains(image, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_kind_the_container_comes_first_and_local_programs_when_there_is_no_image()
    {
        var lines = new List<string>();
        var options = Container with { Kind = ScratchKind.Auto, Tell = lines.Add };
        await using (var first = await ScratchServer.StartAsync(options, Token))
        {
            Assert.Equal(ScratchKind.Container, first.Kind);
        }

        await using var second = await ScratchServer.StartAsync(options with { Image = "127.0.0.1:1/no/such:1" }, Token);

        Assert.Equal(ScratchKind.Local, second.Kind);
        Assert.Contains("pulling 127.0.0.1:1/no/such:1", lines);
        Assert.Contains(lines, line => line.Contains("could not fetch it", StringComparison.Ordinal) && line.Contains("starting PostgreSQL of /", StringComparison.Ordinal));
    }

    private static async Task<Diagnostic> StartFailsAsync(ScratchOptions options)
    {
        var exception = await Assert.ThrowsAsync<DiagnosticException>(() => ScratchServer.StartAsync(options, Token));
        Assert.Empty(await OwnAsync());
        return exception.Diagnostics[0];
    }

    private static async Task<string> DeriveAsync(string tag, string line)
    {
        var image = $"{Container.Image}-{tag}";
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "Dockerfile"), $"FROM {Container.Image}\n{line}\n", Token);
        await DockerAsync("build", "-q", "-t", image, folder.Path);
        return image;
    }

    private static Task<IReadOnlyList<string>> OwnAsync() => OfAsync(Environment.ProcessId);

    private static Task<IReadOnlyList<string>> OfAsync(int process) => DockerAsync("ps", "-a", "--filter", $"label=dev.retort.scratch.process={process}", "--format", "{{.Names}}");

    private static async Task<IReadOnlyList<string>> DockerAsync(params string[] arguments) =>
        (await Programs.RunAsync("docker", arguments)).EnsureSuccess().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
