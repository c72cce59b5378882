using System.Reflection;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

/// <summary>Makes an argument for any parameter of <see cref="MigrationBuilder"/>, with one name wherever it can hold a name.</summary>
internal static class HostileArguments
{
    /// <summary>Begins every name that is not under attack.</summary>
    public const string Harmless = "zq_";

    private static readonly HashSet<string> Sql = new(StringComparer.Ordinal)
    {
        "sql", "query", "condition", "where", "using", "when", "body", "sqlBody", "defaultSql", "existingDefaultSql", "checkSql",
        "existingCheckSql", "usingSql", "setExpression", "commands",
    };

    /// <summary>What a method needs beyond its required arguments to be about anything.</summary>
    private static readonly Dictionary<string, Dictionary<string, object?>> Needed = new(StringComparer.Ordinal)
    {
        ["AlterColumn"] = new() { ["newName"] = "zq_new" },
        ["AlterColumn using"] = new() { ["type"] = BigInt },
        ["AlterColumn collation"] = new() { ["type"] = Text },
        ["AlterPolicy"] = new() { ["checkSql"] = "true" },
        ["AlterSequence"] = new() { ["start"] = 2L },
        ["CreateFunction"] = new() { ["body"] = "SELECT 1", ["returns"] = Integer },
        ["CreateFunction sqlBody"] = new() { ["body"] = null },
        ["CreateFunction returnsTable"] = new() { ["returns"] = null },
        ["CreateProcedure"] = new() { ["body"] = "SELECT 1" },
        ["CreateProcedure sqlBody"] = new() { ["body"] = null },
        ["CreatePublication"] = new() { ["tables"] = new[] { Published("zq_table") } },
        ["CreateStatistics"] = new() { ["expressions"] = new[] { Ddl.Sql("a + 1") } },
        ["CreateTrigger oldTable"] = new() { ["timing"] = TriggerTiming.After, ["events"] = TriggerEvents.Delete },
        ["CreateTrigger newTable"] = new() { ["timing"] = TriggerTiming.After, ["events"] = TriggerEvents.Insert },
        ["CreateTrigger updateOf"] = new() { ["events"] = TriggerEvents.Update },
        ["CreateConstraintTrigger updateOf"] = new() { ["events"] = TriggerEvents.Update },
        ["CreatePartition elements"] = new() { ["elements"] = new TableElement[] { Check("true") } },
        ["GrantDefaultPrivileges"] = new() { ["objects"] = SchemaObjects.Tables },
        ["RevokeDefaultPrivileges"] = new() { ["objects"] = SchemaObjects.Tables },
        ["DropIndex existing"] = new() { ["table"] = "zq_table" },
        ["SetViewOptions"] = new() { ["securityBarrier"] = true },
        ["AddEnumValue columns"] = new() { ["existingValues"] = new[] { "zq_value" } },
    };

    /// <summary>The parameters that can hold a name or a text.</summary>
    public static IEnumerable<ParameterInfo> Attackable(MethodInfo method) => method.GetParameters()
        .Where(parameter => parameter.Name is not ("file" or "line") && !Sql.Contains(parameter.Name!) && Make(parameter, "zq_probe") is not (null or bool or Enum or int or long or double));

    public static object?[] For(MethodInfo method, ParameterInfo attacked, string value)
    {
        var needed = Needed.GetValueOrDefault(method.Name) ?? [];
        var special = Needed.GetValueOrDefault($"{method.Name} {attacked.Name}") ?? [];
        return
        [
            .. method.GetParameters().Select(parameter =>
                parameter.Name == "file" ? "/src/Shop.cs"
                : parameter.Name == "line" ? 7
                : special.TryGetValue(parameter.Name!, out var given) ? given
                : parameter.Position == attacked.Position ? Make(parameter, value)
                : needed.TryGetValue(parameter.Name!, out given) ? given
                : parameter.HasDefaultValue ? Default(parameter)
                : Make(parameter, Harmless + parameter.Name)),
        ];
    }

    /// <summary>Reflection gives the default of a nullable enum as its number.</summary>
    private static object? Default(ParameterInfo parameter) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is { IsEnum: true } type && parameter.DefaultValue is { } number ? Enum.ToObject(type, number) : parameter.DefaultValue;

