using Microsoft.EntityFrameworkCore;

namespace Blog.Web;

/// <summary>The blog's tables.</summary>
public sealed class BlogContext(DbContextOptions<BlogContext> options) : DbContext(options)
{
    public DbSet<User> Users => Set<User>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Comment> Comments => Set<Comment>();

    /// <summary>All that the model depends on, for the application and for <see cref="BlogContextFactory"/>.</summary>
    /// <param name="options">What to configure.</param>
    /// <param name="connectionString">Null where nothing is opened.</param>
    public static void Configure(DbContextOptionsBuilder options, string? connectionString = null) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.MapEnum<UserStatus>("user_status"));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // MapEnum alone orders the labels by the alphabet.
        modelBuilder.HasPostgresEnum<UserStatus>(name: "user_status");
        modelBuilder.Entity<User>(user =>
        {
            user.HasIndex(one => one.Email).IsUnique();
            user.Property(one => one.Status).HasDefaultValue(UserStatus.Pending);
            user.Property(one => one.CreatedAt).HasDefaultValueSql("now()");
        });
        modelBuilder.Entity<Post>(post =>
        {
            post.HasIndex(one => one.Slug).IsUnique();
            post.Property(one => one.CreatedAt).HasDefaultValueSql("now()");
        });
        modelBuilder.Entity<Comment>(comment =>
        {
            comment.HasOne(one => one.Author).WithMany().OnDelete(DeleteBehavior.SetNull);
            comment.Property(one => one.CreatedAt).HasDefaultValueSql("now()");
        });
        SnakeCase.Apply(modelBuilder);
    }
}
