"""create hosts table"""

from alembic import op
import sqlalchemy as sa

revision = "90a1c2e3f401"
down_revision = None
branch_labels = ("hosts",)
depends_on = None


def upgrade():
    hosts = op.create_table(
        "hosts",
        sa.Column("id", sa.Integer(), sa.Identity(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Enum("up", "down", name="host_state"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_hosts"),
        sa.UniqueConstraint("name", name="uq_hosts_name"),
    )
    op.bulk_insert(hosts, [{"name": "front", "state": "up"}, {"name": "back: 100%", "state": "down"}])


def downgrade():
    op.drop_table("hosts")
    op.execute("DROP TYPE host_state")
