namespace Retort.Schema;

/// <summary>Objects of one kind, as GRANT ON ALL … IN SCHEMA and default privileges name them.</summary>
public enum SchemaObjects
{
    /// <summary>Tables, views, materialized views and foreign tables.</summary>
    Tables,

    /// <summary>Sequences.</summary>
    Sequences,

    /// <summary>Functions and aggregates.</summary>
    Functions,

    /// <summary>Procedures. Not for default privileges, where Routines has them.</summary>
    Procedures,

    /// <summary>Functions, aggregates and procedures.</summary>
    Routines,

    /// <summary>Types and domains. For default privileges only.</summary>
    Types,

    /// <summary>Schemas. For default privileges only.</summary>
    Schemas,
}
