using Retort.Revisions;
using Retort.Scratch;

namespace Retort.Tests.Scratch;

/// <summary>Which of the ways is taken, on machines that have some of them. The PATH is the whole process's, so that no other test runs meanwhile.</summary>
[Collection(Alone.Name)]
public sealed class ChoiceTests : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        foreach (var (name, value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    [Fact]
    public async Task Without_a_container_engine_local_programs_are_taken_and_it_is_said_why()
    {
        using var path = new EmptyPath();
        Set("PATH", path.Folder);
        var lines = new List<string>();

        await using var server = await ScratchServer.StartAsync(new() { Tell = lines.Add }, Token);

        Assert.Equal(ScratchKind.Local, server.Kind);
        Assert.Contains("neither docker nor podman is on the PATH", Assert.Single(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_nothing_the_message_says_what_was_looked_for_and_what_to_install()
    {
        using var path = new EmptyPath();
        path.Add("docker", "echo Cannot connect to the engine >&2; exit 1");
        Set("PATH", path.Folder);
        Set(PostgresPrograms.Variable, path.Folder);

        var fault = await StartFailsAsync(new());

        Assert.Equal("RET5101", fault.Code);
        Assert.Contains("docker is on the PATH, but its engine does not answer (Cannot connect to the engine)", fault.Message, StringComparison.Ordinal);
        Assert.Contains(PostgresPrograms.Variable, fault.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_hangs_is_given_up_after_a_few_seconds()
    {
        using var path = new EmptyPath();
        path.Add("docker", "exec sleep 600");
        Set("PATH", path.Folder);
        var started = TimeProvider.System.GetTimestamp();

        var fault = await StartFailsAsync(new() { Kind = ScratchKind.Container });

        Assert.Equal("RET5105", fault.Code);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("tcp://docker:2375", "RET5103")]
    [InlineData("ssh://ci@build.example.org", "RET5103")]
    [InlineData("tcp://127.0.0.1:1", "RET5105")]
    [InlineData("unix:///no/such.sock", "RET5105")]
    public async Task An_engine_on_another_machine_is_refused(string endpoint, string code)
    {
        using var path = new EmptyPath();
        path.Add("docker", $"[ \"$1\" = context ] && echo {endpoint} || exit 1");
        Set("PATH", path.Folder);

        var fault = await StartFailsAsync(new() { Kind = ScratchKind.Container });

        Assert.Equal(code, fault.Code);
        Assert.DoesNotContain("ci@", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Podman_is_asked_for_the_full_name_of_an_image()
    {
        using var path = new EmptyPath();
        path.Add("podman", "case $1 in info|ps) ;; *) echo \"$@\" >&2; exit 1 ;; esac");
        Set("PATH", path.Folder);
        var lines = new List<string>();

        var fault = await StartFailsAsync(new() { Kind = ScratchKind.Container, Tell = lines.Add });

        Assert.Equal("RET5105", fault.Code);
        Assert.Contains("pulling docker.io/library/postgres:18", lines);
    }

    private static async Task<Diagnostic> StartFailsAsync(ScratchOptions options) =>
        (await Assert.ThrowsAsync<DiagnosticException>(() => ScratchServer.StartAsync(options, Token))).Diagnostics[0];

    private void Set(string name, string value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}
