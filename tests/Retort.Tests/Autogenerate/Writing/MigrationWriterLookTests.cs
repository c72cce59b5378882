using Retort.Autogenerate.Writing;
using Retort.Operations;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.Writing;

/// <summary>What is written is what a person would have written.</summary>
public sealed class MigrationWriterLookTests
{
    [Fact]
    public void A_table_has_one_element_a_line() => AssertWritten(
        op => op.CreateTable(
            "orders",
            [
                Column("id", BigInt, identity: Identity(always: true), primaryKey: true),
                Column("user_id", Integer, nullable: false, references: References("users", ["id"], onDelete: Cascade), index: true),
                Column("status", NamedType("order_status", "shop"), nullable: false, defaultValue: "new"),
                Column("total", Numeric(10, 2), nullable: false, defaultValue: 0, check: "total >= 0"),
                Column("paid", Bool, nullable: false, defaultValue: false),
                Column("tags", Array(Text), defaultSql: "'{}'::text[]"),
                Column("made_at", TimestampTz(), nullable: false, defaultSql: "now()", comment: "when it's placed"),
                Unique(["user_id", "made_at"], "uq_orders_user_id_made_at"),
                ForeignKey(["status", "paid"], References("states", ["status", "paid"], "shop", initiallyDeferred: true), "fk_orders_states"),
            ],
            schema: "shop",
            comment: "what is bought"),
        """
        op.CreateTable(
            "orders",
            [
                Column("id", BigInt, primaryKey: true, identity: Identity(always: true)),
                Column(
                    "user_id",
                    Integer,
                    nullable: false,
                    references: References("users", ["id"], onDelete: Cascade),
                    index: true),
                Column("status", NamedType("order_status", schema: "shop"), nullable: false, defaultValue: "new"),
                Column("total", Numeric(10, 2), nullable: false, defaultValue: 0, check: "total >= 0"),
                Column("paid", Boolean, nullable: false, defaultValue: false),
                Column("tags", Array(Text), defaultSql: "'{}'::text[]"),
                Column("made_at", TimestampTz(), nullable: false, defaultSql: "now()", comment: "when it's placed"),
                Unique(["user_id", "made_at"], "uq_orders_user_id_made_at"),
                ForeignKey(
                    ["status", "paid"],
                    References("states", ["status", "paid"], schema: "shop", initiallyDeferred: true),
                    "fk_orders_states"),
            ],
            schema: "shop",
            comment: "what is bought");
        """);

    [Fact]
    public void Short_calls_stand_on_one_line() => AssertWritten(
        op =>
        {
            op.AddColumn("users", Column("phone", Varchar(20)));
            op.CreateIndex("ix_users_phone", "users", ["phone"], where: "phone IS NOT NULL", concurrently: true);
            op.CreateForeignKey("fk_posts_author_id", "posts", "users", ["author_id"], ["id"], onDelete: SetNull);
            op.AlterColumn("users", "status", type: NamedType("mood"), @using: "status::mood", defaultValue: "new");
            op.CreateEnum("user_status", ["new", "active", "gone"]);
            op.DropIndex("ix_users_phone", "users");
            op.DropColumn("users", "phone");
            op.Grant(Privileges.Select | Privileges.Insert, OnTable("users", "app"), ["app_reader"]);
            op.CreatePolicy("own_rows", "users", PolicyCommand.Select, usingSql: "name = current_user");
            op.CreateTrigger("touch", "users", TriggerTiming.Before, TriggerEvents.Update, "touch", forEachRow: true);
            op.Autocommit(() => op.Execute("VACUUM users"), verify: "true");
            op.Irreversible("The rows are gone.");
        },
        """
        op.AddColumn("users", Column("phone", Varchar(20)));
        op.CreateIndex("ix_users_phone", "users", ["phone"], where: "phone IS NOT NULL", concurrently: true);
        op.CreateForeignKey("fk_posts_author_id", "posts", "users", ["author_id"], ["id"], onDelete: SetNull);
        op.AlterColumn("users", "status", type: NamedType("mood"), @using: "status::mood", defaultValue: "new");
        op.CreateEnum("user_status", ["new", "active", "gone"]);
        op.DropIndex("ix_users_phone", "users");
        op.DropColumn("users", "phone");
        op.Grant(Privileges.Select | Privileges.Insert, OnTable("users", schema: "app"), ["app_reader"]);
        op.CreatePolicy("own_rows", "users", PolicyCommand.Select, usingSql: "name = current_user");
        op.CreateTrigger("touch", "users", TriggerTiming.Before, TriggerEvents.Update, "touch", forEachRow: true);
        op.Autocommit(() => op.Execute("VACUUM users"), verify: "true");
        op.Irreversible("The rows are gone.");
        """);

