using Retort.Tests.Autogenerate.Comparing;
using Retort.Tests.Operations;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>No row of the matrix and no change that ends wrong is without a case.</summary>
public sealed class MatrixTests
{
    /// <summary>The rows that are about more than two schemas, or about a tablespace, which is the server's; and the tests that try them.</summary>
    private static readonly IReadOnlyDictionary<MatrixRow, string> Elsewhere = new Dictionary<MatrixRow, string>
    {
        [MatrixRow.LeftOutByName] = nameof(SchemaComparisonTests.What_is_excluded_stays),
        [MatrixRow.TableTablespace] = nameof(OperationDiffTests.What_an_operation_did_is_undone_and_done_again),
        [MatrixRow.IndexTablespace] = nameof(OperationTests.An_operation_runs_and_its_reverse_restores_what_was_there),
    };

    [Fact]
    public void Every_row_of_the_matrix_has_a_case() =>
        Assert.Empty(Enum.GetValues<MatrixRow>().Except(All.SelectMany(change => change.Rows)).Except(ClassChanges.All.Values.SelectMany(change => change.Rows)).Except(Elsewhere.Keys));

    [Fact]
    public void Every_change_that_ends_wrong_with_Alembic_has_a_case()
    {
        Assert.Equal(28, Enum.GetValues<WrongEnd>().Length);
        Assert.Empty(Enum.GetValues<WrongEnd>().Except(All.SelectMany(change => change.Wrong)));
    }

    [Fact]
    public void Every_case_stands_for_a_row() => Assert.All(All, change => Assert.NotEmpty(change.Rows));

    private static IEnumerable<ModelChange> All => ModelChanges.All.Values.Concat(SameModels.All.Values);
}
