using static Retort.Revisions.Severity;

namespace Retort.Revisions;

/// <summary>
/// The catalogue of every diagnostic that any part of Retort gives. RET1xxx is the chain, RET2xxx a migration's operations, RET3xxx safety
/// and style, RET4xxx the model, RET5xxx databases, RET9xxx the tool itself. Each has a page under docs/errors.
/// </summary>
public static class Rules
{
    // The chain.
#pragma warning disable CS1591 // the title says it
    public static readonly Rule DuplicateId = new("RET1001", Error, "two revisions have one id");
    public static readonly Rule UnknownParent = new("RET1002", Error, "a revision names a parent that does not exist");
    public static readonly Rule UnknownDependency = new("RET1003", Error, "a revision depends on one that does not exist");
    public static readonly Rule SelfReference = new("RET1004", Error, "a revision names itself");
    public static readonly Rule Cycle = new("RET1005", Error, "revisions form a cycle");
    public static readonly Rule LabelClash = new("RET1006", Error, "a branch label is used twice");
    public static readonly Rule IllegalCharacter = new("RET1007", Error, "an id or label has a character that identifiers use");
    public static readonly Rule IdTooLong = new("RET1008", Error, "an id is longer than 32 characters");
    public static readonly Rule SeveralHeads = new("RET1009", Error, "the chain has several heads");
    public static readonly Rule NoBase = new("RET1010", Error, "no revision is a base");
    public static readonly Rule MissingAttribute = new("RET1011", Error, "a migration has no [Revision]");
    public static readonly Rule MisplacedAttribute = new("RET1012", Error, "[Revision] is on something that is no migration");
    public static readonly Rule NotConcrete = new("RET1013", Error, "a migration is abstract or generic");
    public static readonly Rule NoConstructor = new("RET1014", Error, "a migration has no constructor without parameters");
    public static readonly Rule BadDate = new("RET1015", Error, "Created is not a date");
    public static readonly Rule EmptyId = new("RET1016", Error, "an id or label is empty");
    public static readonly Rule ReservedName = new("RET1017", Error, "an id or label is a reserved word");
    public static readonly Rule NotAnAssembly = new("RET1018", Error, "the file to read revisions from is no .NET assembly");
    public static readonly Rule StaleHeadFile = new("RET1020", Warning, "Migrations/HEAD does not name the heads");
    public static readonly Rule ConflictInHeadFile = new("RET1021", Warning, "Migrations/HEAD has a merge conflict");

    // Identifiers that a person gives to a command.
    public static readonly Rule UnknownRevision = new("RET1101", Error, "no revision has that identifier");
    public static readonly Rule AmbiguousRevision = new("RET1102", Error, "several revisions have that identifier");
    public static readonly Rule AmbiguousHead = new("RET1103", Error, "'head' means several revisions");
    public static readonly Rule WalkTooFar = new("RET1104", Error, "a relative step goes past the end");
    public static readonly Rule AmbiguousWalk = new("RET1105", Error, "a relative step could go several ways");
    public static readonly Rule NotOnBranch = new("RET1106", Error, "a revision is not on that branch");
    public static readonly Rule Overlap = new("RET1107", Error, "one revision is an ancestor of another");
    public static readonly Rule BadTarget = new("RET1108", Error, "the target cannot be reached in that direction");
    public static readonly Rule BadRange = new("RET1109", Error, "a range has no revisions");
    public static readonly Rule BadIdentifier = new("RET1110", Error, "an identifier cannot be read");
    public static readonly Rule UnknownRow = new("RET1111", Error, "the database is at a revision that the project does not have");

    // Operations: what they are given.
    public static readonly Rule BadArguments = new("RET2001", Error, "arguments contradict each other");
    public static readonly Rule EmptyList = new("RET2002", Error, "a list that must name something is empty");
    public static readonly Rule BadType = new("RET2003", Error, "a type cannot be read");
    public static readonly Rule TypeOutOfRange = new("RET2004", Error, "an argument of a type is out of range");
    public static readonly Rule DuplicateColumn = new("RET2005", Error, "a column is named twice");
    public static readonly Rule EmptySql = new("RET2006", Error, "an SQL expression is empty");
    public static readonly Rule WrongCount = new("RET2007", Error, "two lists that belong together differ in length");
    public static readonly Rule BadOption = new("RET2008", Error, "a storage option cannot be read");
    public static readonly Rule BadOperator = new("RET2009", Error, "an operator cannot be read");
    public static readonly Rule NothingToDo = new("RET2010", Error, "an operation changes nothing");
    public static readonly Rule TransactionControl = new("RET2011", Error, "raw SQL begins or ends a transaction");

