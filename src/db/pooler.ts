/**
 * Support for connection poolers in transaction mode (decision 027): statements
 * have no names, notifications and migrations use the database's own address, and the statement timeouts are settings of
 * the role, because a session's settings would affect the next client of the connection.
 */
import pg from 'pg';
import { LOCK_TIMEOUT, STATEMENT_TIMEOUT } from './timeouts.js';

/** Equal to what `prepareSession` of client.ts sets without a pooler. */
const SETTINGS = {
  statement_timeout: `${STATEMENT_TIMEOUT / 1000}s`,
  lock_timeout: `${LOCK_TIMEOUT / 1000}s`,
  jit: 'off',
};

/** The address leads to a pooler, and the database's own address is not configured. */
export class PoolerError extends Error {
  override name = 'PoolerError';
  constructor() {
    super(
      'DATABASE_URL leads to a connection pooler such as PgBouncer. Set DATABASE_DIRECT_URL to the database’s own ' +
        'address: migrations and notifications need sessions of their own (docs/operations/database.md).',
    );
  }
}

/**
 * Gives the role of the pooled address the settings it lacks: statement and lock timeouts, no JIT. They apply to connections
 * that the pooler opens afterwards. If setting one is not permitted, `say` receives the command to run.
 */
export async function limitStatements(
  pooledUrl: string,
  directUrl: string,
  say: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: directUrl, application_name: 'interline migrate' });
  const role = new pg.Client({ connectionString: pooledUrl }).user ?? '';
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const [setting, value] of Object.entries(SETTINGS)) {
      const { rows } = await client.query<{ database: string; limited: boolean }>(
        `select current_database() as database, exists (
           select from pg_db_role_setting s join pg_roles r on r.oid = s.setrole, unnest(s.setconfig) as setting
           where r.rolname = $1 and split_part(setting, '=', 1) = $2
             and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))) as limited`,
        [role, setting],
      );
      if (!rows[0] || rows[0].limited) continue;
      const [quotedRole, database] = [role, rows[0].database].map((name) => client.escapeIdentifier(name));
      const command = `ALTER ROLE ${quotedRole} IN DATABASE ${database} SET ${setting} = '${value}'`;
      await client.query(command).then(
        () => say(`set ${setting} of the role ${role} to ${value}`),
        (error: Error) => say(`could not set ${setting} (${error.message}); run this once: ${command}`),
      );
    }
  } finally {
    await client.end();
  }
}
