using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class DomainCases : OperationFamily
{
    public override IEnumerable<OperationCase> Cases =>
    [
        new(
            "a domain",
            """
            CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.CreateDomain(
                Hostile,
                Varchar(200),
                schema: Hostile,
                collation: Qualified("C"),
                defaultSql: "'a@b'",
                notNull: true,
                checks: [DomainCheck("VALUE LIKE '%@%'", "has_at"), DomainCheck("length(VALUE) > 2", Hostile)],
                comment: "an address"),
            """
            CREATE DOMAIN "we""ird.Näme SELECT"."we""ird.Näme SELECT" AS varchar(200) COLLATE "C" DEFAULT 'a@b' NOT NULL CONSTRAINT has_at CHECK (VALUE LIKE '%@%') CONSTRAINT "we""ird.Näme SELECT" CHECK (length(VALUE) > 2);
            COMMENT ON DOMAIN "we""ird.Näme SELECT"."we""ird.Näme SELECT" IS 'an address';
            """),
        new(
            "a plain domain",
            "",
            op => op.CreateDomain("years", Integer, checks: [DomainCheck("VALUE > 0")]),
            "CREATE DOMAIN years AS integer CHECK (VALUE > 0);"),
        new(
            "drop a domain",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.DropDomain("email", ifExists: true, cascade: true),
            "DROP DOMAIN IF EXISTS email CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "set a default",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.SetDomainDefault("email", "'x@y'", existingDefaultSql: "''"),
            "ALTER DOMAIN email SET DEFAULT 'x@y';"),
        new(
            "drop a default",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.DropDomainDefault("email", existingDefaultSql: "''"),
            "ALTER DOMAIN email DROP DEFAULT;"),
        new(
            "not null",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.SetDomainNotNull("email"),
            "ALTER DOMAIN email SET NOT NULL;"),
        new(
            "null again",
            "CREATE DOMAIN d AS integer NOT NULL",
            op => op.DropDomainNotNull("d"),
            "ALTER DOMAIN d DROP NOT NULL;"),
        new(
            "add a constraint",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.AddDomainConstraint("email", Hostile, "VALUE <> 'x'", notValid: true),
            """
            ALTER DOMAIN email ADD CONSTRAINT "we""ird.Näme SELECT" CHECK (VALUE <> 'x') NOT VALID;
            """),
        new(
            "add a constraint without a name",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.AddDomainConstraint("email", null, "VALUE <> 'x'"),
            "ALTER DOMAIN email ADD CHECK (VALUE <> 'x');")
        {
            HasReverse = false,
        },
        new(
            "drop a constraint",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.DropDomainConstraint("email", "has_at", existingCheckSql: "VALUE LIKE '%@%'"),
            "ALTER DOMAIN email DROP CONSTRAINT has_at;"),
        new(
            "drop a constraint for good",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.DropDomainConstraint("email", "has_at", ifExists: true, cascade: true),
            "ALTER DOMAIN email DROP CONSTRAINT IF EXISTS has_at CASCADE;")
        {
            HasReverse = false,
        },
        new(
            "validate a constraint",
            "CREATE DOMAIN d AS integer; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID",
            op => op.ValidateDomainConstraint("d", "c"),
            "ALTER DOMAIN d VALIDATE CONSTRAINT c;")
        {
            HasReverse = false,
        },
        new(
            "rename a constraint",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.RenameDomainConstraint("email", "has_at", Hostile),
            """
            ALTER DOMAIN email RENAME CONSTRAINT has_at TO "we""ird.Näme SELECT";
            """),
        new(
            "rename a domain",
            "CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%');",
            op => op.RenameDomain("email", Hostile),
            """
            ALTER DOMAIN email RENAME TO "we""ird.Näme SELECT";
            """),
        new(
            "move a domain",
            """
            CREATE DOMAIN email AS text DEFAULT '' CONSTRAINT has_at CHECK (VALUE LIKE '%@%'); CREATE SCHEMA "we""ird.Näme SELECT";
            """,
            op => op.SetDomainSchema("email", Hostile, schema: "public"),
            """
            ALTER DOMAIN public.email SET SCHEMA "we""ird.Näme SELECT";
            """),
    ];
}
