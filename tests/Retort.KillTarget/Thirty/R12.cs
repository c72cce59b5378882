namespace Retort.KillTarget.Thirty;

/// <summary>add calm to mood</summary>
[Revision("r12", Revises = ["r11"])]
public sealed class R12 : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TYPE mood ADD VALUE IF NOT EXISTS 'calm' BEFORE 'ok'");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        op.Execute("ALTER TABLE users ALTER mood DROP DEFAULT; ALTER TYPE mood RENAME TO mood_old; CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad'); ALTER TABLE users ALTER mood TYPE mood USING mood::text::mood; DROP TYPE mood_old; ALTER TABLE users ALTER mood SET DEFAULT 'ok'");
    }
}
