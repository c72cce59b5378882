namespace Retort.Cli.Output;

/// <summary>
/// A stream that cannot fail in the middle of a command: what cannot be written is dropped, and the failure kept until the command's own end. A
/// database that is being changed must not be left because nobody can be told of it.
/// </summary>
internal sealed class DataStream : Stream
{
    private readonly Stream _inner = Null;

    /// <param name="open">Opens what is written to.</param>
    public DataStream(Func<Stream> open)
    {
        try
        {
            _inner = open();
        }
        catch (Exception exception) when (IsOfOutput(exception))
        {
            Failure = exception;
        }
    }

    /// <summary>Why it could not be written; null where all of it was.</summary>
    public Exception? Failure { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Failure is not null)
        {
            return;
        }

        try
        {
            _inner.Write(buffer);
        }
        catch (Exception exception) when (IsOfOutput(exception))
        {
            Failure = exception;
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        try
        {
            _inner.Flush();
        }
        catch (Exception exception) when (IsOfOutput(exception))
        {
            Failure ??= exception;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsOfOutput(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException or ObjectDisposedException;
}
