namespace Retort.TestKit.Wire;

/// <summary>What becomes of a session at a moment of one of its statements.</summary>
public enum Verdict
{
    /// <summary>Goes on as if nobody had looked.</summary>
    Pass,

    /// <summary>Both sides lose their connection at once.</summary>
    Cut,

    /// <summary>The client loses its connection; the server's stays open and idle, as after a dead network, until the proxy is disposed of.</summary>
    CutClient,
}
