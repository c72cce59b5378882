using Npgsql;

namespace Retort.Scratch;

/// <summary>What runs a throwaway server, or knows one. Disposing of it takes away all that it made.</summary>
internal interface IScratchHost : IAsyncDisposable
{
    /// <summary>Which kind it is.</summary>
    ScratchKind Kind { get; }

    /// <summary>What it is called behind the version: <c>in a container of postgres:18 (docker)</c>.</summary>
    string Place { get; }

    /// <summary>The server's program, where it is one of this machine's; null otherwise. An update of PostgreSQL changes it.</summary>
    string? Program { get; }

    /// <summary>How to connect, to a database in which databases can be made.</summary>
    NpgsqlConnectionStringBuilder Connection { get; }
}
