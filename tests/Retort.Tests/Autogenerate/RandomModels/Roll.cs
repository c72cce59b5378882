namespace Retort.Tests.Autogenerate.RandomModels;

/// <summary>Throws about one object.</summary>
internal sealed class Roll(Dice dice, string what)
{
    /// <summary>Whether something happens that does so in so many of a hundred cases.</summary>
    public bool Maybe(string matter, int percent) => dice.Throw(what, matter) % 100 < percent;

    /// <summary>A number below another one.</summary>
    public int Number(string matter, int below) => (int)(dice.Throw(what, matter) % (uint)below);

    /// <summary>One of several.</summary>
    public T Pick<T>(string matter, params T[] of) => of[Number(matter, of.Length)];

    /// <summary>Something in so many of a hundred cases, else nothing.</summary>
    public T? PickOrNone<T>(string matter, int percent, params T[] of)
        where T : class => Maybe($"{matter}?", percent) ? Pick(matter, of) : null;

    /// <summary>A number in so many of a hundred cases, else nothing.</summary>
    public T? NumberOrNone<T>(string matter, int percent, params T[] of)
        where T : struct => Maybe($"{matter}?", percent) ? Pick(matter, of) : null;

    /// <summary>One of what there is, if there is any: mostly the same one when others come or go.</summary>
    public T? Choose<T>(string matter, IEnumerable<T> of)
        where T : notnull => of.OrderByDescending(one => dice.Throw(what, $"{matter} {one}")).FirstOrDefault();

    /// <summary>Several of what there is, in an order of chance.</summary>
    public List<T> Several<T>(string matter, int percent, IEnumerable<T> of)
        where T : notnull => [.. of.Where(one => Maybe($"{matter} {one}?", percent)).OrderBy(one => dice.Throw(what, $"{matter} {one}"))];

    /// <summary>Some of several in the order that they have.</summary>
    public List<T> Some<T>(string matter, int percent, params T[] of)
        where T : notnull => [.. of.Where(one => Maybe($"{matter} {one}?", percent))];

    /// <summary>A comment, at times.</summary>
    public string? Comment() => PickOrNone("comment", 25, "one", "it's two", "three\nlines \"of\"\ntext");
}