    // Arguments of the operations on types, sequences, views, routines, triggers, policies and rights.
    public static readonly Rule ArgumentsExclude = new("RET2030", Error, "arguments of an operation exclude each other");
    public static readonly Rule ArgumentMissing = new("RET2031", Error, "an operation lacks an argument that it needs");
    public static readonly Rule ArgumentOutOfRange = new("RET2032", Error, "an argument of an operation is out of range");
    public static readonly Rule BadEnumValue = new("RET2033", Error, "an enum cannot have this value");
    public static readonly Rule NotOneStatement = new("RET2034", Error, "a query or command is not one statement");
    public static readonly Rule UnknownEnumValue = new("RET2035", Error, "an enum does not have this value");
    public static readonly Rule WrongPrivilege = new("RET2036", Error, "an object of this kind does not have this privilege");
    public static readonly Rule WrongObjectKind = new("RET2037", Error, "an operation is not for objects of this kind");

    // SQL text: names, values and raw SQL.
    public static readonly Rule EmptyName = new("RET2050", Error, "a name is empty");
    public static readonly Rule NameTooLong = new("RET2051", Error, "a name is longer than 63 bytes");
    public static readonly Rule IllegalName = new("RET2052", Error, "a name has a character that no name may have");
    public static readonly Rule NoLiteral = new("RET2053", Error, "a value of this type cannot become SQL");
    public static readonly Rule BadValue = new("RET2054", Error, "PostgreSQL cannot hold this value");
    public static readonly Rule UnterminatedString = new("RET2060", Error, "a string in SQL is not closed");
    public static readonly Rule UnterminatedIdentifier = new("RET2061", Error, "a quoted name in SQL is not closed");
    public static readonly Rule UnterminatedComment = new("RET2062", Error, "a comment in SQL is not closed");
    public static readonly Rule UnterminatedDollarQuote = new("RET2063", Error, "a dollar-quoted string in SQL is not closed");
    public static readonly Rule PsqlCommand = new("RET2064", Error, "SQL holds a command of psql");
    public static readonly Rule CopyThroughClient = new("RET2065", Error, "COPY would send its data through the client");
    public static readonly Rule IllegalSqlCharacter = new("RET2066", Error, "SQL has a character that PostgreSQL cannot read");
    public static readonly Rule UnclosedParenthesis = new("RET2067", Error, "a parenthesis in SQL is not closed");
    public static readonly Rule UnclosedAtomicBody = new("RET2068", Error, "BEGIN ATOMIC has no END");
    public static readonly Rule PsqlMisreads = new("RET2069", Error, "psql would cut this statement in the wrong place");
    public static readonly Rule UnknownHoleFormat = new("RET2070", Error, "a hole in interpolated SQL has an unknown format");
    public static readonly Rule HoleAlignment = new("RET2071", Error, "a hole in interpolated SQL has an alignment");
    public static readonly Rule HoleInsideQuotes = new("RET2072", Error, "a hole in interpolated SQL stands inside quotes or a comment");
    public static readonly Rule HoleTouchesText = new("RET2073", Error, "a hole in interpolated SQL touches other text");
    public static readonly Rule HoleNotText = new("RET2074", Error, "a hole in interpolated SQL needs text");
    // A migration's operations.
    public static readonly Rule MigrationThrew = new("RET2101", Error, "a migration threw");
    public static readonly Rule MigrationHung = new("RET2102", Error, "a migration did not return");
    public static readonly Rule NeedsConnection = new("RET2103", Error, "a migration needs a connection and does not say so");
    public static readonly Rule ScriptEndsAtOnlineOnly = new("RET2104", Warning, "a script ends before a revision that needs a connection");
    public static readonly Rule ScriptEndsAtIrreversible = new("RET2105", Info, "a downgrade script ends at a revision that cannot be undone");
    public static readonly Rule ScriptLeavesOnlineOnly = new("RET2106", Info, "a script leaves out a revision that needs a connection");
    public static readonly Rule IrreversibleUpgrade = new("RET2107", Error, "an upgrade says that it cannot be undone");
    public static readonly Rule BrokenStatement = new("RET2108", Error, "an SQL expression breaks its statement apart");
    public static readonly Rule NotRepeatable = new("RET2109", Warning, "a migration records something else each time");
    public static readonly Rule Unverifiable = new("RET2110", Warning, "nothing tells whether a statement outside a transaction succeeded");
    public static readonly Rule EndsSession = new("RET2111", Error, "a statement takes away the session's locks and settings");
    public static readonly Rule NullArgument = new("RET2112", Error, "an operation is given null");
    public static readonly Rule ScriptNotWritten = new("RET2113", Error, "a script cannot be written");
    public static readonly Rule AsyncMigration = new("RET2114", Error, "a migration is async");

