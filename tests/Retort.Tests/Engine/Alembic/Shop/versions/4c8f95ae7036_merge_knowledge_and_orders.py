"""merge knowledge and orders"""

revision = "4c8f95ae7036"
down_revision = ("f73a40592be1", "3b7e849d6f25")
branch_labels = None
depends_on = None


def upgrade():
    pass


def downgrade():
    pass
