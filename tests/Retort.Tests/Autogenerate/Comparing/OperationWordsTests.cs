using Retort.Autogenerate.Comparing;
using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.Comparing;

/// <summary>What a change is, in words: every one names what it is about.</summary>
public sealed class OperationWordsTests
{
    private static readonly (string Words, Action<MigrationBuilder> Record)[] All =
    [
        ("create table users", op => op.CreateTable("users", [Column("id", Integer)])),
        ("create table app.users", op => op.CreateTable("users", [Column("id", Integer)], schema: "app")),
        ("drop table users", op => op.DropTable("users")),
        ("add column phone to users", op => op.AddColumn("users", Column("phone", Text))),
        ("alter column phone of users", op => op.AlterColumn("users", "phone", nullable: false)),
        ("rename column phone of users to fax", op => op.RenameColumn("users", "phone", "fax")),
        ("rename table users to people", op => op.RenameTable("users", "people")),
        ("add constraint ck to users", op => op.CreateCheckConstraint("ck", "users", "true")),
        ("drop constraint ck of users", op => op.DropConstraint("ck", "users")),
        ("create index ix on users", op => op.CreateIndex("ix", "users", ["id"])),
        ("drop index ix", op => op.DropIndex("ix")),
        ("create type mood", op => op.CreateEnum("mood", ["a"])),
        ("drop type mood", op => op.DropEnum("mood")),
        ("add enum value mood.b", op => op.AddEnumValue("mood", "b")),
        ("create domain d", op => op.CreateDomain("d", Integer)),
        ("drop domain d", op => op.DropDomain("d")),
        ("create sequence s", op => op.CreateSequence("s")),
        ("create schema app", op => op.CreateSchema("app")),
        ("drop schema app", op => op.DropSchema("app")),
        ("create extension citext", op => op.CreateExtension("citext")),
        ("create view v", op => op.CreateView("v", "SELECT 1")),
        ("drop materialized view v", op => op.DropMaterializedView("v")),
        ("create routine f", op => op.CreateFunction("f", [], returns: Integer, body: "SELECT 1")),
        ("drop routine f", op => op.DropFunction("f", [])),
        ("drop trigger touch of users", op => op.DropTrigger("touch", "users")),
        ("create policy own of users", op => op.CreatePolicy("own", "users")),
        ("drop policy own of users", op => op.DropPolicy("own", "users")),
        ("set row security users", op => op.EnableRowSecurity("users")),
        ("comment on column id of users", op => op.CommentOnColumn("users", "id", "the key")),
        ("comment on table app.users", op => op.CommentOnTable("users", "who", schema: "app")),
        ("grant select, insert on table users", op => op.Grant(Privileges.Select | Privileges.Insert, OnTable("users"), ["reader"])),
        ("create publication p", op => op.CreatePublication("p")),
        ("run SQL", op => op.Execute("SELECT 1")),
    ];

    public static TheoryData<string> Expected => [.. All.Select(one => one.Words)];

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_change_in_words_names_what_it_is_about(string words)
    {
        var op = new MigrationBuilder();
        All.Single(one => one.Words == words).Record(op);
        Assert.Equal(words, OperationWords.Of(op.Operations[0].Operation));
    }
}
