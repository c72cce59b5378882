namespace Retort.Autogenerate.Writing;

/// <summary>What no statement of a migration records.</summary>
internal static class Unwritable
{
    /// <summary>The exception to throw.</summary>
    /// <param name="what">What cannot be written.</param>
    public static NotSupportedException Of(string what) =>
        new($"{what} cannot be written as C#: no call of {nameof(MigrationBuilder)} records it. Only what a comparison finds is written; the rest is for a person to write.");
}
