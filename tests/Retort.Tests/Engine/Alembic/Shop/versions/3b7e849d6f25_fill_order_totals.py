"""fill order totals"""

from alembic import op

revision = "3b7e849d6f25"
down_revision = "2a6d738c5e14"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute(
            """
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
            """
        )


def downgrade():
    # The totals stay: they can be computed again at any time.
    pass
