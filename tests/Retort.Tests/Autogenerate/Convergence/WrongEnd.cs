namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>
/// The 28 of 86 changes with which Alembic ends wrong when what it generates is applied, compared again and undone. The 58 others are not told of one by one: the rows of <see cref="MatrixRow"/>
/// stand for them. Of the five enums whose type stays, only the number is known.
/// </summary>
internal enum WrongEnd
{
#pragma warning disable CS1591
    // Without a word.
    ColumnCheckNamed,
    ColumnCheckUnnamed,
    TableCheckUnnamed,
    ForeignKeyCycleSplit,
    SequenceOnPrimaryKey,
    InheritedColumn,

    // The upgrade fails.
    NewEnumOnTableThatIsThere,
    TextToEnum,
    DomainOnColumn,
    DefaultOfSequence,
    IndexOnCase,
    ForeignKeyCycle,
    TableWithTheColumnThatRefersToIt,
    SerialToIdentity,
    IntegerToBoolean,
    TextToInteger,
    TypeWithDefault,
    TypeUnderView,
    NotNullOnRows,

    // It never comes to rest.
    IndexOnJoinedTexts,

    // The comparison throws.
    QuotedDefault,
    JsonDefault,

    // The downgrade leaves something.
    EnumOfNewTable,
    EnumOfNewColumn,
    EnumOfTwoTables,
    EnumInArray,
    EnumWithDefault,
    TableWithEverything,
#pragma warning restore CS1591
}