    // The model: classes with attributes.
    public static readonly Rule UnmappedType = new("RET4001", Error, "a property of a model has a type that no column has");
    public static readonly Rule UnsupportedInModel = new("RET4002", Error, "a class of a model has what cannot be part of a schema");
    public static readonly Rule ModelContradiction = new("RET4003", Error, "attributes of a model contradict each other");
    public static readonly Rule ModelNameTaken = new("RET4004", Error, "two things of a model have one name");
    public static readonly Rule ModelWithoutKey = new("RET4005", Error, "a class of a model has no key");
    public static readonly Rule NoSuchProperty = new("RET4006", Error, "an attribute of a model names a property that is no column");
    public static readonly Rule NotATableClass = new("RET4007", Error, "a foreign key of a model refers to a class that has no table");
    public static readonly Rule NoForeignKeyProperty = new("RET4008", Error, "a class of a model refers to another without a foreign key");
    public static readonly Rule ForeignKeyMisfit = new("RET4009", Error, "a foreign key of a model does not fit the key that it refers to");
    public static readonly Rule TableHierarchy = new("RET4010", Error, "a class of a model derives from another one with a table");
    public static readonly Rule BadConvention = new("RET4011", Error, "the naming convention of a model cannot be used");
    public static readonly Rule BadEnumClass = new("RET4012", Error, "an enum of a model cannot be an enum type");
    public static readonly Rule BadDefault = new("RET4013", Error, "a default of a model is no value of its column");
    public static readonly Rule ModelThrew = new("RET4014", Error, "a class of a model cannot be read");
    public static readonly Rule ColumnTwice = new("RET4015", Error, "two properties of a model are one column");

    // The model: a DbContext.
    public static readonly Rule DbContextUnmade = new("RET4020", Error, "a DbContext cannot be made without a host");
    public static readonly Rule SeveralDbContextFactories = new("RET4021", Error, "a DbContext has several factories");
    public static readonly Rule DbContextProvider = new("RET4022", Error, "a DbContext is not for PostgreSQL");
    public static readonly Rule DbContextThrew = new("RET4023", Error, "a DbContext threw while its model was read");
    public static readonly Rule DbContextType = new("RET4024", Error, "a type in a DbContext cannot be read");
    public static readonly Rule DbContextUntranslated = new("RET4025", Error, "something in a DbContext cannot become part of a schema");

    // The model: comparing it with the revisions.
    public static readonly Rule NoModel = new("RET4030", Error, "there is no model to compare with");
    public static readonly Rule SeveralModels = new("RET4031", Error, "several models could be meant");
    public static readonly Rule RevisionMissing = new("RET4032", Warning, "the model asks for what no revision does");
    public static readonly Rule EffectUnknown = new("RET4033", Warning, "what raw SQL does to the schema is not known");
    public static readonly Rule NoContextPackage = new("RET4034", Error, "a DbContext is there and Retort.EntityFrameworkCore is not");
    public static readonly Rule CannotBecome = new("RET4035", Error, "no operation makes what the model asks for");
    public static readonly Rule WordsCompared = new("RET4036", Warning, "texts were compared by Retort, not by a server");
    public static readonly Rule FilterFailed = new("RET4037", Error, "a filter of the comparison failed");

