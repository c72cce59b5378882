"""add is_active to products"""

from alembic import op
import sqlalchemy as sa

revision = "80c3d9f2b47e"
down_revision = "7fb2c8e1a36d"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("products", sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False))
    op.create_index("ix_products_active", "products", ["organization_id"], postgresql_where=sa.text("is_active = true"))


def downgrade():
    op.drop_index("ix_products_active", table_name="products")
    op.drop_column("products", "is_active")
