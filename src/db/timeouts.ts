/** How long the database may take and be waited for. */

/** Maximum run time of a statement; milliseconds. */
export const STATEMENT_TIMEOUT = 15_000;
/** Maximum wait of a statement for a lock, after which the request fails with 503; milliseconds. */
export const LOCK_TIMEOUT = 4_000;
/** Maximum wait of a request for a connection, after which it fails with 503; milliseconds. */
export const CONNECT_TIMEOUT = 3_000;
