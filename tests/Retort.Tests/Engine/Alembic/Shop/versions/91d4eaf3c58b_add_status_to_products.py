"""add status to products"""

from alembic import op
import sqlalchemy as sa

revision = "91d4eaf3c58b"
down_revision = "80c3d9f2b47e"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("products", sa.Column("status", sa.String(20), nullable=True))

    # By hand: rows that exist need a value before the column can refuse NULL.
    op.execute("UPDATE products SET status = 'active' WHERE status IS NULL")

    op.alter_column("products", "status", nullable=False)


def downgrade():
    op.drop_column("products", "status")
