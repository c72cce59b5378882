using System.Diagnostics;
using Retort.Scratch;

namespace Retort.Tests.Scratch;

/// <summary>A file of a server that is gone may name a process that has nothing to do with it.</summary>
public sealed class PostmasterTests
{
    [Theory]
    [InlineData("sleep", true)]
    [InlineData("postgres", false)]
    public void A_process_that_got_the_number_later_is_not_taken_for_the_server(string called, bool worksThere)
    {
        using var folder = new TemporaryFolder();
        using var programs = new TemporaryFolder();
        var program = Path.Combine(programs.Path, called);
        File.Copy(Programs.Find("sleep")!, program);
        using var innocent = Process.Start(new ProcessStartInfo(program, ["600"]) { WorkingDirectory = worksThere ? folder.Path : programs.Path })!;
        try
        {
            var seconds = new DateTimeOffset(innocent.StartTime).ToUnixTimeSeconds();
            File.WriteAllText(Path.Combine(folder.Path, "postmaster.pid"), $"{innocent.Id}\n{folder.Path}\n{seconds}\n5432\n\n127.0.0.1\n  1  2\nready   \n");

            Assert.Null(Postmaster.Find(folder.Path));
        }
        finally
        {
            innocent.Kill();
            innocent.WaitForExit();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("x\ny\nz\n")]
    [InlineData("99999999999\n/data\n1\n")]
    [InlineData("1\n")]
    public void A_broken_file_names_nobody(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "postmaster.pid"), text);

        Assert.Null(Postmaster.Find(folder.Path));
    }
}
