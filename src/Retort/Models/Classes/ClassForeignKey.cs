namespace Retort.Models.Classes;

/// <summary>A foreign key that was found, before what it refers to has been looked at.</summary>
/// <param name="Columns">The columns that refer.</param>
/// <param name="Target">The class whose table they refer to.</param>
/// <param name="Member">The property that says so.</param>
/// <param name="Navigation">The property of the class's type, if there is one.</param>
internal sealed record ClassForeignKey(IReadOnlyList<ClassColumn> Columns, Type Target, string Member, Navigation? Navigation)
{
    /// <summary>Whether it is the same as another.</summary>
    public bool Is(ClassForeignKey other) => Target == other.Target && Columns.SequenceEqual(other.Columns);
}
