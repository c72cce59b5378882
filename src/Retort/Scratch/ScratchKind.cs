namespace Retort.Scratch;

/// <summary>Where throwaway databases are made.</summary>
internal enum ScratchKind
{
    /// <summary>The first of <see cref="Container"/> and <see cref="Local"/> that is there.</summary>
    Auto,

    /// <summary>A container, by Docker or Podman.</summary>
    Container,

    /// <summary>A server from PostgreSQL's own programs on this machine.</summary>
    Local,

    /// <summary>A server that an environment variable names. It is never guessed, since it has other databases too.</summary>
    Server,
}
