using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Retort.EntityFrameworkCore.Tests.Contexts;

/// <summary>What most contexts are: entities, references, attributes, conventions.</summary>
public sealed class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<Blog> Blogs => Set<Blog>();

    public DbSet<Post> Posts => Set<Post>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Post>().HasMany(post => post.Tags).WithMany(tag => tag.Posts);
        modelBuilder.Entity<Blog>().Property<DateTime>("LastSeen");
        modelBuilder.Entity<Blog>().HasData(new { Id = 1, Url = "one", Rating = 1.5m, LastSeen = DateTime.UnixEpoch, Code = "ab" });
    }

    [Table("blogs")]
    [Comment("Blogs, not \"posts\"; it's those who write")]
    [Index(nameof(Url), IsUnique = true)]
    public sealed class Blog
    {
        [Column("blog_id")]
        public int Id { get; set; }

        [MaxLength(200)]
        [Comment("Where it is")]
        public required string Url { get; set; }

        [Precision(10, 2)]
        public decimal Rating { get; set; }

        [StringLength(2, MinimumLength = 2)]
        [Unicode(false)]
        [Column(TypeName = "char(2)", Order = 1)]
        public string? Code { get; set; }

        [NotMapped]
        public int Ignored { get; set; }

        public List<Post> Posts { get; } = [];
    }

    public sealed class Post
    {
        public Guid Id { get; set; }

        public required string Title { get; set; }

        public string? Body { get; set; }

        public int BlogId { get; set; }

        [ForeignKey(nameof(BlogId))]
        public Blog? Blog { get; set; }

        public Post? Previous { get; set; }

        [Timestamp]
        public uint Version { get; set; }

        public List<Tag> Tags { get; } = [];
    }

    public sealed class Tag
    {
        [Key]
        [MaxLength(40)]
        public required string Name { get; set; }

        public List<Post> Posts { get; } = [];
    }
}
