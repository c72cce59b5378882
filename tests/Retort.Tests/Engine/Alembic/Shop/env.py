"""Connects to the database that the environment names. The password is in PGPASSWORD, which libpq reads by itself."""

import json
import os

from alembic import context
from sqlalchemy import create_engine, pool

engine = create_engine(os.environ["RETORT_TEST_URL"], poolclass=pool.NullPool)

with engine.connect() as connection:
    context.configure(connection=connection, **json.loads(os.environ["RETORT_TEST_CONFIGURE"]))
    with context.begin_transaction():
        context.run_migrations()
