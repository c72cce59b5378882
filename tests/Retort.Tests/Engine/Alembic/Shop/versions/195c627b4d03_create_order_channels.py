"""create order channels and their rows"""

from alembic import op
import sqlalchemy as sa

revision = "195c627b4d03"
down_revision = "084b516a3cf2"
branch_labels = None
depends_on = None


def upgrade():
    channels = op.create_table(
        "order_channels",
        sa.Column("code", sa.String(10), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_order_channels"),
    )
    op.bulk_insert(
        channels,
        [
            {"code": "web", "title": "The shop's site"},
            {"code": "phone", "title": "By telephone"},
            {"code": "store", "title": "Over the counter"},
        ],
    )


def downgrade():
    op.drop_table("order_channels")
