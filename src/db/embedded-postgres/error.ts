/** What the embedded server says when it cannot run. */

/** What to do instead of an embedded server. */
export const INSTEAD =
  'Set DATABASE_URL to a Postgres server of yours instead, or run everything in containers with `docker compose up`.';

/** The server cannot run here, or its data is in use; the message says what to do. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}
