/**
 * Counts the table and index blocks that Postgres reads for an action in a test, from the plans that auto_explain
 * reports to the connection. Needs a superuser, which the tests' own server has.
 */
import pg from 'pg';

export interface Watched {
  /** Blocks of all statements, from cache or disk. */
  blocks: number;
  /** Per statement, most expensive first. */
  statements: { blocks: number; text: string }[];
}

/** Makes every new connection to the database report its plans, with the given planner settings. */
export async function reportPlans(databaseUrl: string, planner: Record<string, string>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(new URL(databaseUrl).pathname.slice(1));
    const settings = {
      session_preload_libraries: 'auto_explain',
      client_min_messages: 'log',
      'auto_explain.log_min_duration': '0',
      'auto_explain.log_analyze': 'on',
      'auto_explain.log_buffers': 'on',
      'auto_explain.log_timing': 'off',
      'auto_explain.log_format': 'json',
      ...planner,
    };
    for (const [setting, value] of Object.entries(settings))
      await client.query(`alter database ${name} set ${setting} = '${value}'`);
  } finally {
    await client.end();
  }
}

interface Report {
  'Query Text': string;
  /** Without numbers of blocks for a statement that was only planned, by EXPLAIN. */
  Plan: { 'Shared Hit Blocks'?: number; 'Shared Read Blocks'?: number };
}

/** Watches a pool; `during` returns the cost of an action. */
export function watchBlocks(pool: pg.Pool): { during: (act: () => Promise<unknown>) => Promise<Watched> } {
  let heard: Report[] = [];
  const known = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('notice', ({ message }) => {
      const plan = /plan:\n(\{.*\})\s*$/s.exec(message ?? '')?.[1];
      if (plan !== undefined) heard.push(JSON.parse(plan) as Report);
    });
  });
  return {
    async during(act) {
      heard = [];
      await act();
      const statements = heard
        .map(({ 'Query Text': text, Plan: plan }) => ({
          blocks: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
          text,
        }))
        .toSorted((a, b) => b.blocks - a.blocks);
      return { blocks: statements.reduce((sum, { blocks }) => sum + blocks, 0), statements };
    },
  };
}
