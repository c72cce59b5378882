"""assign posts to hosts"""

from alembic import op
import sqlalchemy as sa

revision = "90a1c2e3f402"
down_revision = "90a1c2e3f401"
branch_labels = None
depends_on = ("a2e5fb04d69c",)


def upgrade():
    op.create_table(
        "host_posts",
        sa.Column("host_id", sa.Integer(), nullable=False),
        sa.Column("post_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("host_id", "post_id", name="pk_host_posts"),
        sa.ForeignKeyConstraint(["host_id"], ["hosts.id"], name="fk_host_posts_host"),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name="fk_host_posts_post", ondelete="CASCADE"),
    )


def downgrade():
    op.drop_table("host_posts")