    private static object? Make(ParameterInfo parameter, string name)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (Sql.Contains(parameter.Name!))
        {
            return type == typeof(string) ? (parameter.Name is "query" or "sqlBody" or "body" ? "SELECT 1" : "true") : new[] { "SELECT 1" };
        }

        return type == typeof(IReadOnlyList<string>) ? new[] { name }
            : type == typeof(string) ? name
            : type.IsEnum ? EnumValue(type)
            : type == typeof(int) ? 1
            : type == typeof(long) ? 1L
            : type.IsValueType ? Activator.CreateInstance(type)
            : Whole(type, name);
    }

    private static object EnumValue(Type type) =>
        type == typeof(Privileges) ? Privileges.All
        : type == typeof(TriggerEvents) ? TriggerEvents.Insert
        : type == typeof(SchemaObjects) ? SchemaObjects.Tables
        : Enum.GetValues(type).GetValue(0)!;

    private static object? Whole(Type type, string name) =>
        type == typeof(QualifiedName) ? Qualified(name, name)
        : type == typeof(IReadOnlyList<QualifiedName>) ? new[] { Qualified(name, name) }
        : type == typeof(SqlType) ? NamedType(name, name)
        : type == typeof(IReadOnlyList<SqlType>) ? new[] { NamedType(name, name) }
        : type == typeof(Column) ? OneColumn(name)
        : type == typeof(IReadOnlyList<TableElement>) ? Elements(name)
        : type == typeof(Constraint) ? Unique([name], name, include: ["zq_i"])
        : type == typeof(IReadOnlyList<IndexElement>) ? Keys(name)
        : type == typeof(TableIndex) ? Index(name, Keys(name), method: name, include: [name], tablespace: name)
        : type == typeof(IReadOnlyList<ExcludeElement>) ? new[] { With(Keys(name)[0], Qualified("=", name)) }
        : type == typeof(Partitioning) ? ByRange(Keys(name))
        : type == typeof(PartitionBound) ? In([name])
        : type == typeof(DatabaseObject) ? OnTable(name, name)
        : type == typeof(ColumnReference) ? ColumnOf(name, name, name)
        : type == typeof(CompositeField) ? Field(name, NamedType(name), Qualified(name))
        : type == typeof(IReadOnlyList<CompositeField>) ? new[] { Field(name, NamedType(name), Qualified(name)) }
        : type == typeof(IReadOnlyList<DomainCheck>) ? new[] { DomainCheck("true", name) }
        : type == typeof(IReadOnlyList<EnumColumn>) ? new[] { EnumColumn(name, name, name) }
        : type == typeof(IReadOnlyList<RoutineArgument>) ? new[] { Argument(name, NamedType(name, name)) }
        : type == typeof(IReadOnlyList<RoutineSetting>) ? new[] { Setting(name, [name]) }
        : type == typeof(IReadOnlyList<PublishedTable>) ? new[] { Published(name, name, [name]) }
        : type == typeof(IReadOnlyList<SqlExpression>) ? new[] { Ddl.Sql("a + 1") }
        : type == typeof(IReadOnlyList<StorageOption>) ? new[] { Option("fillfactor", 70) }
        : type == typeof(IReadOnlyList<IReadOnlyList<object?>>) ? new IReadOnlyList<object?>[] { [name] }
        : type == typeof(ForeignKeyAction) ? SetNull
        : type == typeof(Identity) ? Identity()
        : type == typeof(ReplicaIdentity) ? ReplicaIdentity.UsingIndex(name)
        : type == typeof(object) ? name
        : null;

    private static IndexElement[] Keys(string name) => [IndexColumn(name, Qualified(name, name), Qualified(name, name))];

    private static Column OneColumn(string name) => Column(
        name, NamedType(name, name), defaultValue: name, unique: true, collation: Qualified(name, name), comment: name,
        references: References(name, [name], name, name));

    private static TableElement[] Elements(string name) =>
    [
        OneColumn(name), PrimaryKey([name], name, [name]), Unique([name], name, include: [name]), Check("true", name),
        ForeignKey([name], References(name, [name], name, onDelete: SetNullOf([name])), name),
        Exclude([With(Keys(name)[0], Qualified("=", name))], name, method: name, include: [name]),
        Index(name, Keys(name), method: name, include: [name], tablespace: name), Like(name, schema: name),
    ];
}
