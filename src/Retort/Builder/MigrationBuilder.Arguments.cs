using System.Text;
using Retort.Postgres;
using Retort.Revisions;
using Retort.Schema;

namespace Retort;

/// <content>What is wrong with arguments is said at once, at the line that gave them.</content>
public sealed partial class MigrationBuilder
{
    private static SqlExpression? Expression(string? sql) => sql is null ? null : new SqlExpression(sql);

    /// <summary>The schema of a second name: its own, or else that of the first. An empty one means the first on the search path, beside a first name that says its own.</summary>
    private static string? SchemaBeside(string? own, string? schema) => own switch { null => schema, "" => null, _ => own };

    private static ValueList<SqlType>? Types(IReadOnlyList<SqlType>? types) => types is null ? null : [.. types];

    private static void Require(bool condition, Rule rule, string message, string file, int line)
    {
        if (!condition)
        {
            throw rule.Error(message, new SourceLocation(file, line));
        }
    }

    private static void RequireText(string? text, string what, string file, int line) =>
        Require(!string.IsNullOrWhiteSpace(text), Rules.ArgumentMissing, $"There is no text in {what}: give it.", file, line);

    private static void RequireEnumValues(IReadOnlyList<string> values, string file, int line)
    {
        foreach (var value in values)
        {
            var bytes = Encoding.UTF8.GetByteCount(value);
            Require(
                bytes <= Identifier.MaxBytes,
                Rules.BadEnumValue,
                $"The value '{value}' is {bytes} bytes long in UTF-8, and an enum takes {Identifier.MaxBytes}: shorten it.",
                file,
                line);
        }

        var twice = values.GroupBy(value => value, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        Require(twice is null, Rules.BadEnumValue, $"The value '{twice}' is there twice: take one out.", file, line);
    }

    private static void RequireMapping(
        IReadOnlyList<string> values,
        IReadOnlyList<EnumColumn> columns,
        IReadOnlyList<EnumValueMapping> mapping,
        IReadOnlyList<string>? existing,
        string file,
        int line)
    {
        foreach (var (from, to) in mapping)
        {
            Require(values.Contains(to), Rules.UnknownEnumValue, $"'{from}' is to become '{to}', which is not among the new values.", file, line);
            Require(
                existing is null || existing.Contains(from),
                Rules.UnknownEnumValue,
                $"'{from}' is to become '{to}', but '{from}' is not among existingValues.",
                file,
                line);
        }

        var froms = mapping.Select(pair => pair.From).ToHashSet(StringComparer.Ordinal);
        Require(froms.Count == mapping.Count, Rules.ArgumentsExclude, "A value is mapped twice: say once what becomes of it.", file, line);

        // The elements of an array are replaced one pair after the other, so that a chain would run through.
        Require(
            !columns.Any(column => column.IsArray) || !mapping.Any(pair => froms.Contains(pair.To)),
            Rules.ArgumentsExclude,
            "Where a column is an array, no value may become one that is mapped itself: do it in two steps.",
            file,
            line);
    }

    private static void RequireBody(string name, string? body, string? sqlBody, string language, string file, int line)
    {
        Require(body is null || sqlBody is null, Rules.ArgumentsExclude, $"'{name}' has a body and an sqlBody: give one of them.", file, line);
        Require(body is not null || !string.IsNullOrWhiteSpace(sqlBody), Rules.ArgumentMissing, $"'{name}' has no body: give body or sqlBody.", file, line);
        Require(
            sqlBody is null || language.Equals("sql", StringComparison.OrdinalIgnoreCase),
            Rules.ArgumentsExclude,
            $"'{name}' has an sqlBody, which is for the language sql, not {language}: give body.",
            file,
            line);
    }

    private static void RequireTrigger(Trigger trigger, string file, int line)
    {
        var row = trigger.ForEachRow;
        var insteadOf = trigger.Timing == TriggerTiming.InsteadOf;
        var tables = trigger.OldTable is not null || trigger.NewTable is not null;
        Check(trigger.Events != TriggerEvents.None, "has no event: say what makes it fire");
        Check(trigger.UpdateOf.Count == 0 || trigger.Events.HasFlag(TriggerEvents.Update), "names columns, but does not fire on UPDATE");
        Check(!row || !trigger.Events.HasFlag(TriggerEvents.Truncate), "fires on TRUNCATE, which has no rows: leave out forEachRow");
        Check(!insteadOf || row, "stands INSTEAD OF the change, which is always for each row: say forEachRow: true");
        Check(!insteadOf || (trigger.UpdateOf.Count == 0 && trigger.When is null), "stands INSTEAD OF the change: it takes no columns and no condition");
        Check(!tables || trigger.Timing == TriggerTiming.After, "has transition tables, which only an AFTER trigger can have");
        Check(!tables || trigger.UpdateOf.Count == 0, "has transition tables: it takes no list of columns");

        void Check(bool condition, string message)
        {
            var rule = trigger.Events == TriggerEvents.None ? Rules.ArgumentMissing : Rules.ArgumentsExclude;
            Require(condition, rule, $"The trigger '{trigger.Name}' {message}.", file, line);
        }
    }

    private static void RequireKind(DatabaseObject target, Func<ObjectKind, bool> allowed, string what, string file, int line) =>
        Require(allowed(target.Kind), Rules.WrongObjectKind, $"{target} does not have {what}.", file, line);

    private static void RequirePrivileges(
        Privileges privileges, DatabaseObject on, bool columns, IReadOnlyList<string> roles, string file, int line)
    {
        var known = PrivilegeSets.Of(on.Kind);
        Require(known != Privileges.None, Rules.WrongObjectKind, $"{on} has no privileges to grant.", file, line);
        Require(
            !columns || known.HasFlag(Privileges.Insert),
            Rules.WrongObjectKind,
            $"{on} has no columns: leave them out.",
            file,
            line);
        RequirePrivileges(privileges, columns ? PrivilegeSets.OfColumns : known, columns ? "A column" : $"{on}", roles, file, line);
    }

    private static void RequirePrivileges(Privileges privileges, SchemaObjects objects, IReadOnlyList<string> roles, string file, int line) =>
        RequirePrivileges(privileges, PrivilegeSets.Of(objects), $"{objects}", roles, file, line);

    private static void RequirePrivileges(
        Privileges privileges, Privileges known, string what, IReadOnlyList<string> roles, string file, int line)
    {
        var wrong = privileges & ~(known | Privileges.All);
        Require(privileges != Privileges.None, Rules.ArgumentMissing, "No privilege is named: say which.", file, line);
        Require(roles.Count > 0, Rules.ArgumentMissing, "No role is named: say which.", file, line);
        Require(wrong == Privileges.None, Rules.WrongPrivilege, $"{what} cannot have {wrong}: there are {known}.", file, line);
    }

    private static void RequireDefaultObjects(SchemaObjects objects, IReadOnlyList<string>? schemas, string file, int line)
    {
        Require(
            objects != SchemaObjects.Procedures,
            Rules.WrongObjectKind,
            "Default privileges have no kind for procedures alone: say SchemaObjects.Routines.",
            file,
            line);
        Require(
            objects != SchemaObjects.Schemas || schemas is not { Count: > 0 },
            Rules.ArgumentsExclude,
            "Default privileges for schemas cannot be in a schema: leave schemas out.",
            file,
            line);
    }
}
