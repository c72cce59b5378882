using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Blog.Web;

/// <summary>Makes the context for a comparison of models, without the application and without a connection.</summary>
public sealed class BlogContextFactory : IDesignTimeDbContextFactory<BlogContext>
{
    public BlogContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<BlogContext>();
        BlogContext.Configure(options);
        return new(options.Options);
    }
}
