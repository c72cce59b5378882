namespace Retort.Models.Classes;

/// <summary>A property that is no column but refers to rows of a table.</summary>
/// <param name="Member">The name of the property.</param>
/// <param name="Attributes">Its attributes.</param>
/// <param name="Target">The class whose table it refers to.</param>
/// <param name="IsCollection">Whether it is about several rows, those that refer to this one.</param>
internal sealed record Navigation(string Member, ModelAttributes Attributes, Type Target, bool IsCollection);
