namespace Retort.Tests.Operations;

public sealed class SchemaCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a schema",
            """"
            DO $$ BEGIN CREATE ROLE "Röle ""x"""; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """",
            op => op.CreateSchema(Hostile, authorization: "Röle \"x\"", ifNotExists: true, comment: "it's mine"),
            """"
            CREATE SCHEMA IF NOT EXISTS "we""ird.Näme SELECT" AUTHORIZATION "Röle ""x""";
            COMMENT ON SCHEMA "we""ird.Näme SELECT" IS 'it''s mine';
            """"),
        new(
            "a schema of the current role",
            "",
            op => op.CreateSchema("app", authorization: "current_user"),
            "CREATE SCHEMA app AUTHORIZATION CURRENT_USER;"),
        new(
            "drop a schema",
            "CREATE SCHEMA app; CREATE TABLE app.t ()",
            op => op.DropSchema("app", ifExists: true, cascade: true),
            "DROP SCHEMA IF EXISTS app CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "rename a schema",
            """
            CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.RenameSchema(Hostile, "app"),
            """
            ALTER SCHEMA "we""ird.Näme SELECT" RENAME TO app;
            """),
        new(
            "an extension",
            """
            CREATE SCHEMA "Ext"
            """,
            op => op.CreateExtension("uuid-ossp", schema: "Ext", version: "1.1", ifNotExists: true),
            """
            CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA "Ext" VERSION '1.1';
            """),
        new(
            "an extension with what it needs",
            "",
            op => op.CreateExtension("earthdistance", cascade: true),
            "CREATE EXTENSION earthdistance CASCADE;")
        {
            OnlyWritten = true,
        },
        new(
            "drop an extension",
            "CREATE EXTENSION hstore",
            op => op.DropExtension("hstore", ifExists: true, cascade: true),
            "DROP EXTENSION IF EXISTS hstore CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "update an extension",
            "CREATE EXTENSION hstore VERSION '1.4'",
            op => op.UpdateExtension("hstore", version: "1.5", existingVersion: "1.4"),
            "ALTER EXTENSION hstore UPDATE TO '1.5';")
        {
            OnlyWritten = true,
        },
        new(
            "update an extension to the newest",
            "CREATE EXTENSION hstore VERSION '1.4'",
            op => op.UpdateExtension("hstore"),
            "ALTER EXTENSION hstore UPDATE;")
        {
            HasReverse = false,
        },
        new(
            "move an extension",
            """
            CREATE EXTENSION hstore; CREATE SCHEMA "Ext"
            """,
            op => op.SetExtensionSchema("hstore", "Ext", existingSchema: "public"),
            """
            ALTER EXTENSION hstore SET SCHEMA "Ext";
            """),
    ];
}
