namespace Retort.TestKit.Wire;

/// <summary>When a hook is asked about a statement.</summary>
public enum Moment
{
    /// <summary>The client has sent the statement, and the server has not seen it.</summary>
    Before,

    /// <summary>The server has finished the statement, and the client has not been told.</summary>
    After,
}
