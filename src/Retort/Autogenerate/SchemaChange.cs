using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Schema;

namespace Retort.Autogenerate;

/// <summary>What makes one schema into another.</summary>
/// <param name="Steps">The operations, in an order in which a server can do them.</param>
/// <param name="Unsure">Views and routines whose text could not be compared, since a server wrote one side.</param>
internal sealed record SchemaChange(IReadOnlyList<RemarkedOperation> Steps, IReadOnlyList<QualifiedName> Unsure)
{
    /// <summary>The operations alone.</summary>
    public IReadOnlyList<Operation> Operations => [.. Steps.Select(step => step.Operation)];

    /// <summary>Whether the schemas mean the same.</summary>
    public bool IsEmpty => Steps.Count == 0;
}
