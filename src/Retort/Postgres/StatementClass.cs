namespace Retort.Postgres;

/// <summary>What a raw statement and transactions have to do with each other.</summary>
internal enum StatementClass
{
    /// <summary>It may run inside a transaction, with its neighbours.</summary>
    Transactional,

    /// <summary>PostgreSQL refuses it inside a transaction, or what it makes cannot be used in the same one.</summary>
    OutsideTransaction,

    /// <summary>It begins, ends or divides a transaction itself.</summary>
    TransactionControl,
}
