using System.Globalization;
using Retort.Autogenerate.Writing.Syntax;
using Retort.Schema;

namespace Retort.Autogenerate.Writing.Nouns;

/// <summary>Columns, and what stands in them.</summary>
internal static class ColumnText
{
    public static Code Of(Column column)
    {
        var own = column.Constraints;
        var check = own.OfType<Check>().FirstOrDefault()?.Condition;
        var key = own.OfType<ForeignKey>().FirstOrDefault();
        var isPrimary = own.Any(constraint => constraint is PrimaryKey);
        var isUnique = own.Any(constraint => constraint is Unique);

        // What the arguments of Column would make; anything else is set behind it.
        ValueList<Constraint> made =
        [
            .. isPrimary ? [new PrimaryKey(null, [column.Name])] : (Constraint[])[],
            .. isUnique && !column.HasIndex ? [new Unique(null, [column.Name])] : (Constraint[])[],
            .. check is null ? (Constraint[])[] : [new Check(null, check)],
            .. key is null ? (Constraint[])[] : [key with { Columns = [column.Name] }],
        ];
        var isWhole = made.Equals(own) && !(isPrimary && column.Nullable);
        var call = new Call(nameof(Ddl.Column)).Add(column.Name).Add(TypeText.Of(column.Type))
            .Flag("nullable", column.Nullable || (isWhole && isPrimary), standard: true);
        AddDefault(call, column.Default)
            .Flag("primaryKey", isWhole && isPrimary)
            .Flag("unique", (isWhole && isUnique) || (column.HasIndex && column.IsIndexUnique))
            .Sql("check", isWhole ? check : null)
            .Set("references", isWhole && key is not null ? ConstraintText.References(key, withName: true) : null)
            .Flag("index", column.HasIndex)
            .Set("identity", column.Identity is { } identity ? Of(identity) : null)
            .Set("generated", column.Generated is { } generated ? Of(generated) : null)
            .Set("collation", column.Collation)
            .Text("comment", column.Comment)
            .Choice("storage", column.Storage)
            .Choice("compression", column.Compression)
            .Set("statistics", column.Statistics)
            .List("options", column.Options, Option);
        return isWhole ? call : new Made(call, " with").Set(nameof(Column.Constraints), Value.List(own, ConstraintText.Of));
    }

    /// <summary>A default as a value where it is one, else as SQL.</summary>
    public static Call AddDefault(Call call, SqlExpression? value)
    {
        var constant = value is null ? null : Constant.Of(value);
        return constant is null ? call.Sql("defaultSql", value) : call.Set("defaultValue", constant);
    }

    public static Code Of(Identity identity) => new Call(nameof(Ddl.Identity))
        .Flag("always", identity.Kind == IdentityKind.Always)
        .Set("start", identity.Options.Start)
        .Set("increment", identity.Options.Increment)
        .Set("minValue", identity.Options.MinValue)
        .Set("maxValue", identity.Options.MaxValue)
        .Set("cache", identity.Options.Cache)
        .Flag("cycle", identity.Options.Cycle);

    /// <summary>A storage parameter; numbers and truths as such.</summary>
    public static Code Option(StorageOption option)
    {
        var call = new Call(nameof(Ddl.Option)).Add(option.Name);
        return option.Value switch
        {
            null => call,
            "true" or "false" => call.Add(new Word(option.Value)),
            var value when IsNumber(value) => call.Add(new Word(value)),
            var value => call.Add(value),
        };
    }

    private static Call Of(Generated generated) =>
        new Call(generated.IsVirtual ? nameof(Ddl.Virtual) : nameof(Ddl.Stored)).Add(Value.Text(generated.Expression.Sql));

    // C# reads such a literal as an int, a long or a double, each of which gives the same text again.
    private static bool IsNumber(string text) =>
        (long.TryParse(text, CultureInfo.InvariantCulture, out var whole) && whole.ToString(CultureInfo.InvariantCulture) == text)
        || (text.Contains('.', StringComparison.Ordinal) && double.TryParse(text, CultureInfo.InvariantCulture, out var number)
            && number.ToString("R", CultureInfo.InvariantCulture) == text && !text.Contains('E', StringComparison.Ordinal));
}
