namespace Retort.Schema;

/// <summary>A comparison of an exclusion constraint.</summary>
/// <param name="Element">The column or expression.</param>
/// <param name="Operator">The operator, with a schema if it has to: <c>&amp;&amp;</c>.</param>
public sealed record ExcludeElement(IndexElement Element, QualifiedName Operator);
