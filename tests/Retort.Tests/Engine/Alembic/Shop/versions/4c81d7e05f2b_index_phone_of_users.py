"""index phone of users"""

from alembic import op

revision = "4c81d7e05f2b"
down_revision = "3f2a9c1b7d04"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.create_index("ix_users_phone", "users", ["phone"], postgresql_concurrently=True)


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_users_phone", table_name="users", postgresql_concurrently=True)
