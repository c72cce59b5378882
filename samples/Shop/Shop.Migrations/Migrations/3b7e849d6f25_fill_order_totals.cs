namespace Shop.Migrations;

/// <summary>fill order totals</summary>
[Revision("3b7e849d6f25", Revises = ["2a6d738c5e14"], Created = "2026-01-28T09:30:00Z")]
public sealed class FillOrderTotals : Migration
{
    public override void Upgrade(MigrationBuilder op)
    {
        // A large table is filled in batches, each committed by itself, so that no lock is held for long. The block can be run again after it
        // was stopped: it only looks at what is still missing. The verify expression tells a run that died whether it was done.
        op.Autocommit(
            () => op.Execute("""
                DO $$
                DECLARE
                    filled bigint;
                BEGIN
                    LOOP
                        UPDATE orders SET total = coalesce((SELECT sum(amount) FROM order_lines WHERE order_id = orders.id), 0)
                        WHERE id IN (SELECT id FROM orders WHERE total IS NULL ORDER BY id LIMIT 1000);
                        GET DIAGNOSTICS filled = ROW_COUNT;
                        EXIT WHEN filled = 0;
                        COMMIT;
                    END LOOP;
                END
                $$
                """, effect: _ => { }), // Rows only: the schema stays as it is.
            verify: "NOT EXISTS (SELECT FROM orders WHERE total IS NULL)");
    }

    public override void Downgrade(MigrationBuilder op)
    {
        // The totals stay: they can be computed again at any time, and nothing reads them before this revision.
    }
}
