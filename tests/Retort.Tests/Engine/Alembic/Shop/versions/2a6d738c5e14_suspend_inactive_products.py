"""suspend inactive products"""

from alembic import op
import sqlalchemy as sa

revision = "2a6d738c5e14"
down_revision = "195c627b4d03"
branch_labels = None
depends_on = None


def upgrade():
    products = sa.table("products", sa.column("status", sa.String))
    op.execute(products.update().where(products.c.status == "inactive").values(status="suspended"))


def downgrade():
    products = sa.table("products", sa.column("status", sa.String))
    op.execute(products.update().where(products.c.status == "suspended").values(status="inactive"))
