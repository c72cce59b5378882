namespace Retort.Tests.Engine.Alembic;

/// <summary>Who moves a database.</summary>
public enum Tool
{
    Alembic,
    Retort,
}
