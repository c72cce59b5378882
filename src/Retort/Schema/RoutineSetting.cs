namespace Retort.Schema;

/// <summary>A configuration parameter that is set while a routine runs.</summary>
/// <param name="Name">The parameter: <c>search_path</c>.</param>
/// <param name="Values">Its values; none takes the value of the session that creates the routine.</param>
public sealed record RoutineSetting(string Name, ValueList<string> Values);
