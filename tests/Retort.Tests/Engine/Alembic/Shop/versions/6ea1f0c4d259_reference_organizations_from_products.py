"""reference organizations from products"""

from alembic import op

revision = "6ea1f0c4d259"
down_revision = "5d90a3b6c148"
branch_labels = None
depends_on = None


def upgrade():
    op.create_foreign_key(
        "fk_products_organization", "products", "organizations", ["organization_id"], ["id"], ondelete="CASCADE"
    )


def downgrade():
    op.drop_constraint("fk_products_organization", "products", type_="foreignkey")
