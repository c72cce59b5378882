using Npgsql;

namespace Retort.Operations;

/// <summary>Code that needs the connection. It cannot become a script.</summary>
/// <param name="Action">Is given the migrating connection, inside the revision's transaction.</param>
public sealed record Run(Func<NpgsqlConnection, CancellationToken, Task> Action) : Operation;
