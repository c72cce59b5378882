"""create knowledge chunks table"""

from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "f73a40592be1"
down_revision = "e6293f481ad0"
branch_labels = ("knowledge",)
depends_on = None


def upgrade():
    op.create_table(
        "knowledge_chunks",
        sa.Column("id", postgresql.UUID(), server_default=sa.text("gen_random_uuid()"), nullable=False),
        sa.Column("product_id", postgresql.UUID(), sa.ForeignKey("products.id", ondelete="CASCADE"), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_knowledge_chunks"),
    )

    # Where pgvector is installed the chunks can be searched by meaning; elsewhere the table serves without.
    op.execute(
        """
        DO $$
        BEGIN
            IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
                CREATE EXTENSION IF NOT EXISTS vector;
                ALTER TABLE knowledge_chunks ADD COLUMN embedding vector(1536);
                CREATE INDEX ix_knowledge_chunks_embedding ON knowledge_chunks
                    USING ivfflat (embedding vector_cosine_ops) WITH (lists = 100);
            END IF;
        END
        $$
        """
    )


def downgrade():
    op.drop_table("knowledge_chunks")
    op.execute("DROP EXTENSION IF EXISTS vector")
