using Retort.Cli.Output;

namespace Retort.Cli.Tests.Program;

/// <summary>Standard output that cannot be written.</summary>
public sealed class OutputTests
{
    private const string Full =
        "error RET9038: The output cannot be written: No space left. The command itself came to its end; send its output to where there is room for it.\n";

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 1)]
    [InlineData(2, 2)]
    [InlineData(130, 130)]
    public void What_could_not_be_written_is_one_error_at_the_end(int exitCode, int left)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var console = CommandConsole.OfStream(() => new FullStream(), error);

        console.Output.WriteLine(new string('x', 100_000));
        console.Report([]);
        console.Output.WriteLine("more");

        Assert.Equal(left, console.End(exitCode));
        Assert.Equal(Full, error.ToString());
    }

    [Fact]
    public void A_closed_output_is_the_same()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var console = CommandConsole.OfStream(() => throw new IOException("No space left."), error);

        console.Output.WriteLine("x");

        Assert.Equal(1, console.End(0));
        Assert.Equal(Full, error.ToString());
    }

    [Fact]
    public void An_output_that_can_be_written_changes_nothing()
    {
        using var error = new StringWriter();
        using var output = new MemoryStream();
        using var console = CommandConsole.OfStream(() => output, error);

        console.Output.Write("ä");

        Assert.Equal(3, console.End(3));
        Assert.Equal("ä"u8.ToArray(), output.ToArray());
        Assert.Equal("", error.ToString());
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left.");
    }
}
