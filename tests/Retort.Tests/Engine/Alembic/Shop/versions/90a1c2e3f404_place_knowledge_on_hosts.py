"""place knowledge on hosts"""

from alembic import op
import sqlalchemy as sa

revision = "90a1c2e3f404"
down_revision = "90a1c2e3f403"
branch_labels = None
depends_on = ("knowledge",)


def upgrade():
    op.add_column("knowledge_chunks", sa.Column("host_id", sa.Integer()))
    op.create_foreign_key(
        "fk_knowledge_chunks_host", "knowledge_chunks", "hosts", ["host_id"], ["id"], ondelete="SET NULL"
    )
    op.execute(
        "CREATE VIEW chunks_by_host AS SELECT host_id, count(*) AS chunks FROM knowledge_chunks GROUP BY host_id"
    )


def downgrade():
    op.execute("DROP VIEW chunks_by_host")
    op.drop_constraint("fk_knowledge_chunks_host", "knowledge_chunks", type_="foreignkey")
    op.drop_column("knowledge_chunks", "host_id")
