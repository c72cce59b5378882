"""add user authentication"""

from alembic import op
import sqlalchemy as sa

revision = "d5182e3709cf"
down_revision = "c4071d26f8be"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("users", sa.Column("hashed_password", sa.String()))
    op.add_column("users", sa.Column("is_active", sa.Boolean(), server_default="true", nullable=False))
    op.create_index("ix_users_email_active", "users", ["email", "is_active"])


def downgrade():
    op.drop_index("ix_users_email_active", table_name="users")
    op.drop_column("users", "is_active")
    op.drop_column("users", "hashed_password")
