using System.Globalization;

namespace Retort.Bench;

/// <summary>The same chain as an Alembic environment for scripts.</summary>
internal static class AlembicChain
{
    private const string Timing = """
        import time
        from alembic.config import Config
        from alembic.script import ScriptDirectory
        start = time.perf_counter()
        heads = ScriptDirectory.from_config(Config("alembic.ini")).get_heads()
        assert len(heads) == 1
        print(time.perf_counter() - start)
        """;

    private const string Environment = """
        import os
        from alembic import context
        from sqlalchemy import create_engine, pool

        def run(**how):
            context.configure(transaction_per_migration=True, **how)
            with context.begin_transaction():
                context.run_migrations()

        if context.is_offline_mode():
            run(dialect_name="postgresql", literal_binds=True)
        else:
            with create_engine(os.environ["ALEMBIC_URL"], poolclass=pool.NullPool).connect() as connection:
                run(connection=connection)
        """;

    public static string Id(int number) => $"{number:x12}";

    public static void Write(string folder, int size)
    {
        var versions = Directory.CreateDirectory(Path.Combine(folder, "migrations", "versions")).FullName;
        File.WriteAllText(Path.Combine(folder, "alembic.ini"), "[alembic]\nscript_location = migrations\nsqlalchemy.url = postgresql://\n");
        File.WriteAllText(Path.Combine(folder, "migrations", "env.py"), Environment);
        for (var i = 0; i < size; i++)
        {
            var down = i == 0 ? "None" : $"'{Id(i - 1)}'";
            File.WriteAllText(Path.Combine(versions, $"{Id(i)}_revision{i}.py"), $"""
                from alembic import op
                import sqlalchemy as sa
                revision = '{Id(i)}'
                down_revision = {down}

                def upgrade():
                    op.create_table('t{i}', sa.Column('id', sa.Integer(), nullable=False), sa.Column('name', sa.String(100)), sa.PrimaryKeyConstraint('id'))
                    op.create_index('ix_t{i}_name', 't{i}', ['name'])

                def downgrade():
                    op.drop_index('ix_t{i}_name')
                    op.drop_table('t{i}')
                """);
        }
    }

    /// <summary>Seconds that loading the chain takes inside Python; the interpreter's own start is not in it.</summary>
    public static async Task<double> CheckAsync(string folder)
    {
        var cost = await Shell.RunAsync(folder, null, "/usr/bin/python3", "-c", Timing);
        return double.Parse(cost.Output, CultureInfo.InvariantCulture);
    }
}
