"""create posts table"""

from alembic import op
import sqlalchemy as sa

revision = "a2e5fb04d69c"
down_revision = "91d4eaf3c58b"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "posts",
        sa.Column("id", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text()),
        sa.Column("created_at", sa.DateTime(), server_default=sa.func.now()),
        sa.PrimaryKeyConstraint("id", name="pk_posts"),
    )


def downgrade():
    op.drop_table("posts")
