using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>What functions and procedures take.</summary>
internal static class RoutineText
{
    public static Code Argument(RoutineArgument argument) => new Call(nameof(Ddl.Argument)).Add(Value.OfNullable(argument.Name)).Add(TypeText.Of(argument.Type))
        .Next("mode", argument.Mode == ArgumentMode.In ? null : Value.Of(argument.Mode))
        .Sql("defaultSql", argument.Default);

    public static Code Setting(RoutineSetting setting) => new Call(nameof(Ddl.Setting)).Add(setting.Name).Add(Value.List(setting.Values));
}
