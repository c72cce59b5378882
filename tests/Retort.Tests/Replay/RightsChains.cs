using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Replay;

/// <summary>Chains of operations on rights and owners.</summary>
public sealed class RightsChains : ReplayFamily
{
    public override IReadOnlyDictionary<string, (string Setup, Action<MigrationBuilder> Record)> Chains => new Dictionary<string, (string Setup, Action<MigrationBuilder> Record)>
    {
        ["rights by default on what comes later"] = (Roles, op =>
        {
            op.GrantDefaultPrivileges(Privileges.Select, SchemaObjects.Tables, ["app_reader"], withGrantOption: true);
            op.GrantDefaultPrivileges(Privileges.Insert, SchemaObjects.Tables, ["app_reader", "Röle \"x\""], schemas: ["public"]);
            op.GrantDefaultPrivileges(Privileges.Usage, SchemaObjects.Types, ["app_reader"], schemas: ["public"]);
            op.RevokeDefaultPrivileges(Privileges.All, SchemaObjects.Functions, ["public"]);
            op.GrantDefaultPrivileges(Privileges.Usage, SchemaObjects.Schemas, ["app_reader"]);
            op.CreateSchema("app");
            op.CreateView("v", "SELECT 1 AS a");
            op.CreateView("w", "SELECT 1 AS a", schema: "app");
            op.CreateMaterializedView("m", "SELECT 1 AS a");
            op.CreateEnum("mood", ["a"]);
            op.CreateDomain("d", Integer);
            op.CreateFunction("f", [], Integer, "SELECT 1");
            op.CreateProcedure("p", [], "SELECT 1");
        }
        ),
        ["default rights that are PostgreSQL's own again"] = (Roles, op =>
        {
            op.RevokeDefaultPrivileges(Privileges.Execute, SchemaObjects.Routines, ["public"]);
            op.GrantDefaultPrivileges(Privileges.Execute, SchemaObjects.Functions, ["public"]);
            op.GrantDefaultPrivileges(Privileges.All, SchemaObjects.Sequences, ["app_reader"], schemas: ["public"]);
            op.RevokeDefaultPrivileges(Privileges.All, SchemaObjects.Sequences, ["app_reader"], schemas: ["public"]);
            op.RevokeDefaultPrivileges(Privileges.Truncate, SchemaObjects.Tables, ["current_user"]);
            op.CreateView("v", "SELECT 1 AS a");
        }
        ),
        ["rights of other roles"] = (Roles + "CREATE TABLE t (a integer);", op =>
        {
            op.GrantDefaultPrivileges(Privileges.Select, SchemaObjects.Tables, ["Röle \"x\""], forRoles: ["app_reader"]);
            op.SetOwner(OnTable("t"), "app_reader");
            op.Grant(Privileges.All, OnTable("t"), ["app_reader", "Röle \"x\""]);
            op.Revoke(Privileges.Delete, OnTable("t"), ["app_reader"]);
            op.Grant(Privileges.Update, OnTable("t"), ["public"], columns: ["a"]);
        }
        ),
        ["an owner that had rights before"] = (Roles + "CREATE VIEW v AS SELECT 1 AS a;", op =>
        {
            op.Grant(Privileges.Select, OnView("v"), ["app_reader"]);
            op.SetOwner(OnView("v"), "app_reader");
        }
        ),
        ["an owner without a right"] = ("CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE SEQUENCE s;" + Roles, op =>
        {
            op.Revoke(Privileges.Execute, OnFunction("f"), ["public"]);
            op.Revoke(Privileges.Execute, OnFunction("f"), ["current_user"]);
            op.Grant(Privileges.Usage, OnSequence("s"), ["app_reader"]);
            op.Revoke(Privileges.All, OnSequence("s"), ["current_user"]);
            op.Revoke(Privileges.Usage, OnSequence("s"), ["app_reader"]);
        }
        ),
        ["rights on a table and its columns"] = (Roles + "CREATE TABLE t (a integer, b integer);", op =>
        {
            op.Grant(Privileges.Select | Privileges.Update, OnTable("t"), ["app_reader"], columns: ["a", "b"]);
            op.Grant(Privileges.Select, OnTable("t"), ["app_reader"]);
            op.Revoke(Privileges.Select, OnTable("t"), ["app_reader"]);
        }
        ),
        ["rights on the schema public"] = (Roles, op =>
        {
            op.Revoke(Privileges.All, OnSchema("public"), ["public"]);
            op.Grant(Privileges.Usage, OnSchema("public"), ["app_reader"]);
        }
        ),
        ["rights on columns of views, and with options"] = (Roles + "CREATE VIEW v AS SELECT 1 AS a, 2 AS b;", op =>
        {
            op.Grant(Privileges.Select, OnView("v"), ["app_reader"], columns: ["a", "b"], withGrantOption: true);
            op.Revoke(Privileges.Select, OnView("v"), ["app_reader"], columns: ["a"], grantOptionOnly: true);
            op.RenameViewColumn("v", "a", "c");
            op.Grant(Privileges.Insert | Privileges.Select, OnView("v"), ["app_reader"], withGrantOption: true);
            op.Revoke(Privileges.Insert, OnView("v"), ["app_reader"], grantOptionOnly: true, cascade: true);
            op.RenameView("v", "w");
        }
        ),
        ["rights on everything of a kind"] = (
            Roles + "CREATE SCHEMA app; CREATE TABLE t (a integer GENERATED ALWAYS AS IDENTITY); CREATE VIEW v AS SELECT 1 AS a; CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE TABLE app.t (b serial); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';", op =>
            {
                op.GrantOnAll(Privileges.All, SchemaObjects.Tables, ["public", "app"], ["app_reader"]);
                op.RevokeOnAll(Privileges.Insert | Privileges.Trigger, SchemaObjects.Tables, ["public"], ["app_reader"]);
                op.GrantOnAll(Privileges.Usage, SchemaObjects.Sequences, ["public", "app"], ["public"]);
                op.RevokeOnAll(Privileges.Execute, SchemaObjects.Functions, ["public"], ["PUBLIC"]);
                op.GrantOnAll(Privileges.Execute, SchemaObjects.Procedures, ["public"], ["app_reader"], withGrantOption: true);
                op.SetOwner(OnTable("t", "app"), "app_reader");
            }
        ),
        ["rights on one kind of object under another's name"] = (Roles + "CREATE VIEW v AS SELECT 1 AS a; CREATE DOMAIN d AS integer;", op =>
        {
            op.Grant(Privileges.Select, OnTable("v"), ["app_reader"]);
            op.Grant(Privileges.Usage, OnType("d"), ["app_reader"]);
            op.SetOwner(OnDomain("d"), "app_reader");
            op.SetOwner(OnDomain("d"), "postgres");
        }
        ),
        ["default rights with others' names"] = (Roles + "CREATE SCHEMA app;", op =>
        {
            op.GrantDefaultPrivileges(Privileges.All, SchemaObjects.Tables, ["app_reader", "public"], schemas: ["app", "public"], forRoles: ["app_reader", "current_user"]);
            op.GrantDefaultPrivileges(Privileges.Usage, SchemaObjects.Schemas, ["public"], forRoles: ["app_reader"]);
            op.CreateSchema("theirs", authorization: "app_reader", comment: "x");
            op.CreateView("v", "SELECT 1 AS a", schema: "app");
            op.RenameSchema("app", "shop");
            op.DropSchema("shop", cascade: true);
        }
        ),
    };
}
