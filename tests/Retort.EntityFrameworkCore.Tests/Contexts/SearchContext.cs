using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NpgsqlTypes;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>Text search, as columns and as indexes.</summary>
public sealed class SearchContext(DbContextOptions<SearchContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var article = modelBuilder.Entity<Article>();
        article.HasGeneratedTsVectorColumn(e => e.Vector, "english", e => new { e.Title, e.Body }).HasIndex(e => e.Vector).HasMethod("GIN");
        article.HasGeneratedTsVectorColumn(e => e.All!, "simple", e => new { e.Title, e.Json, e.Plain });
        article.HasIndex(e => new { e.Title, e.Body }, "ix_search").HasMethod("gin").IsTsVectorExpressionIndex("english");
        article.Property(e => e.Plain).HasColumnType("json");
    }

    public sealed class Article
    {
        public int Id { get; set; }

        public required string Title { get; set; }

        public string? Body { get; set; }

        public JsonDocument? Json { get; set; }

        public required string Plain { get; set; }

        public required NpgsqlTsVector Vector { get; set; }

        public NpgsqlTsVector? All { get; set; }
    }
}
