"""create orders and order lines"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "084b516a3cf2"
down_revision = "e6293f481ad0"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum("draft", "placed", "shipped", "cancelled", name="order_status"),
            server_default="draft",
            nullable=False,
        ),
        sa.Column("placed_at", sa.DateTime(timezone=True)),
        sa.Column("total", sa.Numeric(12, 2)),
        sa.PrimaryKeyConstraint("id", name="pk_orders"),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name="fk_orders_user"),
        sa.CheckConstraint("status = 'draft' OR placed_at IS NOT NULL", name="ck_orders_placed"),
    )
    op.create_table(
        "order_lines",
        sa.Column("order_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("product_id", postgresql.UUID(), nullable=False),
        sa.Column("quantity", sa.Integer(), server_default="1", nullable=False),
        sa.Column("price", sa.Numeric(12, 2), nullable=False),
        sa.Column("amount", sa.Numeric(14, 2), sa.Computed("quantity * price", persisted=True)),
        sa.PrimaryKeyConstraint("order_id", "position", name="pk_order_lines"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_order_lines_order", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"], name="fk_order_lines_product"),
        sa.CheckConstraint("quantity > 0", name="ck_order_lines_quantity"),
    )
    op.create_index("ix_order_lines_product_id", "order_lines", ["product_id"])


def downgrade():
    op.drop_table("order_lines")
    op.drop_table("orders")
    op.execute("DROP TYPE order_status")
