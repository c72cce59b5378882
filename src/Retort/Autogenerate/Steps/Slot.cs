using Retort.Schema;

namespace Retort.Autogenerate.Steps;

/// <summary>A name that a step makes, takes away or stands on.</summary>
/// <param name="Kind">The space of names.</param>
/// <param name="Name">The object.</param>
/// <param name="Part">The column.</param>
internal readonly record struct Slot(SlotKind Kind, QualifiedName Name, string? Part = null)
{
    /// <summary>The word by which an expression would name it.</summary>
    public string Word => Part ?? Name.Name;
}
