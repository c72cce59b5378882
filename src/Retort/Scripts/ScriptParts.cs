using Retort.Compilation;
using Retort.Postgres;

namespace Retort.Scripts;

/// <summary>The parts of a revision that is all statements.</summary>
internal static class ScriptParts
{
    /// <summary>The parts in order; one that is no transaction has one statement.</summary>
    public static IReadOnlyList<(bool IsTransaction, IReadOnlyList<Statement> Statements)> Of(CompiledRevision compiled) =>
    [
        .. RevisionPart.Of(compiled).Select(part => (
            part.IsTransaction, (IReadOnlyList<Statement>)[.. part.Steps.Cast<StatementStep>().Select(step => step.Statement)])),
    ];
}
