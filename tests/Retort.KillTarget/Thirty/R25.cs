namespace Retort.KillTarget.Thirty;

/// <summary>settings that leak</summary>
[Revision("r25", Revises = ["r24"])]
public sealed class R25 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("SET search_path = pg_catalog; CREATE TABLE public.leaks (id int)");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("SET search_path = pg_catalog; DROP TABLE public.leaks");
    }
}
