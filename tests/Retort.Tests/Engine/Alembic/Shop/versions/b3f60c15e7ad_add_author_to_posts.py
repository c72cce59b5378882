"""add author to posts"""

from alembic import op
import sqlalchemy as sa

revision = "b3f60c15e7ad"
down_revision = "a2e5fb04d69c"
branch_labels = None
depends_on = None


def upgrade():
    op.add_column("posts", sa.Column("author_id", sa.Integer()))
    op.create_foreign_key("fk_posts_author_id", "posts", "users", ["author_id"], ["id"], ondelete="CASCADE")


def downgrade():
    op.drop_constraint("fk_posts_author_id", "posts", type_="foreignkey")
    op.drop_column("posts", "author_id")
