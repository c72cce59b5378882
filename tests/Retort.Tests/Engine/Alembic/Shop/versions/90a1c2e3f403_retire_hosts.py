"""retire hosts"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "90a1c2e3f403"
down_revision = "90a1c2e3f402"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE host_state ADD VALUE 'retired'")
    op.execute("UPDATE hosts SET state = 'retired' WHERE state = 'down'")
    with op.get_context().autocommit_block():
        op.create_index(
            "ix_hosts_retired",
            "hosts",
            ["name"],
            postgresql_where=sa.text("state = 'retired'"),
            postgresql_concurrently=True,
        )


def downgrade():
    with op.get_context().autocommit_block():
        op.drop_index("ix_hosts_retired", table_name="hosts", postgresql_concurrently=True)

    # A value cannot be taken out of a type, so the type is made anew.
    op.execute("UPDATE hosts SET state = 'down' WHERE state = 'retired'")
    op.execute("ALTER TYPE host_state RENAME TO host_state_old")
    state = postgresql.ENUM("up", "down", name="host_state")
    state.create(op.get_bind())
    op.alter_column("hosts", "state", type_=state, postgresql_using="state::text::host_state")
    op.execute("DROP TYPE host_state_old")
