using Retort.Postgres;
using static Retort.Ddl;

namespace Retort.Tests;

/// <summary>
/// The operations that Alembic's users know from tutorials, each with its twin here: the Python stands in the comment, the C# below it, and
/// the SQL is what both mean. All of it runs on a server, in order.
/// </summary>
public sealed class SeedTwinsTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    // op.create_table('users', sa.Column('id', sa.Integer(), nullable=False), …, sa.Column('created_at', sa.DateTime(timezone=True),
    //     server_default=sa.text('now()'), nullable=False), sa.PrimaryKeyConstraint('id'), sa.UniqueConstraint('email'))
    // op.create_index('ix_users_email', 'users', ['email'], unique=True)
    [Fact]
    public Task Create_the_users_table() => TwinAsync(
        [],
        op =>
        {
            op.CreateTable(
                "users",
                [
                    Column("id", Integer, nullable: false),
                    Column("email", Varchar(255), nullable: false),
                    Column("name", Varchar(100)),
                    Column("created_at", TimestampTz(), nullable: false, defaultSql: "now()"),
                    Column("updated_at", TimestampTz(), nullable: false, defaultSql: "now()"),
                    PrimaryKey(["id"]),
                    Unique(["email"]),
                ]);
            op.CreateIndex("ix_users_email", "users", ["email"], unique: true);
        },
        op =>
        {
            op.DropIndex("ix_users_email", "users");
            op.DropTable("users");
        },
        """
        CREATE TABLE users (
            id integer NOT NULL,
            email varchar(255) NOT NULL,
            name varchar(100),
            created_at timestamptz DEFAULT now() NOT NULL,
            updated_at timestamptz DEFAULT now() NOT NULL,
            PRIMARY KEY (id),
            UNIQUE (email)
        )
        """,
        "CREATE UNIQUE INDEX ix_users_email ON users (email)");

    // sa.Column('is_active', sa.Boolean(), server_default='true', nullable=False), sa.Column('created_at', sa.DateTime(), …)
    // op.create_index(op.f('ix_users_id'), 'users', ['id'], unique=False)
    [Fact]
    public Task Create_the_user_table_with_a_flag() => TwinAsync(
        [],
        op =>
        {
            op.CreateTable(
                "users",
                [
                    Column("id", Integer, nullable: false),
                    Column("hashed_password", Varchar(), nullable: false),
                    Column("is_active", Bool, nullable: false, defaultValue: true),
                    Column("created_at", Timestamp(), nullable: false, defaultSql: "now()"),
                    PrimaryKey(["id"]),
                ]);
            op.CreateIndex("ix_users_id", "users", ["id"]);
        },
        op =>
        {
            op.DropIndex("ix_users_id", "users");
            op.DropTable("users");
        },
        """
        CREATE TABLE users (
            id integer NOT NULL,
            hashed_password varchar NOT NULL,
            is_active boolean DEFAULT true NOT NULL,
            created_at timestamp DEFAULT now() NOT NULL,
            PRIMARY KEY (id)
        )
        """,
        "CREATE INDEX ix_users_id ON users (id)");

    // op.add_column('users', sa.Column('phone', sa.String(20), nullable=True))
    [Fact]
    public Task Add_a_column() => TwinAsync(
        ["CREATE TABLE users (id integer)"],
        op => op.AddColumn("users", Column("phone", Varchar(20))),
        op => op.DropColumn("users", "phone"),
        "ALTER TABLE users ADD COLUMN phone varchar(20)");

    // op.add_column('users', sa.Column('status', sa.String(20), nullable=True))
    // op.execute("UPDATE users SET status = 'active' WHERE status IS NULL")
    // op.alter_column('users', 'status', nullable=False)
    [Fact]
    public Task Add_a_column_that_takes_no_null_to_rows_that_are_there() => TwinAsync(
        ["CREATE TABLE users (id integer)", "INSERT INTO users VALUES (1)"],
        op =>
        {
            op.AddColumn("users", Column("status", Varchar(20)));
            op.Execute("UPDATE users SET status = 'active' WHERE status IS NULL");
            op.AlterColumn("users", "status", nullable: false);
        },
        op => op.DropColumn("users", "status"),
        "ALTER TABLE users ADD COLUMN status varchar(20)",
        "UPDATE users SET status = 'active' WHERE status IS NULL",
        "ALTER TABLE users ALTER COLUMN status SET NOT NULL");

    // op.create_foreign_key('fk_posts_author_id', 'posts', 'users', ['author_id'], ['id'], ondelete='CASCADE')
    // op.drop_constraint('fk_posts_author_id', 'posts', type_='foreignkey')
    [Fact]
    public Task Add_a_foreign_key() => TwinAsync(
        ["CREATE TABLE users (id integer PRIMARY KEY)", "CREATE TABLE posts (id integer)"],
        op =>
        {
            op.AddColumn("posts", Column("author_id", Integer));
            op.CreateForeignKey("fk_posts_author_id", "posts", "users", ["author_id"], ["id"], onDelete: Cascade);
        },
        op =>
        {
            op.DropConstraint("fk_posts_author_id", "posts");
            op.DropColumn("posts", "author_id");
        },
        "ALTER TABLE posts ADD COLUMN author_id integer",
        "ALTER TABLE posts ADD CONSTRAINT fk_posts_author_id FOREIGN KEY (author_id) REFERENCES users (id) ON DELETE CASCADE");

    // op.create_index('ix_users_email_active', 'users', ['email', 'is_active'])
    [Fact]
    public Task Add_an_index() => TwinAsync(
        ["CREATE TABLE users (email text, is_active boolean)"],
        op => op.CreateIndex("ix_users_email_active", "users", ["email", "is_active"]),
        op => op.DropIndex("ix_users_email_active", "users"),
        "CREATE INDEX ix_users_email_active ON users (email, is_active)");

    // op.alter_column('users', 'name', new_column_name='full_name')
    [Fact]
    public Task Rename_a_column() => TwinAsync(
        ["CREATE TABLE users (name text)"],
        op => op.AlterColumn("users", "name", newName: "full_name"),
        op => op.AlterColumn("users", "full_name", newName: "name"),
        "ALTER TABLE users RENAME COLUMN name TO full_name");

    // op.execute(users.update().where(users.c.status == 'inactive').values(status='suspended'))
    [Fact]
    public Task Change_data() => TwinAsync(
        ["CREATE TABLE users (id integer, status text)", "INSERT INTO users VALUES (1, 'inactive')"],
        op => op.ExecuteSql($"UPDATE users SET status = {"suspended"} WHERE status = {"inactive"}"),
        op => op.ExecuteSql($"UPDATE users SET status = {"inactive"} WHERE status = {"suspended"}"),
        "UPDATE users SET status = 'suspended' WHERE status = 'inactive'");

    // op.create_table('products', sa.Column('id', sa.UUID(), primary_key=True, server_default=sa.text('gen_random_uuid()')),
    //     sa.Column('organization_id', sa.UUID(), sa.ForeignKey('organizations.id', ondelete='CASCADE'), nullable=False), …)
    [Fact]
    public Task Create_the_products_table() => TwinAsync(
        ["CREATE TABLE organizations (id uuid PRIMARY KEY)"],
        op => op.CreateTable(
            "products",
            [
                Column("id", Uuid, primaryKey: true, defaultSql: "gen_random_uuid()"),
                Column("organization_id", Uuid, nullable: false, references: References("organizations", ["id"], onDelete: Cascade)),
                Column("name", Varchar(255), nullable: false),
                Column("created_at", TimestampTz(), defaultSql: "now()"),
            ]),
        op => op.DropTable("products"),
        """
        CREATE TABLE products (
            id uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
            organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
            name varchar(255) NOT NULL,
            created_at timestamptz DEFAULT now()
        )
        """);

    // op.create_index('ix_products_org_sku', 'products', ['organization_id', 'sku'], unique=True)
    // op.create_index('ix_products_active', 'products', ['organization_id'], postgresql_where=sa.text('is_active = true'))
    [Fact]
    public Task Add_a_unique_and_a_partial_index() => TwinAsync(
        ["CREATE TABLE products (organization_id uuid, sku text, is_active boolean)"],
        op =>
        {
            op.CreateIndex("ix_products_org_sku", "products", ["organization_id", "sku"], unique: true);
            op.CreateIndex("ix_products_active", "products", ["organization_id"], where: "is_active = true");
        },
        op =>
        {
            op.DropIndex("ix_products_active", "products");
            op.DropIndex("ix_products_org_sku", "products");
        },
        "CREATE UNIQUE INDEX ix_products_org_sku ON products (organization_id, sku)",
        "CREATE INDEX ix_products_active ON products (organization_id) WHERE is_active = true");

    // status_enum = postgresql.ENUM('pending', 'active', 'suspended', name='user_status'); status_enum.create(op.get_bind())
    // op.add_column('users', sa.Column('status', status_enum, nullable=False, server_default='pending'))
    [Fact]
    public Task Create_an_enum_type() => TwinAsync(
        ["CREATE TABLE users (id integer)", "INSERT INTO users VALUES (1)"],
        op =>
        {
            op.CreateEnum("user_status", ["pending", "active", "suspended"]);
            op.AddColumn("users", Column("status", NamedType("user_status"), nullable: false, defaultValue: "pending"));
        },
        op =>
        {
            op.DropColumn("users", "status");
            op.DropEnum("user_status");
        },
        "CREATE TYPE user_status AS ENUM ('pending', 'active', 'suspended')",
        "ALTER TABLE users ADD COLUMN status user_status DEFAULT 'pending' NOT NULL");

    // op.execute('''CREATE INDEX ix_knowledge_chunks_embedding ON knowledge_chunks USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100)''')
    [Fact]
    public void A_vector_index_needs_no_raw_sql()
    {
        var op = new MigrationBuilder();
        op.AddColumn("knowledge_chunks", Column("embedding", Type("vector(1536)")));
        op.CreateIndex(
            "ix_knowledge_chunks_embedding",
            "knowledge_chunks",
            [IndexColumn("embedding", opclass: "vector_cosine_ops")],
            method: "ivfflat",
            options: [Option("lists", 100)]);
        Assert.Equal(
            [
                "ALTER TABLE knowledge_chunks ADD COLUMN embedding vector(1536)",
                "CREATE INDEX ix_knowledge_chunks_embedding ON knowledge_chunks USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100)",
            ],
            Sql(op));
    }

    private async Task TwinAsync(string[] before, Action<MigrationBuilder> upgrade, Action<MigrationBuilder> downgrade, params string[] sql)
    {
        var (up, down) = (new MigrationBuilder(), new MigrationBuilder());
        upgrade(up);
        downgrade(down);
        Assert.Equal(sql, Sql(up));

        var database = fixture.Database;
        foreach (var statement in (string[])["DROP SCHEMA public CASCADE", "CREATE SCHEMA public", .. before])
        {
            await database.ExecuteAsync(statement);
        }

        var start = await database.SnapshotAsync(withData: true);
        await RunAsync(up);
        Assert.NotEqual(start, await database.SnapshotAsync(withData: true));
        await RunAsync(down);
        Assert.Equal(start, await database.SnapshotAsync(withData: true));
        await RunAsync(up);
    }

    private async Task RunAsync(MigrationBuilder op)
    {
        foreach (var sql in Sql(op))
        {
            await fixture.Database.ExecuteAsync(sql);
        }
    }

    private static IEnumerable<string> Sql(MigrationBuilder op) =>
        op.Operations.SelectMany(recorded => SqlWriter.Write(recorded.Operation)).Select(statement => statement.Sql);
}
