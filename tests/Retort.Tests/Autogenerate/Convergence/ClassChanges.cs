using static Retort.Tests.Autogenerate.Convergence.MatrixRow;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>Changes of classes, each as what people do to them.</summary>
internal static class ClassChanges
{
    private const string User = "[Table(\"users\")] public class User { public int Id { get; set; } public string? Phone { get; set; } }";

    /// <summary>The changes by name.</summary>
    public static IReadOnlyDictionary<string, ClassChange> All { get; } = new Dictionary<string, ClassChange>
    {
        ["a class that no other names comes"] = new(User, User + "[Table(\"notes\")] public class Note { public long Id { get; set; } public string Text { get; set; } = \"\"; }", TableAdded, ModelNeverImported),
        ["a class goes, and what refers to it"] = new(
            User + "[Table(\"notes\")] public class Note { public long Id { get; set; } public int UserId { get; set; } public User? User { get; set; } }", "[Table(\"notes\")] public class Note { public long Id { get; set; } }", TableDropped, ColumnDropped, ForeignKeyDropped),
        ["a property comes that takes no null"] = new(User, Of("public string? Phone { get; set; } public string Name { get; set; } = \"\"; public DateTimeOffset At { get; set; }"), ColumnAdded, Nullability) { Data = "INSERT INTO users DEFAULT VALUES" },
        ["a property comes that has a default"] = new(User, Of("public string? Phone { get; set; } [DefaultValue(true)] public bool IsActive { get; set; } [DefaultSql(\"now()\")] public DateTimeOffset At { get; set; } [DefaultValue(0.5)] public double Weight { get; set; }"), ColumnAdded, DefaultAdded) { Data = "INSERT INTO users DEFAULT VALUES" },
        ["a default changes"] = new(Of("[DefaultValue(\"it's\")] public string Phone { get; set; } = \"\";"), Of("[DefaultValue(\"b\\\\a\")] public string Phone { get; set; } = \"\";"), DefaultChanged, DefaultWithQuote),
        ["a property is required"] = new(User, Of("public string Phone { get; set; } = \"\";"), Nullability),
        ["a text gets a length"] = new(User, Of("[MaxLength(20)] public string? Phone { get; set; }"), TextToVarchar, VarcharGetsLength) { Data = "INSERT INTO users (phone) VALUES ('1')" },
        ["a number has other digits"] = new(Of("[Precision(10, 2)] public decimal? Price { get; set; }"), Of("[Precision(12, 3)] public decimal? Price { get; set; }"), NumericLonger),
        ["the key gets bigger"] = new(User, User.Replace("int Id", "long Id", StringComparison.Ordinal), IntegerToOthers) { Data = "INSERT INTO users DEFAULT VALUES" },
        ["a property gets another name"] = new(User, Of("[RenamedFrom(\"phone\")] public string? Telephone { get; set; }"), Renamed) { Data = "INSERT INTO users (phone) VALUES ('1')", Statement = "op.RenameColumn(\"users\", \"phone\", \"telephone\");" },
        // The sequence of an identity would keep the name of the table: it has no other.
        ["a class gets another name, with its index and what refers to it"] = new(
            Indexed("users", "") + "[Table(\"notes\")] public class Note { public long Id { get; set; } public int UserId { get; set; } public User? User { get; set; } }",
            Indexed("members", ", RenamedFrom(\"users\")") + "[Table(\"notes\")] public class Note { public long Id { get; set; } public int UserId { get; set; } public User? User { get; set; } }", Renamed, IndexRenamed, PrimaryKeyName)
        { Data = "INSERT INTO users (id, phone) VALUES (1, '1')", Statement = "op.RenameTable(\"users\", \"members\");" },
        ["a reference comes, to itself too"] = new(
            User + "[Table(\"notes\")] public class Note { public long Id { get; set; } }",
            User + "[Table(\"notes\")] public class Note { public long Id { get; set; } public int? UserId { get; set; } [DeleteBehavior(DeleteBehavior.SetNull)] public User? User { get; set; } public long? ParentId { get; set; } public Note? Parent { get; set; } }",
            ForeignKeyAdded, ForeignKeyOnDelete),
        ["a reference deletes along, at the end"] = new(
            User + "[Table(\"notes\")] public class Note { public long Id { get; set; } public int UserId { get; set; } public User? User { get; set; } }",
            User + "[Table(\"notes\")] public class Note { public long Id { get; set; } public int UserId { get; set; } [References(OnDelete = ForeignKeyActionKind.Cascade, InitiallyDeferred = true)] public User? User { get; set; } }",
            ForeignKeyOnDelete, ForeignKeyDeferrable, ForeignKeyInitially),
        ["classes refer to each other"] = new(
            "[Table(\"a\")] public class A { public int Id { get; set; } } [Table(\"b\")] public class B { public int Id { get; set; } }",
            "[Table(\"a\")] public class A { public int Id { get; set; } public int? BId { get; set; } public B? B { get; set; } } [Table(\"b\")] public class B { public int Id { get; set; } public int? AId { get; set; } public A? A { get; set; } }",
            ForeignKeyAdded),
        ["indexes come"] = new(
            User,
            "[Table(\"users\"), Index(nameof(Phone), nameof(Id), IsUnique = true), TableIndex(\"(lower(phone))\", Name = \"ix_lower\", Where = \"phone <> ''\", Descending = [true], Include = [nameof(Id)], OperatorClasses = [\"text_pattern_ops\"])] public class User { public int Id { get; set; } public string? Phone { get; set; } }",
            IndexAdded, IndexOnExpression, IndexPredicate, IndexIncludes, IndexOperatorClass),
        ["a unique key and a check come"] = new(User, "[Table(\"users\"), UniqueKey(nameof(Phone)), Check(\"ck_users\", \"id > 0\")] public class User { public int Id { get; set; } [Check(\"phone <> ''\")] public string? Phone { get; set; } }", UniqueAdded, CheckAdded, CheckUnnamed),
        ["an enum comes, and gets a value in its middle"] = new(
            Of("public Mood? Feeling { get; set; }") + "[EnumType(\"mood\")] public enum Mood { Sad, Ok }", Of("public Mood? Feeling { get; set; } [DefaultValue(Mood.Fine)] public Mood Other { get; set; }") + "[EnumType(\"mood\")] public enum Mood { Sad, Fine, Ok }", EnumValueAdded)
        { Data = "INSERT INTO users (feeling) VALUES ('ok')" },
        ["an enum loses a value"] = new(Of("public Mood? Feeling { get; set; }") + "[EnumType(\"mood\")] public enum Mood { Sad, Fine, Ok }", Of("public Mood? Feeling { get; set; }") + "[EnumType(\"mood\")] public enum Mood { Sad, Ok }", EnumValueRemoved) { Data = "INSERT INTO users (feeling) VALUES ('ok')" },
        ["a text becomes an enum"] = new(User, Of("public Mood? Phone { get; set; }") + "[EnumType(\"mood\")] public enum Mood { Sad, Ok }", EnumNewOnColumn) { Data = "INSERT INTO users (phone) VALUES ('ok')" },
        ["a generated column is computed otherwise"] = new(Of("[Generated(\"id + 1\")] public int Next { get; set; }"), Of("[Generated(\"id + 2\")] public int Next { get; set; }"), ComputedExpression) { Data = "INSERT INTO users DEFAULT VALUES" },
        ["comments and a collation come"] = new(User, "[Table(\"users\"), Comment(\"it's\")] public class User { public int Id { get; set; } [Comment(\"x\"), Collation(\"C\")] public string? Phone { get; set; } }", CommentOnTable, CommentOnColumn, Collations),
        ["a class is in another schema"] = new(User, User.Replace("\"users\"", "\"users\", Schema = \"app\"", StringComparison.Ordinal), TableAdded, TableDropped),
        ["a type changes under what revisions made"] = new(User, Of("public int? Phone { get; set; }"), IntegerToOthers, Views, MaterializedViews, Policies, Triggers)
        {
            First = """
                op.CreateTable("users", [Column("id", Integer, nullable: false, identity: Identity()), Column("phone", Text), PrimaryKey(["id"], "pk_users")]);
                op.CreateView("v", "SELECT id, phone FROM users", comment: "x");
                op.CreateMaterializedView("m", "SELECT phone FROM v");
                op.CreateIndex("ix_m", "m", ["phone"]);
                op.EnableRowSecurity("users");
                op.CreatePolicy("p", "users", usingSql: "phone IS NOT NULL");
                op.CreateFunction("touch", [], TriggerResult, "BEGIN RETURN NEW; END", language: "plpgsql");
                op.CreateTrigger("tr", "users", TriggerTiming.Before, TriggerEvents.Update, "touch", updateOf: ["phone"], forEachRow: true);
                """,
            Data = "INSERT INTO users (phone) VALUES ('7')",
        },
        ["a class that revisions divide gets a property"] = new(Plain(""), Plain("[DefaultValue(5)] public int More { get; set; }"), Partitioned, PartitionChildren, ColumnAdded)
        {
            First = """
                op.CreateTable("users", [Column("id", Integer, nullable: false), Column("phone", Text), PrimaryKey(["id"], "pk_users")], partitionBy: ByRange(["id"]));
                op.CreatePartition("users_1", "users", FromTo([0], [100]));
                op.CreatePartition("users_2", "users", FromTo([100], [200]));
                op.CreateIndex("ix_users_1", "users_1", ["phone"]);
                """,
            Data = "INSERT INTO users (id, phone) VALUES (7, 'x'), (107, 'y')",
        },
        ["the key is of two columns"] = new(User, "[Table(\"users\"), PrimaryKey(nameof(Id), nameof(Number))] public class User { public int Id { get; set; } public int Number { get; set; } public string? Phone { get; set; } }", PrimaryKeyColumns, ColumnAdded),
    };

    private static string Of(string properties) => $"[Table(\"users\")] public class User {{ public int Id {{ get; set; }} {properties} }}";

    private static string Plain(string properties) => $"[Table(\"users\")] public class User {{ [DatabaseGenerated(DatabaseGeneratedOption.None)] public int Id {{ get; set; }} public string? Phone {{ get; set; }} {properties} }}";

    private static string Indexed(string table, string attributes) => $"[Table(\"{table}\"){attributes}] public class User {{ [DatabaseGenerated(DatabaseGeneratedOption.None)] public int Id {{ get; set; }} [TableIndex, UniqueKey] public string? Phone {{ get; set; }} }}";
}
