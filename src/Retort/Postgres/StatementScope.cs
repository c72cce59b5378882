namespace Retort.Postgres;

/// <summary>Where PostgreSQL lets a statement run.</summary>
public enum StatementScope
{
    /// <summary>Inside a transaction, with its neighbours.</summary>
    Transaction,

    /// <summary>On its own: PostgreSQL refuses it inside a transaction, or its effect cannot be used in the same one.</summary>
    Alone,
}
