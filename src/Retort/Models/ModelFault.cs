namespace Retort.Models;

/// <summary>Something in a model that cannot be made part of a schema.</summary>
/// <param name="Code">The code, one of those in <c>docs/errors</c>.</param>
/// <param name="Source">Where.</param>
/// <param name="Message">What is wrong, and what to do.</param>
public sealed record ModelFault(string Code, ModelSource Source, string Message);
