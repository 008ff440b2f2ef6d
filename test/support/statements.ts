/** What a service sends to its database, and how much it gets back. */
import type pg from 'pg';

export interface Statement {
  text: string;
  /** Number of rows returned; null while it runs. */
  rows: number | null;
}

interface Answered {
  rows?: unknown[];
}
type Query = (...all: unknown[]) => Promise<Answered> | undefined;

/** Records the statements that are sent from now on. */
export function watchStatements(pool: pg.Pool): Statement[] {
  const sent: Statement[] = [];
  const watched = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as Query;
    client.query = ((...all: unknown[]) => {
      const [first] = all;
      const statement: Statement = {
        text: (typeof first === 'string' ? first : (first as { text: string }).text).trim(),
        rows: null,
      };
      sent.push(statement);
      // With a callback, as the pool itself calls it, there is no promise.
      const answer = query(...all);
      answer?.then(({ rows }) => (statement.rows = rows?.length ?? 0)).catch(() => undefined);
      return answer;
    }) as typeof client.query;
  });
  return sent;
}
