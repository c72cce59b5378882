using Retort.Operations;
using Retort.Schema;

namespace Retort.Postgres;

/// <summary>Operations on enum, composite and range types as SQL.</summary>
internal static class CustomTypeSql
{
    public static IReadOnlyList<Statement> Create(CreateType create) =>
    [
        new($"CREATE TYPE {Identifier.Quote(create.Type.Name)} AS {Definition(create.Type)}"),
        .. ObjectSql.CommentOnNew(new DatabaseObject(ObjectKind.Type, create.Type.Name), create.Type.Comment),
    ];

    public static IReadOnlyList<Statement> Drop(DropType drop) =>
        [new($"DROP TYPE {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Type)}{Clause.Cascade(drop.Cascade)}")];

    public static IReadOnlyList<Statement> AddAttribute(AddCompositeField add) =>
        [Alter(add.Type, $"ADD ATTRIBUTE {Attribute(add.Attribute)}", add.Cascade)];

    public static IReadOnlyList<Statement> DropAttribute(DropCompositeField drop) =>
        [Alter(drop.Type, $"DROP ATTRIBUTE {Clause.IfExists(drop.IfExists)}{Identifier.Quote(drop.Attribute)}", drop.Cascade)];

    public static IReadOnlyList<Statement> AlterAttribute(AlterCompositeField alter)
    {
        var type = TypeSql.Write(alter.Attribute.Type) + Collation(alter.Attribute.Collation);
        return [Alter(alter.Type, $"ALTER ATTRIBUTE {Identifier.Quote(alter.Attribute.Name)} TYPE {type}", alter.Cascade)];
    }

    public static IReadOnlyList<Statement> RenameAttribute(RenameCompositeField rename)
    {
        var (from, to) = (Identifier.Quote(rename.Attribute), Identifier.Quote(rename.NewName));
        return [Alter(rename.Type, $"RENAME ATTRIBUTE {from} TO {to}", rename.Cascade)];
    }

    private static Statement Alter(QualifiedName type, string action, bool cascade) =>
        new($"ALTER TYPE {Identifier.Quote(type)} {action}{Clause.Cascade(cascade)}");

    private static string Definition(CustomType type) => type switch
    {
        EnumType values => $"ENUM ({string.Join(", ", values.Values.Select(Literal.Text))})",
        CompositeType composite => $"({string.Join(", ", composite.Attributes.Select(Attribute))})",
        RangeType range => $"RANGE ({string.Join(", ", Options(range))})",
        _ => throw new InvalidOperationException($"No SQL is known for {type.GetType().Name}."),
    };

    private static string Attribute(CompositeField attribute) =>
        $"{Identifier.Quote(attribute.Name)} {TypeSql.Write(attribute.Type)}{Collation(attribute.Collation)}";

    private static string Collation(QualifiedName? collation) => collation is null ? "" : $" COLLATE {Identifier.Quote(collation)}";

    private static IEnumerable<string> Options(RangeType range)
    {
        (string Option, QualifiedName? Name)[] named =
        [
            ("SUBTYPE_OPCLASS", range.OperatorClass),
            ("COLLATION", range.Collation),
            ("CANONICAL", range.Canonical),
            ("SUBTYPE_DIFF", range.Difference),
            ("MULTIRANGE_TYPE_NAME", range.Multirange),
        ];
        return named.Where(option => option.Name is not null)
            .Select(option => $"{option.Option} = {Identifier.Quote(option.Name!)}")
            .Prepend($"SUBTYPE = {TypeSql.Write(range.Subtype)}");
    }
}
