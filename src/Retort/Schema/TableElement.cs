namespace Retort.Schema;

/// <summary>What may stand between the parentheses of CREATE TABLE: a column or a constraint.</summary>
public abstract record TableElement;
