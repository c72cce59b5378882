namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>No row of the matrix and no change that ends wrong is without a case.</summary>
public sealed class MatrixTests
{
    [Fact]
    public void Every_row_of_the_matrix_has_a_case() =>
        Assert.Empty(Enum.GetValues<MatrixRow>().Except(ModelChanges.All.Values.SelectMany(change => change.Rows)));

    [Fact]
    public void Every_change_that_ends_wrong_with_Alembic_has_a_case()
    {
        Assert.Equal(28, Enum.GetValues<WrongEnd>().Length);
        Assert.Empty(Enum.GetValues<WrongEnd>().Except(ModelChanges.All.Values.SelectMany(change => change.Wrong)));
    }

    [Fact]
    public void Every_case_stands_for_a_row() => Assert.All(ModelChanges.All.Values, change => Assert.NotEmpty(change.Rows));
}
