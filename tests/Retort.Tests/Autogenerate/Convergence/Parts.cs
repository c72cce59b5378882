using Retort.Schema;
using static Retort.Ddl;

namespace Retort.Tests.Autogenerate.Convergence;

/// <summary>What the models of the changes are made of.</summary>
internal static class Parts
{
    /// <summary>A model without anything.</summary>
    public static Action<MigrationBuilder> Nothing { get; } = _ => { };

    /// <summary>A model of several parts.</summary>
    public static Action<MigrationBuilder> All(params Action<MigrationBuilder>[] parts) => op => System.Array.ForEach(parts, part => part(op));

    /// <summary>The column of a key.</summary>
    public static Column Id() => Column("id", Integer, nullable: false, identity: Identity());

    /// <summary>A table <c>t</c> with a number and other columns, constraints and indexes.</summary>
    public static Action<MigrationBuilder> Table(params TableElement[] elements) => op => op.CreateTable("t", [Column("id", Integer, nullable: false), .. elements]);

    /// <summary>A table <c>t</c> with two texts and other constraints and indexes.</summary>
    public static Action<MigrationBuilder> Texts(params TableElement[] elements) => Table([Column("a", Text), Column("b", Text), .. elements]);

    /// <summary>A table with nothing but a key.</summary>
    public static Action<MigrationBuilder> Keyed(string name) => op => op.CreateTable(name, [Id(), PrimaryKey(["id"], $"pk_{name}")]);

    /// <summary>An enum of moods.</summary>
    public static Action<MigrationBuilder> Mood(params string[] values) => op => op.CreateEnum("mood", values);
}
