namespace Retort.Revisions;

/// <summary>What the readers look for, by name: this room does not depend on the one that declares it.</summary>
internal static class RetortNames
{
    public const string Assembly = "Retort";

    public const string Migration = "Retort.Migration";

    public const string Attribute = "Retort.RevisionAttribute";
}
