"""add phone to users"""

from alembic import op
import sqlalchemy as sa

revision = "3f2a9c1b7d04"
down_revision = "2b6e0d94c7a1"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("users", sa.Column("phone", sa.String(20)))


def downgrade():
    op.drop_column("users", "phone")
