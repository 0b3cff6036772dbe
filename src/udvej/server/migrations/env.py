"""How Alembic runs a migration here: on the connection it is given, in one go."""

from alembic import context

from udvej.server.kernel.database import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
)
with context.begin_transaction():
    context.run_migrations()
