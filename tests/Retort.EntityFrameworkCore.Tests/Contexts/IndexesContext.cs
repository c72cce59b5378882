using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Indexes with all that they can be told.</summary>
public sealed class IndexesContext(DbContextOptions<IndexesContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("pg_trgm");
        var page = modelBuilder.Entity<Page>();
        page.HasIndex(e => e.Title);
        page.HasIndex(e => new { e.Title, e.Rank }).IsUnique().IsDescending(true, false).HasDatabaseName("ix_two");
        page.HasIndex(e => new { e.Rank, e.Id }, "ix_all_down").IsDescending();
        page.HasIndex(e => e.Rank, "ix_where").HasFilter("\"Rank\" > 5 AND \"Title\" IS NOT NULL");
        page.HasIndex(e => e.Rank, "ix_include").IncludeProperties(e => new { e.Title, e.Body });
        page.HasIndex(e => e.Tags, "ix_gin").HasMethod("GIN");
        page.HasIndex(e => e.Rank, "ix_hash").HasMethod("hash");
        page.HasIndex(e => e.Made, "ix_brin").HasMethod("brin").HasStorageParameter("pages_per_range", 64).HasStorageParameter("autosummarize", true);
        page.HasIndex(e => e.Body, "ix_trgm").HasMethod("gin").HasOperators("gin_trgm_ops").HasStorageParameter("fastupdate", false);
        page.HasIndex(e => new { e.Title, e.Body }, "ix_ops").HasOperators("text_pattern_ops", null!);
        page.HasIndex(e => new { e.Title, e.Body }, "ix_collation").UseCollation("C", null!);
        page.HasIndex(e => new { e.Title, e.Rank, e.Made }, "ix_nulls").HasNullSortOrder(NullSortOrder.NullsFirst, NullSortOrder.NullsLast, NullSortOrder.Unspecified).IsDescending(false, true, true);
        page.HasIndex(e => e.Slug, "ix_not_distinct").IsUnique().AreNullsDistinct(false);
        page.HasIndex(e => e.Slug, "ix_distinct").IsUnique().AreNullsDistinct();
        page.HasIndex(e => e.Slug, "ix_fill").HasStorageParameter("fillfactor", 70);
        page.HasIndex(e => e.Slug, "ix_concurrently").IsCreatedConcurrently();
    }

    public sealed class Page
    {
        public int Id { get; set; }

        public string? Title { get; set; }

        public string? Body { get; set; }

        public string? Slug { get; set; }

        public int Rank { get; set; }

        public DateTime? Made { get; set; }

        public string[] Tags { get; set; } = [];
    }
}
