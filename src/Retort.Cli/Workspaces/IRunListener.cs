using Retort.Engine;

namespace Retort.Cli.Workspaces;

/// <summary>Is told what happens while a database is worked on, from any thread.</summary>
internal interface IRunListener
{
    /// <summary>Something happened.</summary>
    void Tell(MigrationEvent what);

    /// <summary>A migration printed a line.</summary>
    void Print(string line);
}