    // Databases: getting there.
    public static readonly Rule NoConnectionString = new("RET5001", Error, "no connection string was given");
    public static readonly Rule BadConnectionString = new("RET5002", Error, "a connection string cannot be read");
    public static readonly Rule Unreachable = new("RET5003", Error, "the server does not answer");
    public static readonly Rule LoginRefused = new("RET5004", Error, "the server refuses the login");
    public static readonly Rule NoDatabase = new("RET5005", Error, "the database does not exist");
    public static readonly Rule ServerTooOld = new("RET5006", Error, "the server is too old");
    public static readonly Rule PooledConnection = new("RET5007", Error, "a pooler stands between Retort and the server");
    public static readonly Rule ReadOnlyDatabase = new("RET5008", Error, "the database is read-only");
    public static readonly Rule PermissionDenied = new("RET5009", Error, "the role lacks a privilege");
    public static readonly Rule AnotherRun = new("RET5010", Error, "another run holds the lock");
    public static readonly Rule ConnectionLost = new("RET5011", Error, "the connection was lost");
    public static readonly Rule NotLocal = new("RET5012", Error, "the database is not on this machine");
    public static readonly Rule NotConfirmed = new("RET5013", Error, "a change was not confirmed");

    // Databases: running a revision.
    public static readonly Rule StatementFailed = new("RET5020", Error, "a statement failed");
    public static readonly Rule LockNotObtained = new("RET5021", Error, "a lock was not obtained in time");
    public static readonly Rule StatementTimedOut = new("RET5022", Error, "a statement took too long");
    public static readonly Rule OutOfResources = new("RET5023", Error, "the server ran out of something");
    public static readonly Rule RunThrew = new("RET5024", Error, "code given to op.Run threw");
    public static readonly Rule RunEndedTransaction = new("RET5025", Error, "code given to op.Run ended the transaction");
    public static readonly Rule NoEffect = new("RET5026", Error, "a statement outside a transaction had no effect");
    public static readonly Rule Irreversible = new("RET5027", Error, "a revision cannot be undone");

    // Databases: what they remember.
    public static readonly Rule VersionTableChanged = new("RET5030", Error, "the version table was changed by somebody else");
    public static readonly Rule BadVersionTable = new("RET5031", Error, "the version table has another shape");
    public static readonly Rule BadLogTable = new("RET5032", Error, "the log table has another shape");
    public static readonly Rule EditedAfterApplied = new("RET5033", Warning, "a revision was edited after it was applied");
    public static readonly Rule NotAtHead = new("RET5034", Error, "the database is not on all heads");
    public static readonly Rule NoLog = new("RET5035", Warning, "no log can be kept");

    // Databases: a run that died.
    public static readonly Rule Undecided = new("RET5040", Error, "nothing tells whether an interrupted step was done");
    public static readonly Rule EditedWhileInterrupted = new("RET5041", Error, "an interrupted revision was edited");
    public static readonly Rule Interrupted = new("RET5042", Error, "an interrupted revision stands in the way");

    // Databases: what a build does with the developer's own.
    public static readonly Rule MigrateTimedOut = new("RET5050", Error, "migrating took longer than the build allows");

    // Databases to throw away.
    public static readonly Rule NoScratch = new("RET5101", Error, "there is no PostgreSQL to make a throwaway database with");
    public static readonly Rule ScratchFailed = new("RET5102", Error, "the throwaway PostgreSQL did not start");
    public static readonly Rule ScratchNotLocal = new("RET5103", Error, "the throwaway server is not on this machine");
    public static readonly Rule ScratchConnectionMissing = new("RET5104", Error, "the throwaway server's connection string is missing or no good");
    public static readonly Rule ScratchContainerFailed = new("RET5105", Error, "the container did not start");

