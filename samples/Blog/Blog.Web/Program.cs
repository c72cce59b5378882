using Blog.Web;
using Microsoft.EntityFrameworkCore;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContext<BlogContext>(options => BlogContext.Configure(options, builder.Configuration.GetConnectionString("Blog")));
var app = builder.Build();

// The database is migrated before a new version of this starts, with 'retort upgrade' or the scripts of Blog.Migrations.
app.MapGet("/posts", (BlogContext blog) => blog.Posts.OrderByDescending(post => post.CreatedAt).Select(post => post.Title).Take(20).ToListAsync());
app.Run();
