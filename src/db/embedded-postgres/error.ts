/** Error of an embedded server that cannot run. */

/** Alternatives to the embedded server. */
export const INSTEAD =
  'Set DATABASE_URL to your own Postgres server instead, or run everything in containers with `docker compose up`.';

/** The server cannot run here, or its data is in use; the message says what to do. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}