    // Databases: round trips.
    public static readonly Rule NotRestored = new("RET5110", Error, "a downgrade does not restore what was there before");
    public static readonly Rule NotRepeated = new("RET5111", Error, "a second upgrade does not do what the first did");
    public static readonly Rule OrderNotRestored = new("RET5112", Warning, "a downgrade brings columns back in another order");
    public static readonly Rule RowsNotRestored = new("RET5113", Error, "a downgrade does not restore the rows that were there before");
    public static readonly Rule SeedFailed = new("RET5114", Error, "the rows to try a revision with cannot be put in");
    public static readonly Rule RoundTripTimedOut = new("RET5115", Error, "a round trip took longer than the build allows");

    // The tool itself.
    public static readonly Rule AssemblyMissing = new("RET9001", Error, "the migrations assembly is not there");
    public static readonly Rule MissingAssembly = new("RET9002", Error, "an assembly that the migrations need is not beside them");
    public static readonly Rule VersionMismatch = new("RET9003", Error, "assemblies of different versions do not fit");
    public static readonly Rule EngineFailed = new("RET9004", Error, "the engine failed");
    public static readonly Rule StaleScript = new("RET9005", Error, "a script is older than its migrations");
    public static readonly Rule RuntimeMissing = new("RET9006", Error, "a runtime that the migrations need is not installed");
    public static readonly Rule TrimmedBundle = new("RET9007", Error, "migrations would be trimmed or compiled ahead of time");
    public static readonly Rule EngineEnded = new("RET9008", Error, "a migration ended the process that it ran in");
    public static readonly Rule EngineNotStarted = new("RET9009", Error, "the engine cannot be started");
    public static readonly Rule BadProperty = new("RET9010", Error, "a property cannot have this value");

    // The command line.
    public static readonly Rule BadCommandLine = new("RET9030", Error, "the command line cannot be read");
    public static readonly Rule NoProject = new("RET9031", Error, "no migrations project was found");
    public static readonly Rule SeveralProjects = new("RET9032", Error, "several migrations projects could be meant");
    public static readonly Rule BuildFailed = new("RET9033", Error, "the migrations project does not build");
    public static readonly Rule NotMigrations = new("RET9034", Error, "the project does not use Retort.Sdk");
    public static readonly Rule SeveralFrameworks = new("RET9035", Error, "the project has several target frameworks");
    public static readonly Rule NotBuilt = new("RET9036", Error, "the migrations project has not been built");
    public static readonly Rule CannotWriteFile = new("RET9038", Error, "a file cannot be written");
    public static readonly Rule NoDotNet = new("RET9039", Error, "dotnet cannot be started");
    public static readonly Rule CommandFailed = new("RET9040", Error, "a command failed");
    public static readonly Rule Trimmed = new("RET9041", Error, "the program was trimmed or compiled ahead of time");

    // Commands that write source files.
    public static readonly Rule ParentIsNoHead = new("RET9042", Error, "the parent of a new revision is no head");
    public static readonly Rule FileExists = new("RET9043", Error, "a new file is there already");
    public static readonly Rule NotCSharp = new("RET9044", Error, "the project is not in C#");
    public static readonly Rule NoProjectFolder = new("RET9045", Error, "the folder of the project is not known");
    public static readonly Rule NothingToMerge = new("RET9046", Error, "there is nothing to merge");
    public static readonly Rule OutsideProject = new("RET9047", Error, "a folder is not part of the project");
    public static readonly Rule NoEditor = new("RET9048", Error, "no editor can be started");
    public static readonly Rule EditorFailed = new("RET9049", Error, "the editor failed");
    public static readonly Rule NoSourceFile = new("RET9050", Error, "the file of a revision is not there");
    public static readonly Rule FolderNotEmpty = new("RET9051", Error, "the folder of a new project is not empty");
    public static readonly Rule BadProjectName = new("RET9052", Error, "a project cannot have this name");
    public static readonly Rule NotCompiled = new("RET9053", Error, "the file of a revision is not compiled");
    public static readonly Rule HookFailed = new("RET9054", Error, "the command that follows the writing of a revision failed");
#pragma warning restore CS1591

    /// <summary>Every rule, in the order of its code.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rules).GetFields().Select(field => field.GetValue(null)).OfType<Rule>().OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];
}
