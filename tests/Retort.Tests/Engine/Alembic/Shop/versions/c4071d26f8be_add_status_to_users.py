"""add status to users"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "c4071d26f8be"
down_revision = "b3f60c15e7ad"
branch_labels = None
depends_on = None


def upgrade():
    status_enum = postgresql.ENUM("pending", "active", "suspended", name="user_status")
    status_enum.create(op.get_bind())
    op.add_column("users", sa.Column("status", status_enum, nullable=False, server_default="pending"))


def downgrade():
    op.drop_column("users", "status")
    postgresql.ENUM(name="user_status").drop(op.get_bind())
