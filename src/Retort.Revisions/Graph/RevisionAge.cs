namespace Retort.Revisions;

/// <summary>
/// The order by age: <see cref="Revision.Created"/>, an absent one first, then the id. It decides wherever the graph leaves a choice. The
/// type and place come last so that even two revisions of one id have an order that does not depend on the input's.
/// </summary>
internal static class RevisionAge
{
    public static int Compare(Revision left, Revision right)
    {
        var result = (left.Created ?? DateTimeOffset.MinValue).CompareTo(right.Created ?? DateTimeOffset.MinValue);
        result = result != 0 ? result : string.CompareOrdinal(left.Id, right.Id);
        result = result != 0 ? result : string.CompareOrdinal(left.Location?.File, right.Location?.File);
        result = result != 0 ? result : Nullable.Compare(left.Location?.Line, right.Location?.Line);
        return result != 0 ? result : string.CompareOrdinal(left.TypeName, right.TypeName);
    }
}
