using System.Collections;

namespace Retort.Testing;

/// <summary>
/// Every revision of an assembly, in order, as the one argument of a test: for <c>[ClassData(typeof(EachRevision&lt;AddUsers&gt;))]</c> of xunit, and
/// for <c>[TestCaseSource(typeof(EachRevision&lt;AddUsers&gt;))]</c> of NUnit.
/// </summary>
/// <typeparam name="TMigration">Any migration of the assembly.</typeparam>
public sealed class EachRevision<TMigration> : IEnumerable<object[]>
    where TMigration : Migration
{
    /// <inheritdoc/>
    public IEnumerator<object[]> GetEnumerator() => MigrationTests.Of<TMigration>().Revisions.Select(revision => (object[])[revision]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