    [Fact]
    public void SQL_of_several_lines_stands_as_it_is() => AssertWritten(
        op =>
        {
            op.CreateView("active", "SELECT id,\n    \"Name\"\n   FROM users\n  WHERE active", schema: "app", comment: "who can\nlog in");
            op.CreateFunction("touch", [], TriggerResult, "\nBEGIN\n\tNEW.at := now();\n\n\tRETURN NEW;\nEND\n", "plpgsql");
            op.CreateFunction("put", [Argument("a", Integer)], VoidResult, sqlBody: "BEGIN ATOMIC\n  SELECT 1;\nEND");
            op.Autocommit(() => op.Execute("-- in peace\nVACUUM users"));
        },
        """"
        op.CreateView(
            "active",
            """
            SELECT id,
                "Name"
               FROM users
              WHERE active
            """,
            schema: "app",
            comment: """
                who can
                log in
                """);
        op.CreateFunction(
            "touch",
            [],
            TriggerResult,
            """

            BEGIN
            	NEW.at := now();

            	RETURN NEW;
            END

            """,
            "plpgsql");
        op.CreateFunction(
            "put",
            [Argument("a", Integer)],
            VoidResult,
            sqlBody: """
                BEGIN ATOMIC
                  SELECT 1;
                END
                """);
        op.Autocommit(
            () => op.Execute(
                """
                -- in peace
                VACUUM users
                """));
        """");

    [Fact]
    public void A_change_of_much_has_one_argument_a_line() => AssertWritten(
        op => op.AlterColumn(
            "users", "score", type: Numeric(12, 4), @using: "score::numeric(12, 4)", nullable: false, defaultValue: 0.50m, comment: "of the last game", schema: "app"),
        """
        op.AlterColumn(
            "users",
            "score",
            type: Numeric(12, 4),
            @using: "score::numeric(12, 4)",
            nullable: false,
            defaultValue: 0.50m,
            comment: "of the last game",
            schema: "app");
        """);

    [Fact]
    public void A_remark_stands_above_its_statement()
    {
        var written = MigrationWriter.Write(
        [
            new RemarkedOperation(new RenameColumn("users", "name", "full_name"), "Is it a rename?\r\nElse drop the one and add the other.\u2028Look\u202e twice.\n"),
            new RemarkedOperation(new RenameTable("users", "people")),
            new RemarkedOperation(new ExecuteSql("SELECT 1"), ""),
        ]);

        Assert.Equal(
            """
            // Is it a rename?
            // Else drop the one and add the other.
            // Look  twice.
            //
            op.RenameColumn("users", "name", "full_name");
            op.RenameTable("users", "people");
            //
            op.Execute("SELECT 1");
            """,
            written);
        Assert.Equal(3, WrittenMigrations.Record([written])[0].Count);
    }

    [Fact]
    public void Nothing_to_do_is_no_text() => Assert.Equal("", MigrationWriter.Write(new List<Operation>()));

    private static void AssertWritten(Action<MigrationBuilder> record, string expected)
    {
        var op = new MigrationBuilder();
        record(op);
        Operation[] operations = [.. op.Operations.Select(recorded => recorded.Operation)];
        Assert.Equal(expected, MigrationWriter.Write(operations));
        Assert.Equal(operations, WrittenMigrations.Record(operations));
    }
}
