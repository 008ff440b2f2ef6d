/**
 * Deletes all data of one site: the rows of every table with a `site_id`, referring tables first. The
 * list of tables comes from the database, so that new tables are included. The audit entry of the deletion remains.
 */
import type pg from 'pg';
import type { Database } from './client.js';

/** Rows deleted per transaction, so that other sites' writers never wait long. */
const BATCH = 2_000;
/** Rows that remain: the audit entry of the deletion, and the site's events for instances that have not read them yet. */
const STAYS: Record<string, string> = {
  decision: `and action <> 'site.delete'`,
  site_event: `and type not like 'site.%'`,
};

/** Deletes the site's rows and finally the site itself; safe to repeat after an interruption. */
export async function removeSite(db: Database, siteId: string): Promise<void> {
  const client = await db.pool.connect();
  try {
    const tables = await childrenFirst(client);
    for (const table of tables) await empty(client, table, siteId);
    await client.query('delete from site where id = $1', [siteId]);
    // Rows written while the site was being disabled.
    for (const table of tables) await empty(client, table, siteId);
  } finally {
    client.release();
  }
}

async function childrenFirst(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; parents: string[] }>(`
    select c.relname::text as name, array(
      select p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and p.oid <> c.oid) as parents
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace order by c.relname`);
  const ordered: string[] = [];
  for (let left = rows; left.length > 0;) {
    const referred = new Set(left.flatMap((table) => table.parents));
    const free = left.filter((table) => !referred.has(table.name));
    if (free.length === 0) throw new Error('foreign keys form a cycle');
    ordered.push(...free.map((table) => table.name));
    left = left.filter((table) => referred.has(table.name));
  }
  return ordered;
}

async function empty(client: pg.ClientBase, table: string, siteId: string): Promise<void> {
  const name = client.escapeIdentifier(table);
  for (let deleted = BATCH; deleted === BATCH;) {
    await client.query('begin');
    // Allows deleting from the event and audit tables, which are otherwise append-only.
    await client.query(`set local interline.deleted_site = ${client.escapeLiteral(siteId)}`);
    const { rowCount } = await client.query(
      `delete from ${name} where site_id = $1 and ctid = any(array(
        select ctid from ${name} where site_id = $1 ${STAYS[table] ?? ''} limit ${BATCH}))`,
      [siteId],
    );
    await client.query('commit');
    deleted = rowCount ?? 0;
  }
}
