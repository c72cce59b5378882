using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Operations;

public sealed class ConstraintCases : StatementFamily
{
    private const string T = "CREATE TABLE t (a integer, b integer, r int4range)";
    private const string U = "CREATE TABLE s.u (x integer, y integer, UNIQUE (x, y), PRIMARY KEY (x))";

    public override IEnumerable<OperationCase> Cases =>
    [
        Case(
            "create primary key",
            op => op.CreatePrimaryKey("pk_t", "t", ["a", "b"]),
            "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (a, b)")
            with { Setup = Before("CREATE TABLE t (a integer NOT NULL, b integer NOT NULL)") },
        Case(
            "create unique constraint",
            op => op.CreateUniqueConstraint("uq_t", "t", ["a", "b"], initiallyDeferred: true),
            "ALTER TABLE t ADD CONSTRAINT uq_t UNIQUE (a, b) DEFERRABLE INITIALLY DEFERRED") with { Setup = Before(T) },
        Case(
            "create unique constraint on nulls",
            op => op.CreateUniqueConstraint("uq_t", "t", ["a"], nullsNotDistinct: true, include: ["b"]),
            "ALTER TABLE t ADD CONSTRAINT uq_t UNIQUE NULLS NOT DISTINCT (a) INCLUDE (b)") with { Setup = Before(T), Since = 15 },
        Case(
            "create unique constraint without a name",
            op => op.CreateUniqueConstraint(null, "t", ["a"]),
            "ALTER TABLE t ADD UNIQUE (a)") with { Setup = Before(T), HasReverse = false },
        Case(
            "create check constraint",
            op => op.CreateCheckConstraint("ck_t", "t", "a > 0 -- yes", notValid: true, noInherit: true),
            "ALTER TABLE t ADD CONSTRAINT ck_t CHECK (a > 0) NO INHERIT NOT VALID") with { Setup = Before(T) },
        Case(
            "create check constraint that is not enforced",
            op => op.CreateCheckConstraint("ck_t", "t", "a > 0", notEnforced: true),
            "ALTER TABLE t ADD CONSTRAINT ck_t CHECK (a > 0) NOT ENFORCED") with { Setup = Before(T), Since = 18 },
        Case(
            "create foreign key",
            op => op.CreateForeignKey("fk_t", "t", "u", ["a"], ["x"], referencedSchema: "s", onDelete: Cascade),
            "ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (a) REFERENCES s.u (x) ON DELETE CASCADE") with { Setup = Before(T, U) },
        Case(
            "create foreign key with everything",
            op => op.CreateForeignKey(
                "fk_t", "t", "u", ["a", "b"], ["x", "y"], referencedSchema: "s", match: ForeignKeyMatch.Full, onDelete: SetDefault, onUpdate: SetNull,
                initiallyDeferred: true, notValid: true),
            "ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (a, b) REFERENCES s.u (x, y) MATCH FULL ON DELETE SET DEFAULT ON UPDATE SET NULL "
            + "DEFERRABLE INITIALLY DEFERRED NOT VALID") with { Setup = Before(T, U) },
        Case(
            "create foreign key that sets some columns",
            op => op.CreateForeignKey("fk_t", "t", "u", ["a", "b"], ["x", "y"], referencedSchema: "s", onDelete: SetDefaultOf(["b"]), deferrable: true),
            "ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (a, b) REFERENCES s.u (x, y) ON DELETE SET DEFAULT (b) DEFERRABLE")
            with { Setup = Before(T, U), Since = 15 },
        Case(
            "create foreign key to a primary key",
            op => op.CreateForeignKey("fk_t", "t", "u", ["a"], referencedSchema: "s", onUpdate: NoAction),
            "ALTER TABLE t ADD CONSTRAINT fk_t FOREIGN KEY (a) REFERENCES s.u") with { Setup = Before(T, U) },
        Case(
            "create exclude constraint",
            op => op.CreateExcludeConstraint("ex_t", "t", [With(IndexColumn("r", opclass: "range_ops"), "&&")], where: "a > 0", deferrable: true),
            "ALTER TABLE t ADD CONSTRAINT ex_t EXCLUDE USING gist (r range_ops WITH &&) WHERE (a > 0) DEFERRABLE")
            with { Setup = Before(T) },
        Case(
            "add constraint using index",
            op => op.AddConstraintUsingIndex("uq_t", "t", "ix", deferrable: true),
            "ALTER TABLE t ADD CONSTRAINT uq_t UNIQUE USING INDEX ix DEFERRABLE")
            with { Setup = Before(T, "CREATE UNIQUE INDEX ix ON t (a)"), HasReverse = false },
        Case(
            "add primary key using index",
            op => op.AddConstraintUsingIndex("pk_t", "t", "ix", primaryKey: true),
            "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY USING INDEX ix")
            with { Setup = Before(T, "CREATE UNIQUE INDEX ix ON t (a)"), HasReverse = false },
        Case(
            "drop constraint",
            op => op.DropConstraint("ck", "t", ifExists: true, cascade: true, existing: Check("a > 0")),
            "ALTER TABLE t DROP CONSTRAINT IF EXISTS ck CASCADE")
            with { Setup = Before(T, "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)") },
        Case(
            "drop constraint of which nothing is known",
            op => op.DropConstraint("ck", "t"),
            "ALTER TABLE t DROP CONSTRAINT ck")
            with { Setup = Before(T, "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)"), HasReverse = false },
        Case(
            "rename constraint",
            op => op.RenameConstraint("ck", "t", "ck_t"),
            "ALTER TABLE t RENAME CONSTRAINT ck TO ck_t") with { Setup = Before(T, "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0)") },
        Case(
            "validate constraint",
            op => op.ValidateConstraint("ck", "t"),
            "ALTER TABLE t VALIDATE CONSTRAINT ck")
            with { Setup = Before(T, "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID"), HasReverse = false },
        Case(
            "alter constraint",
            op => op.AlterConstraint("fk", "t", Deferrability.InitiallyDeferred, existing: Deferrability.NotDeferrable),
            "ALTER TABLE t ALTER CONSTRAINT fk DEFERRABLE INITIALLY DEFERRED")
            with { Setup = Before(T, U, "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES s.u") },
    ];
}
