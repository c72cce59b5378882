"""add sku to products"""

from alembic import op
import sqlalchemy as sa

revision = "7fb2c8e1a36d"
down_revision = "6ea1f0c4d259"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("products", sa.Column("sku", sa.String(100), nullable=True))
    op.create_index("ix_products_sku", "products", ["sku"])
    op.create_index("uq_products_org_sku", "products", ["organization_id", "sku"], unique=True)


def downgrade():
    op.drop_index("uq_products_org_sku", table_name="products")
    op.drop_index("ix_products_sku", table_name="products")
    op.drop_column("products", "sku")
