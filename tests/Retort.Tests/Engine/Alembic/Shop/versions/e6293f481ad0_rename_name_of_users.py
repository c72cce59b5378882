"""rename name of users to full_name"""

from alembic import op

revision = "e6293f481ad0"
down_revision = "d5182e3709cf"
branch_labels = None
depends_on = None


def upgrade():
    op.alter_column("users", "name", new_column_name="full_name")


def downgrade():
    op.alter_column("users", "full_name", new_column_name="name")
