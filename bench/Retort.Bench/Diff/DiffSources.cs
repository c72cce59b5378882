using System.Text;

namespace Retort.Bench;

/// <summary>One schema for all that take part: tables with a key, a foreign key, two indexes, a check, two defaults, a comment. They refer to each other as a tree: Alembic follows a chain of a thousand deeper than Python goes. Every second changed one has a column more, the others a longer one.</summary>
internal static class DiffSources
{
    /// <summary>Classes with attributes.</summary>
    public static string Classes(int size, int changes)
    {
        var source = new StringBuilder("""
            using System.ComponentModel.DataAnnotations;
            using System.ComponentModel.DataAnnotations.Schema;
            using Microsoft.EntityFrameworkCore;
            using Retort.Models;

            namespace Model;

            """);
        for (var i = 0; i < size; i++)
        {
            var isLonger = i < changes && i % 2 == 1;
            source.Append($$"""

                [Table("t{{i}}"), Comment("number {{i}}"), Check("ck_t{{i}}_name", "name <> 'x'"), Index(nameof(Name), nameof(Made), Name = "ix_t{{i}}_name"), Index(nameof(ParentId), Name = "ix_t{{i}}_parent")]
                public class T{{i}}
                {
                    public int Id { get; set; }
                    [MaxLength({{(isLonger ? 200 : 100)}}), DefaultSql("''")] public string Name { get; set; } = "";
                    public int? ParentId { get; set; }
                    [ForeignKey(nameof(ParentId))] public T{{i / 2}}? Parent { get; set; }
                    [DefaultSql("now()")] public DateTimeOffset Made { get; set; }
                    {{(i < changes && !isLonger ? "public string? Extra { get; set; }" : "")}}
                }

                """);
        }

        return source.ToString();
    }

    /// <summary>The revisions that make it, one a table.</summary>
    public static string Revisions(int size)
    {
        var source = new StringBuilder("using Retort;\nusing static Retort.Ddl;\n\nnamespace Chain;\n");
        for (var i = 0; i < size; i++)
        {
            var revises = i == 0 ? "" : $", Revises = [\"{AlembicChain.Id(i - 1)}\"]";
            source.Append($$"""

                [Revision("{{AlembicChain.Id(i)}}"{{revises}}, Created = "2026-01-01T00:00:00Z")]
                public sealed class Revision{{i}} : Migration
                {
                    public override void Upgrade(MigrationBuilder op)
                    {
                        op.CreateTable("t{{i}}", [
                            Column("id", Integer, nullable: false, identity: Identity()),
                            Column("name", Varchar(100), nullable: false, defaultSql: "''"),
                            Column("parent_id", Integer),
                            Column("made", TimestampTz(), nullable: false, defaultSql: "now()"),
                            PrimaryKey(["id"], "pk_t{{i}}"),
                            ForeignKey(["parent_id"], References("t{{i / 2}}", ["id"]), "fk_t{{i}}_parent"),
                            Check("name <> 'x'", "ck_t{{i}}_name")], comment: "number {{i}}");
                        op.CreateIndex("ix_t{{i}}_name", "t{{i}}", ["name", "made"]);
                        op.CreateIndex("ix_t{{i}}_parent", "t{{i}}", ["parent_id"]);
                    }

                    public override void Downgrade(MigrationBuilder op) => op.DropTable("t{{i}}");
                }
                """);
        }

        return source.ToString();
    }

    /// <summary>A context whose model the environment says the changes of, and the snapshot that Entity Framework compares it with.</summary>
    public static string Context(int size) => $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Contexts;

        public sealed class DiffContext : DbContext
        {
            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql("Host=localhost");

            protected override void OnModelCreating(ModelBuilder model) => Tables.AddAll(model, int.Parse(Environment.GetEnvironmentVariable("BENCH_CHANGES") ?? "0"));
        }

        [DbContext(typeof(DiffContext))]
        public sealed class DiffContextModelSnapshot : ModelSnapshot
        {
            protected override void BuildModel(ModelBuilder model)
            {
                model.HasAnnotation("ProductVersion", "{{EntityFrameworkChain.ToolVersion}}").HasAnnotation("Relational:MaxIdentifierLength", 63);
                NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(model);
                Tables.AddAll(model, 0);
            }
        }

        internal static class Tables
        {
            public static void AddAll(ModelBuilder model, int changes)
            {
                for (var i = 0; i < {{size}}; i++)
                {
                    Add(model, i, i < changes && i % 2 == 0, i < changes && i % 2 == 1 ? 200 : 100);
                }
            }

            private static void Add(ModelBuilder model, int i, bool isWider, int length) => model.Entity($"Chain.Table{i}", table =>
            {
                NpgsqlPropertyBuilderExtensions.UseIdentityByDefaultColumn(table.Property<int>("id").ValueGeneratedOnAdd().HasColumnType("integer"));
                table.Property<string>("name").IsRequired().HasMaxLength(length).HasColumnType($"character varying({length})").HasDefaultValueSql("''");
                table.Property<int?>("parent_id").HasColumnType("integer");
                table.Property<DateTimeOffset>("made").HasColumnType("timestamp with time zone").HasDefaultValueSql("now()");
                if (isWider)
                {
                    table.Property<string>("extra").HasColumnType("text");
                }

                table.HasKey("id").HasName($"pk_t{i}");
                table.HasIndex("name", "made").HasDatabaseName($"ix_t{i}_name");
                table.HasOne($"Chain.Table{i / 2}", null).WithMany().HasForeignKey("parent_id").HasConstraintName($"fk_t{i}_parent");
                table.HasIndex("parent_id").HasDatabaseName($"ix_t{i}_parent");
                table.ToTable($"t{i}", made => { made.HasCheckConstraint($"ck_t{i}_name", "name <> 'x'"); made.HasComment($"number {i}"); });
            });
        }
        """;

    /// <summary>The metadata of SQLAlchemy; the environment says how many changes it has.</summary>
    public static string Metadata(int size) => $"""
        import os
        from sqlalchemy import CheckConstraint, Column, DateTime, ForeignKeyConstraint, Identity, Index, Integer, MetaData, PrimaryKeyConstraint, String, Table, Text, text
        changes = int(os.environ.get("BENCH_CHANGES", "0"))
        metadata = MetaData()
        for i in range({size}):
            longer = i < changes and i % 2 == 1
            extra = [Column("extra", Text)] if i < changes and not longer else []
            table = Table(
                f"t{"{i}"}", metadata,
                Column("id", Integer, Identity(), nullable=False),
                Column("name", String(200 if longer else 100), nullable=False, server_default=text("''")),
                Column("parent_id", Integer),
                Column("made", DateTime(timezone=True), nullable=False, server_default=text("now()")),
                *extra,
                PrimaryKeyConstraint("id", name=f"pk_t{"{i}"}"),
                ForeignKeyConstraint(["parent_id"], [f"t{"{i // 2}"}.id"], name=f"fk_t{"{i}"}_parent"),
                CheckConstraint("name <> 'x'", name=f"ck_t{"{i}"}_name"),
                comment=f"number {"{i}"}")
            Index(f"ix_t{"{i}"}_name", table.c.name, table.c.made)
            Index(f"ix_t{"{i}"}_parent", table.c.parent_id)
        """;
}
